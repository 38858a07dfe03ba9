"use client";

import type { ReactNode } from "react";
import { type Choice, InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import type { PlainChoices } from "@/lib/codebook/reference/plain-choices";
import { STEPS } from "@/lib/engine/calendar/step-period";
import { earlyButton, useEarlyForm } from "./use-early-form";

/** How a plain table is read: every choice stands in the address, and the page shows what comes of it. */
export function ReadingForm({
  action,
  choices,
  columns,
  saving,
  children,
}: {
  action: string;
  choices: PlainChoices;
  columns: Choice[];
  /** Id of the form that saves; null: there is none. */
  saving: string | null;
  children: ReactNode;
}) {
  const early = useEarlyForm(saving);
  return (
    <FilterForm
      key={JSON.stringify(choices)}
      action={action}
      label="How the table is read"
      submitLabel="Read it this way"
      button={earlyButton(early, "read")}
    >
      <InputField
        name="headingLine"
        label="Line of the headings, 0 for none"
        type="number"
        min={0}
        defaultValue={choices.headingLine}
        className="w-24"
        {...early}
      />
      <SelectField
        name="period"
        label="When"
        options={columns}
        defaultValue={String(choices.period)}
        {...early}
      />
      <SelectField
        name="value"
        label="Figure"
        options={columns}
        defaultValue={String(choices.value)}
        {...early}
      />
      <SelectField
        name="step"
        label="One figure is of a"
        options={STEPS.map((step) => ({ value: step, label: step }))}
        defaultValue={choices.step}
        {...early}
      />
      <SelectField
        name="order"
        label="Days in figures alone"
        defaultValue={choices.order}
        options={[
          { value: "named", label: "only 2025-12-31" },
          { value: "day-first", label: "day first, 31.12.2025" },
          { value: "month-first", label: "month first, 12/31/2025" },
        ]}
        {...early}
      />
      <SelectField
        name="decimal"
        label="Decimal sign"
        defaultValue={choices.decimal}
        options={[
          ...(choices.decimal === "unknown" ? [{ value: "unknown", label: "choose: point or comma" }] : []),
          { value: ".", label: "point, 2.5" },
          { value: ",", label: "comma, 2,5" },
        ]}
        {...early}
      />
      <SelectField
        name="gather"
        label="Several rows of one time"
        defaultValue={choices.gather}
        options={[
          { value: "refuse", label: "are an error" },
          { value: "sum", label: "are added up" },
          { value: "mean", label: "are averaged" },
        ]}
        {...early}
      />
      <SelectField
        name="onlyColumn"
        label="Only rows where"
        defaultValue={choices.onlyColumn === null ? "" : String(choices.onlyColumn)}
        options={[{ value: "", label: "all rows" }, ...columns]}
        {...early}
      />
      <InputField name="only" label="is" defaultValue={choices.only} dir="auto" className="w-40" {...early} />
      {children}
    </FilterForm>
  );
}
