import { ActionForm } from "@/app/_form/action-form";
import { undo } from "./actions";

/** Takes back one save of one’s own; `of` says which, for whoever hears it among others. */
export function UndoForm({ slug, revision, of }: { slug: string; revision: number; of: string }) {
  return (
    <ActionForm
      action={undo}
      label={`Undo: ${of}`}
      submitLabel="Undo"
      refusedTitle="Nothing was undone"
      tone="quiet"
      idPrefix={`undo-${slug}-`}
      fields={[
        { name: "slug", label: "", kind: "hidden", value: slug },
        { name: "revision", label: "", kind: "hidden", value: String(revision) },
      ]}
    />
  );
}
