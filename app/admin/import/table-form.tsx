"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type Choice, InputField, SelectField } from "@/app/_ui/field";
import { IMPORT_MAX_MB, TABLE_ROWS_MAX } from "@/lib/codebook/limits";
import { sendTable } from "./table-actions";

/** Sends a table of signals for one relationship. */
export function TableForm({ relationships }: { relationships: Choice[] }) {
  const [answer, submit, pending] = useActionState(sendTable, NO_ANSWER);
  const errorOf = (field: string) =>
    answer.problems.find((problem) => problem.field === field)?.message ?? null;
  return (
    <form action={submit} noValidate className="flex max-w-3xl flex-col items-start gap-4">
      <ErrorSummary problems={answer.problems} title="The table was not read" />
      <SelectField
        key={answer.turn}
        name="relationship"
        label="Relationship of the signals"
        options={[{ value: "", label: "Choose" }, ...relationships]}
        defaultValue={answer.values.relationship ?? ""}
        error={errorOf("relationship")}
      />
      <InputField
        name="table"
        type="file"
        accept=".csv,.tsv,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label="Table of signals"
        hint={`CSV in UTF-8 or XLSX, the headings above the rows, at most ${TABLE_ROWS_MAX.toLocaleString("en-GB")} rows and ${IMPORT_MAX_MB} MB.`}
        error={errorOf("table")}
      />
      <Button busy={pending}>{pending ? "Reading …" : "Read the table"}</Button>
    </form>
  );
}
