import type { z } from "zod";

const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, "");

/** The field that a name is another spelling of, in case or separators; undefined: of none. `meantField("end_published", ["endPublished"])` */
export function meantField(name: string, fields: readonly string[]): string | undefined {
  return fields.find((field) => bare(field) === bare(name));
}

/**
 * A check that no field is another one misspelt in case or separators: an optional field under such a name would be passed over,
 * and change the figures without a word. `{ end_published: "2025-12-01" }` is refused, `{ note: "…" }` is not.
 */
export function noMisspelling(fields: readonly string[]) {
  return (value: Record<string, unknown>, context: z.RefinementCtx) => {
    for (const name of Object.keys(value)) {
      const meant = fields.includes(name) ? undefined : meantField(name, fields);
      if (meant)
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is not read; the field is called ${meant}`,
        });
    }
  };
}

/**
 * A check that none of the fields is given, spelt rightly or not, whatever its value: they are of generation 2, and a command that
 * passed them over would give figures of generation 1 without a word. `{ counted_in: null }` is refused.
 */
export function noneOfGeneration2(fields: readonly string[]) {
  return (value: Record<string, unknown>, context: z.RefinementCtx) => {
    for (const name of Object.keys(value)) {
      const meant = meantField(name, fields);
      if (!meant) continue;
      const spelt = meant === name ? "is" : `is not read; the field is called ${meant},`;
      context.addIssue({
        code: "custom",
        path: [name],
        message: `${spelt} a field of generation 2; add --generation 2`,
      });
    }
  };
}
