"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { IMPORT_MAX_MB, REFERENCE_ROWS_MAX } from "@/lib/codebook/limits";
import { sendFigures } from "../actions";

/** Sends a table of figures. */
export function SendForm({ relationship, series }: { relationship: string; series: string }) {
  const [answer, submit, pending] = useActionState(sendFigures, NO_ANSWER);
  const error = answer.problems.find(({ field }) => field === "file")?.message ?? null;
  return (
    <form action={submit} noValidate className="flex max-w-3xl flex-col items-start gap-4">
      <ErrorSummary problems={answer.problems} title="The table was not read" />
      <input type="hidden" name="relationship" value={relationship} />
      <input type="hidden" name="series" value={series} />
      <InputField
        name="file"
        type="file"
        accept=".csv,.tsv,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label="Table of figures"
        hint={`CSV in UTF-8 or XLSX, at most ${REFERENCE_ROWS_MAX.toLocaleString("en-GB")} rows and ${IMPORT_MAX_MB} MB.`}
        error={error}
      />
      <Button busy={pending}>{pending ? "Reading …" : "Read the table"}</Button>
    </form>
  );
}
