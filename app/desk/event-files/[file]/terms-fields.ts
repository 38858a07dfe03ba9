import type { FieldPlan } from "@/app/_form/form-field";
import { ADDRESS_MAX } from "@/lib/codebook/limits";
import { EVENT_LICENCE_MAX } from "@/lib/event-files/file-limits";
import type { TableTerms } from "@/lib/event-files/sources/table-terms";

/** How the fields of what is said of a table begin in the form. */
export const TERMS = "terms.";

/** Where a table of one’s own comes from, and what its licence lets be done with it, as it was said of an earlier one. No is chosen whatever was said then: what has gone out does not come back. */
export const termsFields = (said: TableTerms | null): FieldPlan[] => [
  {
    name: `${TERMS}citation`,
    label: "Where it comes from",
    kind: "textarea",
    hint: "Who made it, what it is called, its year. It is cited so wherever its rows go.",
    value: said?.citation,
  },
  {
    name: `${TERMS}licence`,
    label: "Licence",
    kind: "text",
    hint: "Such as CC BY 4.0. Left empty it is said to be unknown.",
    value: said?.licence,
    maxLength: EVENT_LICENCE_MAX,
    autoComplete: "off",
    dir: "auto",
  },
  {
    name: `${TERMS}address`,
    label: "Its address on the web",
    kind: "text",
    hint: "Where it is published; may stay empty.",
    value: said?.address ?? undefined,
    maxLength: ADDRESS_MAX,
    autoComplete: "off",
    dir: "ltr",
  },
  {
    name: `${TERMS}passedOn`,
    label: "May its rows be passed on?",
    kind: "select",
    hint: "No: they stay with staff and are left out of every export. Yes only where its licence lets you.",
    options: [
      { value: "no", label: "No" },
      { value: "yes", label: "Yes" },
    ],
    value: "no",
  },
];
