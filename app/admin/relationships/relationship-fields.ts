import type { FieldPlan } from "@/app/_form/form-field";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

interface Example {
  name: string;
  adjective: string;
  code: string;
}

function sideFields(
  side: "sideA" | "sideB",
  title: string,
  example: Example,
  now: RelationshipRow["sideA"] | null,
): FieldPlan[] {
  return [
    {
      name: `${side}.name`,
      label: `Name of the ${title}`,
      kind: "text",
      hint: `For example “${example.name}”.`,
      value: now?.name,
      dir: "auto",
    },
    {
      name: `${side}.adjective`,
      label: `Adjective of the ${title}`,
      kind: "text",
      hint: `For example “${example.adjective}”.`,
      value: now?.adjective,
      dir: "auto",
    },
    {
      name: `${side}.code`,
      label: `Code of the ${title}`,
      kind: "text",
      hint: `Three capital letters, for example ${example.code}.`,
      value: now?.code,
      maxLength: 3,
    },
  ];
}

export function codedThroughField(now: RelationshipRow | null): FieldPlan {
  return {
    name: "codedThrough",
    label: "Coded through",
    kind: "date",
    hint: "Everything that was found up to this day is coded; later days show as not coded yet.",
    value: now?.codedThrough,
  };
}

/** The form of a relationship; filled in with what stands now, or empty for a new one. */
export function relationshipForm(now: RelationshipRow | null): FieldPlan[] {
  return [
    { name: "name", label: "Name", kind: "text", value: now?.name, dir: "auto" },
    {
      name: "about",
      label: "About",
      kind: "textarea",
      hint: "One or two sentences for the reader; may stay empty.",
      value: now?.about,
    },
    ...sideFields(
      "sideA",
      "first state",
      { name: "Tajikistan", adjective: "Tajik", code: "TJK" },
      now?.sideA ?? null,
    ),
    ...sideFields(
      "sideB",
      "second state",
      { name: "Afghanistan", adjective: "Afghan", code: "AFG" },
      now?.sideB ?? null,
    ),
    {
      name: "trackedFrom",
      label: "Tracked from",
      kind: "date",
      hint: "Nothing is drawn before this day.",
      value: now?.trackedFrom,
    },
    {
      name: "position",
      label: "Place in lists",
      kind: "number",
      hint: "The smallest number comes first.",
      value: String(now?.position ?? 100),
    },
  ];
}
