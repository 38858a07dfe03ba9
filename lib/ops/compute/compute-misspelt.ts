import type { z } from "zod";

const bare = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, "");

/**
 * A check that no field is another one misspelt in case or separators: an optional field under such a name would be passed over,
 * and change the figures without a word. `{ end_published: "2025-12-01" }` is refused, `{ note: "…" }` is not.
 */
export function noMisspelling(fields: readonly string[]) {
  return (value: Record<string, unknown>, context: z.RefinementCtx) => {
    for (const name of Object.keys(value)) {
      const meant = fields.includes(name) ? undefined : fields.find((field) => bare(field) === bare(name));
      if (meant)
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is not read; the field is called ${meant}`,
        });
    }
  };
}
