import type { FieldPlan } from "@/app/_form/form-field";
import type { AnnotationRow } from "@/lib/data/relationships/annotations";

/** The fields of a period; filled in with what stands now, or empty for a new one. */
export function periodForm(slug: string, id: string, now: AnnotationRow | null): FieldPlan[] {
  return [
    {
      name: "title",
      label: "Title",
      kind: "text",
      hint: "As it stands beside the chart.",
      value: now?.title,
      dir: "auto",
    },
    { name: "text", label: "Explanation", kind: "textarea", hint: "May stay empty.", value: now?.text },
    { name: "start", label: "First day", kind: "date", value: now?.start },
    {
      name: "end",
      label: "Last day",
      kind: "date",
      hint: "Leave empty while it is still open.",
      value: now?.end ?? "",
    },
    {
      name: "public",
      label: "Shown to every reader",
      kind: "checkbox",
      hint: "Otherwise only to coders, editors and administrators.",
      value: now?.public === false ? "" : "yes",
    },
    { name: "relationship", label: "", kind: "hidden", value: slug },
    { name: "id", label: "", kind: "hidden", value: id },
    { name: "version", label: "", kind: "hidden", value: String(now?.version ?? 0) },
  ];
}
