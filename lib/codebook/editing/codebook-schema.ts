import { z } from "zod";
import type { Codebook, SignalType } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import {
  CODEBOOK_REASON_MAX,
  CODEBOOK_REASON_MIN,
  RULE_TEXT_MAX,
  RULE_TITLE_MAX,
  RULES_MAX,
  TYPES_MAX,
} from "@/lib/codebook/limits";
import { filled, words } from "@/lib/codebook/text-fields";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { tooMany } from "./too-many";
import { type TypeFields, typeFields } from "./type-fields";

const rule = z.strictObject({
  title: filled(RULE_TITLE_MAX, "The title of the rule"),
  text: filled(RULE_TEXT_MAX, "The text of the rule"),
});

/** The second and every further entry that repeats an earlier one. */
function repeated(values: readonly string[]): number[] {
  const plain = values.map((value) => value.toLowerCase());
  return plain.flatMap((value, at) => (value !== "" && plain.indexOf(value) < at ? [at] : []));
}

/**
 * The types and rules of the next version as form, door and verb check them. Types of the version that it follows keep code and family
 * and are never left out: what is coded under them must stay readable. The result is a codebook with that version’s number plus 1.
 * `codebookFields(CODEBOOK_2).safeParse(codebookInput(typedCodebook(CODEBOOK_2))).data?.version // => 3`
 */
export function codebookFields(before: Codebook) {
  return z
    .strictObject({
      types: z.array(typeFields).max(TYPES_MAX, tooMany("types")),
      rules: z.array(rule).min(1, "One rule at least").max(RULES_MAX, tooMany("rules")),
    })
    .superRefine(({ types, rules }, context) => {
      const issue = (path: (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path, message });
      const again = repeated(types.map(({ code }) => code));
      for (const at of again) issue(["types", at, "code"], "Another type has this code");
      for (const at of repeated(types.map(({ label }) => label)))
        issue(["types", at, "label"], "Another type has this name");
      for (const at of repeated(rules.map(({ title }) => title)))
        issue(["rules", at, "title"], "Another rule has this title");
      const earlier = new Map(before.types.map((type) => [type.code, type]));
      for (const [at, type] of types.entries()) {
        if (again.includes(at)) continue;
        const known = earlier.get(type.code);
        if (known ? known.family !== type.family : type.family === null)
          issue(
            ["types", at, "family"],
            known ? "A type keeps its family: retire it and add another" : "Choose a family",
          );
      }
      const codes = new Set(types.map(({ code }) => code));
      for (const { code, label } of before.types)
        if (!codes.has(code))
          issue([], `“${isolate(label)}” is missing. A type cannot be taken out; it can be retired.`);
    })
    .transform(
      ({ types, rules }): Codebook => ({ version: before.version + 1, types: inOrder(types), rules }),
    );
}

/** The reason and the version that its author saw, beside the codebook itself. */
export const publishing = z.object({
  base: z.number({ error: "The form is damaged: load it again." }).int(),
  reason: words(CODEBOOK_REASON_MAX, "The reason").min(
    CODEBOOK_REASON_MIN,
    `Say in a sentence why the codebook changes: at least ${CODEBOOK_REASON_MIN} characters`,
  ),
});

/** Family by family, as every list shows them; within one as given. Absent marks are left out, as versions before keep them. */
function inOrder(types: readonly TypeFields[]): SignalType[] {
  return [...FAMILIES, null].flatMap((family) =>
    types
      .filter((type) => type.family === family)
      .map(({ plover, stateViolence, retired, ...type }) => ({
        ...type,
        plover: plover === "" ? null : plover,
        ...(stateViolence ? { stateViolence } : {}),
        ...(retired ? { retired } : {}),
      })),
  );
}
