"use client";

import type { ReactNode } from "react";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { isolate } from "@/lib/codebook/isolate";
import { TOTAL } from "./commodities";
import { earlyButton, useEarlyForm } from "./use-early-form";

/** Chooses the commodity whose trade is looked at; one at a time, for they are never added up. */
export function CommodityForm({
  action,
  commodities,
  chosen,
  saving,
  children,
}: {
  action: string;
  commodities: string[];
  chosen: string | null;
  /** Id of the form that saves; null: there is none. */
  saving: string | null;
  children: ReactNode;
}) {
  const early = useEarlyForm(saving);
  return (
    <FilterForm
      key={chosen}
      action={action}
      label="Commodity"
      submitLabel="Show its trade"
      button={earlyButton(early, "read")}
    >
      <SelectField
        name="commodity"
        label="Commodity"
        defaultValue={chosen ?? ""}
        options={commodities.map((value) => ({
          value,
          label: value === TOTAL ? "All commodities together" : isolate(value),
        }))}
        {...early}
      />
      {children}
    </FilterForm>
  );
}
