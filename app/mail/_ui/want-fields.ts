import type { FieldPlan } from "@/app/_form/form-field";
import {
  KIND_WORDS,
  SUBSCRIPTION_KINDS,
  type SubscriptionKind,
  UNSEARCHED_DEFAULT,
  UNSEARCHED_WEEKS,
} from "@/lib/publication/mail/subscription-kinds";

/** Chosen before anybody chooses. */
const USUAL: readonly SubscriptionKind[] = ["WEEKLY", "CORRECTIONS"];

/** What may be asked for: a box for each kind, and of which relationships. `usual`: the two that most want are ticked. */
export function wantFields(
  relationships: readonly { slug: string; name: string }[],
  chosen: string,
  usual: boolean,
): FieldPlan[] {
  return [
    {
      name: "of",
      label: "Of which relationship",
      kind: "select",
      value: chosen,
      options: [
        ...relationships.map(({ slug, name }) => ({ value: slug, label: name })),
        { value: "", label: "Every relationship, also those to come" },
      ],
    },
    ...SUBSCRIPTION_KINDS.flatMap((kind): FieldPlan[] => {
      const { label, hint } = KIND_WORDS[kind];
      const box: FieldPlan = {
        name: kind,
        label,
        hint,
        kind: "checkbox",
        value: usual && USUAL.includes(kind) ? "yes" : "",
      };
      return kind === "UNSEARCHED" ? [box, WEEKS] : [box];
    }),
  ];
}

const WEEKS: FieldPlan = {
  name: "weeks",
  label: "Nobody searched: after how many weeks",
  kind: "select",
  value: String(UNSEARCHED_DEFAULT),
  options: UNSEARCHED_WEEKS.map((weeks) => ({ value: String(weeks), label: String(weeks) })),
};
