"use client";

import { type ReactNode, useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SelectField } from "@/app/_ui/field";
import type { ReferenceDraftRow } from "@/lib/data/reference/reference-drafts";
import { turnToSheet } from "../actions";
import { earlyButton, useEarlyForm } from "./use-early-form";

/** Chooses the sheet of a workbook; nothing where it has one alone. */
export function SheetForm({
  relationship,
  draft: { id, sheet, sheets },
  saving,
  children,
}: {
  relationship: string;
  draft: Pick<ReferenceDraftRow, "id" | "sheet" | "sheets">;
  /** Id of the form that saves; null: there is none. */
  saving: string | null;
  children: ReactNode;
}) {
  const [answer, submit, pending] = useActionState(turnToSheet, NO_ANSWER);
  const early = useEarlyForm(saving);
  if (sheets.length < 2) return null;
  return (
    <form action={submit} noValidate className="max-w-xl">
      <ErrorSummary
        answer={answer}
        problems={answer.problems.map(({ message }) => ({ field: "", message }))}
        title="The sheet was not read"
      />
      <input type="hidden" name="draft" value={id} />
      <input type="hidden" name="relationship" value={relationship} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <SelectField
          key={answer.turn}
          name="sheet"
          label="Sheet of the workbook"
          defaultValue={answer.values.sheet ?? String(sheet)}
          options={sheets.map((label, at) => ({ value: String(at), label }))}
          {...early}
        />
        <Button tone="quiet" busy={pending} {...earlyButton(early, "sheet")}>
          {pending ? "One moment…" : "Read this sheet"}
        </Button>
      </div>
      {children}
    </form>
  );
}
