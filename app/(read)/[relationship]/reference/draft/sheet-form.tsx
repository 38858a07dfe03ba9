import type { ReactNode } from "react";
import { ActionForm } from "@/app/_form/action-form";
import type { ReferenceDraftRow } from "@/lib/data/reference/reference-drafts";
import { turnToSheet } from "../actions";

/** Chooses the sheet of a workbook; nothing where it has one alone. */
export function SheetForm({
  relationship,
  draft: { id, sheet, sheets },
  children,
}: {
  relationship: string;
  draft: ReferenceDraftRow;
  children: ReactNode;
}) {
  if (sheets.length < 2) return null;
  return (
    <ActionForm
      action={turnToSheet}
      layout="row"
      submitLabel="Read this sheet"
      tone="quiet"
      refusedTitle="The sheet was not read"
      fields={[
        { name: "draft", label: "", kind: "hidden", value: id },
        { name: "relationship", label: "", kind: "hidden", value: relationship },
        {
          name: "sheet",
          label: "Sheet of the workbook",
          kind: "select",
          value: String(sheet),
          options: sheets.map((label, at) => ({ value: String(at), label })),
        },
      ]}
    >
      {children}
    </ActionForm>
  );
}
