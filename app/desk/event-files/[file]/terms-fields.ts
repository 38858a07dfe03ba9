import type { FieldPlan } from "@/app/_form/form-field";
import { ADDRESS_MAX } from "@/lib/codebook/limits";
import { EVENT_LICENCE_MAX } from "@/lib/event-files/file-limits";

/** How the fields of what is said of a table begin in the form. */
export const TERMS = "terms.";

/** Where a table of one’s own comes from, and what its licence lets be done with it. No is chosen: what has gone out does not come back. */
export const termsFields: FieldPlan[] = [
  {
    name: `${TERMS}citation`,
    label: "Where it comes from",
    kind: "textarea",
    hint: "Who made it, what it is called, its year. It is cited so wherever its rows go.",
  },
  {
    name: `${TERMS}licence`,
    label: "Licence",
    kind: "text",
    hint: "Such as CC BY 4.0. Left empty it is said to be unknown.",
    maxLength: EVENT_LICENCE_MAX,
    autoComplete: "off",
    dir: "auto",
  },
  {
    name: `${TERMS}address`,
    label: "Its address on the web",
    kind: "text",
    hint: "Where it is published; may stay empty.",
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
