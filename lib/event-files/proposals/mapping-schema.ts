import { z } from "zod";
import { type Codebook, findType, typeFitsFamily } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { filled } from "@/lib/codebook/text-fields";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import type { CodeMapping, MappedCode } from "./code-mapping";

const CODES_MAX = 1_000;
const WORDS_MAX = 500;
const CODE_MAX = 80;

const SCHEMES = ["CAMEO", "PLOVER", "UCDP", "ACLED", "own"] as const satisfies readonly CodeScheme[];

/** How codes begin in schemes where that can be told, and what is said of one that does not. */
const WRITTEN: Partial<Record<CodeScheme, { as: RegExp; problem: string }>> = {
  CAMEO: {
    as: /^(0[1-9]|1\d|20)\d{0,2}$/,
    problem: "A code of CAMEO has two to four figures and begins with 01 to 20, its zero included",
  },
  PLOVER: {
    as: /^[A-Z]+(\/[A-Za-z-]*)?$/,
    problem: "A code of PLOVER is a type in capitals, or a type and a mode such as CONSULT/visit",
  },
  UCDP: { as: /^[123]$/, problem: "A code of UCDP is 1, 2 or 3" },
};

const mappedCode = z.strictObject({
  scheme: z.enum(SCHEMES, { error: "Choose whose code it is" }),
  code: filled(CODE_MAX, "The code"),
  family: z.enum(FAMILIES, { error: "One of the five families, or none" }).nullable(),
  type: filled(CODE_MAX, "The type").nullable(),
});

const energyWord = z.strictObject({
  in: z.enum(["context", "words", "place"], { error: "Choose where the word is looked for" }),
  word: filled(CODE_MAX, "The word").regex(/[\p{L}\p{N}]/u, "A word has letters or figures"),
});

const mappingShape = z.strictObject({
  codes: z.array(mappedCode).max(CODES_MAX, `At most ${CODES_MAX.toLocaleString("en-GB")} codes`),
  energy: z.array(energyWord).max(WORDS_MAX, `At most ${WORDS_MAX} words of energy`),
});

/**
 * The table of codes as form and verb check it, each problem at its entry: no code or word twice, codes as their scheme writes them, and types that the codebook offers in that family.
 * An entry of `standing` is left alone: a type that was retired since must not keep the rest of the table from changing.
 * `mappingSchema(CODEBOOK_2).parse(DEFAULT_MAPPING).codes.length === DEFAULT_MAPPING.codes.length // => true`
 */
export function mappingSchema(codebook: Codebook, standing: readonly MappedCode[] = []) {
  return mappingShape.superRefine(({ codes, energy }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    for (const at of repeated(codes.map(({ scheme, code }) => `${scheme} ${code}`)))
      issue(["codes", at, "code"], "This code stands above already");
    for (const at of repeated(energy.map((word) => `${word.in} ${word.word.toLowerCase()}`)))
      issue(["energy", at, "word"], "This word stands above already");
    for (const [at, entry] of codes.entries()) {
      const written = WRITTEN[entry.scheme];
      if (written && !written.as.test(entry.code)) issue(["codes", at, "code"], written.problem);
      const problem = standing.some((one) => sameEntry(one, entry)) ? null : typeProblem(entry, codebook);
      if (problem !== null) issue(["codes", at, "type"], problem);
    }
  });
}

/** A table of codes as it was kept, whichever codebook it was checked by. Throws a ZodError where it is none. `parseMapping({ codes: [], energy: [] }).codes // => []` */
export function parseMapping(kept: unknown): CodeMapping {
  return mappingShape.parse(kept);
}

function typeProblem({ family, type }: MappedCode, codebook: Codebook): string | null {
  if (type === null) return null;
  const found = findType(codebook, type);
  if (!found) return `The codebook has no type “${isolate(type)}”`;
  if (found.retired) return `“${isolate(found.label)}” is retired: choose another type`;
  if (family === null) return "Choose the family of this type too";
  return typeFitsFamily(found, family) ? null : `“${isolate(found.label)}” is not a type of this family`;
}

function sameEntry(one: MappedCode, other: MappedCode): boolean {
  return (
    one.scheme === other.scheme &&
    one.code === other.code &&
    one.family === other.family &&
    one.type === other.type
  );
}

/** The second and every further entry that repeats an earlier one. */
function repeated(entries: readonly string[]): number[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, at) => {
    const again = seen.has(entry);
    seen.add(entry);
    return again ? [at] : [];
  });
}
