import type { FieldPlan } from "@/app/_form/form-field";
import type { ReferenceRow } from "@/lib/data/reference/reference-list";

/** The fields of where a series comes from and who sees it. */
export function aboutFields({
  source,
  licence,
  address,
  visibility,
}: Pick<ReferenceRow, "source" | "licence" | "address" | "visibility">): FieldPlan[] {
  return [
    {
      name: "source",
      label: "Source",
      kind: "text",
      hint: "Who publishes the figures, and in what work.",
      value: source,
      dir: "auto",
    },
    {
      name: "licence",
      label: "Licence",
      kind: "text",
      hint: "What others may do with the figures, such as CC BY 4.0. Every reader can download public ones.",
      value: licence,
      dir: "auto",
    },
    {
      name: "address",
      label: "Address on the web",
      kind: "text",
      hint: "May stay empty.",
      value: address,
      dir: "ltr",
    },
    {
      name: "visibility",
      label: "Who sees it",
      kind: "select",
      hint: "Whoever sees the series sees every version of it, the earlier ones too, with their notes and the names of their files.",
      value: visibility,
      options: [
        { value: "public", label: "every reader" },
        { value: "internal", label: "coders, editors and administrators" },
      ],
    },
  ];
}
