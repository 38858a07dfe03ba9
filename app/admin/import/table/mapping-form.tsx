"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField, SelectField } from "@/app/_ui/field";
import { checkTable } from "../table-actions";
import { ColumnList, type TableColumn } from "./column-list";
import { FixedValues } from "./fixed-values";
import type { FieldGroup, FixedField } from "./mapping-fields";

interface MappingFormProps {
  draft: string;
  columns: TableColumn[];
  /** As the mapping stands, by control. */
  start: Record<string, string>;
  groups: FieldGroup[];
  fixed: FixedField[];
  /** Sources whose tables have the same columns. */
  kept: string[];
}

/** Says which column of a table holds what. The first button checks the whole table by it. */
export function MappingForm({ draft, columns, start, groups, fixed, kept }: MappingFormProps) {
  const [answer, submit, pending] = useActionState(checkTable, NO_ANSWER);
  const typedIn = (name: string) => answer.values[name] ?? start[name] ?? "";
  const errorOf = (name: string) => answer.problems.find(({ field }) => field === name)?.message ?? null;
  return (
    <form action={submit} noValidate className="flex flex-col gap-8" key={answer.turn}>
      <ErrorSummary problems={answer.problems} title="The table was not checked" />
      <input type="hidden" name="draft" value={draft} />
      {/* Enter in a field presses the first button of a form: it checks, and never proposes over what is typed. */}
      <Button name="go" value="check" tabIndex={-1} aria-hidden="true" className="sr-only" busy={pending}>
        Check
      </Button>
      {kept.length > 0 ? (
        <fieldset className="flex flex-wrap items-end gap-3">
          <legend className="sr-only">A source that is known</legend>
          <SelectField
            name="take"
            label="Read as the tables of"
            options={kept.map((name) => ({ value: name, label: name }))}
            defaultValue={typedIn("source")}
            error={errorOf("take")}
          />
          <Button tone="quiet" name="go" value="take" busy={pending}>
            Take how these are read
          </Button>
        </fieldset>
      ) : null}
      <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <legend className="mb-2 text-xl font-semibold">How it is written</legend>
        <InputField
          name="headingLine"
          label="Line of the headings"
          type="number"
          min={1}
          defaultValue={typedIn("headingLine")}
          error={errorOf("headingLine")}
          className="w-28"
        />
        <Button tone="quiet" name="go" value="propose" busy={pending}>
          Propose from these headings
        </Button>
        <SelectField
          name="dateOrder"
          label="Days in figures alone"
          defaultValue={typedIn("dateOrder")}
          options={[
            { value: "named", label: "only 2025-12-31" },
            { value: "day-first", label: "day first, 31.12.2025" },
            { value: "month-first", label: "month first, 12/31/2025" },
          ]}
        />
        <SelectField
          name="decimal"
          label="Decimal sign"
          defaultValue={typedIn("decimal")}
          options={[
            { value: ".", label: "point, 2.5" },
            { value: ",", label: "comma, 2,5" },
          ]}
        />
      </fieldset>
      <ColumnList columns={columns} groups={groups} typedIn={typedIn} errorOf={errorOf} />
      <FixedValues fields={fixed} typedIn={typedIn} />
      <InputField
        name="source"
        label="Source of such tables"
        hint="Under this name the reading is kept and offered for the next table with these headings. Left empty it is not kept."
        defaultValue={typedIn("source")}
        maxLength={200}
        className="w-full max-w-xl"
      />
      <div>
        <Button name="go" value="check" busy={pending}>
          {pending ? "Checking every row …" : "Check the table"}
        </Button>
      </div>
    </form>
  );
}
