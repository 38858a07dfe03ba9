"use client";

import { ActionForm } from "@/app/_form/action-form";
import { turnToSheet } from "../table-actions";

/** Turns to another sheet of the workbook. */
export function SheetForm({ draft, sheets, sheet }: { draft: string; sheets: string[]; sheet: number }) {
  return (
    <div className="mb-8">
      <ActionForm
        action={turnToSheet}
        layout="row"
        submitLabel="Read this sheet"
        tone="quiet"
        refusedTitle="The sheet was not read"
        fields={[
          { name: "draft", label: "", kind: "hidden", value: draft },
          {
            name: "sheet",
            label: "Sheet of the workbook",
            kind: "select",
            value: String(sheet),
            options: sheets.map((label, at) => ({ value: String(at), label })),
          },
        ]}
      />
    </div>
  );
}
