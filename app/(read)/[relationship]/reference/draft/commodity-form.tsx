import type { ReactNode } from "react";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { isolate } from "@/lib/codebook/isolate";
import type { DraftSeries } from "@/lib/codebook/reference/read-draft";

/** All commodities together, in a file of Comtrade. */
const TOTAL = "TOTAL";

/** The commodities of a file, all of them together first; none in another kind of file. */
export function commoditiesOf(series: readonly DraftSeries[]): string[] {
  const found = [...new Set(series.flatMap(({ commodity }) => (commodity === null ? [] : [commodity])))];
  return found.sort((a, b) => Number(b === TOTAL) - Number(a === TOTAL) || a.localeCompare(b, "en"));
}

export const ofCommodity = (series: readonly DraftSeries[], commodity: string | null) =>
  series.filter((one) => one.commodity === commodity);

/** Chooses the commodity whose trade is looked at; one at a time, for they are never added up. */
export function CommodityForm({
  action,
  commodities,
  chosen,
  children,
}: {
  action: string;
  commodities: string[];
  chosen: string | null;
  children: ReactNode;
}) {
  return (
    <FilterForm key={chosen} action={action} label="Commodity" submitLabel="Show its trade">
      <SelectField
        name="commodity"
        label="Commodity"
        defaultValue={chosen ?? ""}
        options={commodities.map((value) => ({
          value,
          label: value === TOTAL ? "All commodities together" : isolate(value),
        }))}
      />
      {children}
    </FilterForm>
  );
}
