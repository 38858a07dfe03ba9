/** A wording that says a second word for a thing that has one, and what is said instead. */
export interface RetiredWord {
  pattern: RegExp;
  say: string;
}

/** Wordings that no text of the product uses: one word for one thing (see the glossary). */
const RETIRED: readonly RetiredWord[] = [
  { pattern: /\b(warming|cooling|stronger|weaker) sides?\b/i, say: "pull" },
  { pattern: /\b(its|the) two sides and the five\b/i, say: "pull" },
  { pattern: /\bsides of 0\b/i, say: "opposite signs" },
  { pattern: /\ba side of (a|it|this|that|the)?\b/i, say: "facet" },
  { pattern: /\bknowable\b/i, say: "as known on" },
  { pattern: /\binitiators?\b/i, say: "who acted" },
  { pattern: /\bwho acted first\b/i, say: "who acted" },
  { pattern: /\bannotations?\b/i, say: "named period" },
  { pattern: /(?<!\bnamed )(?<!\bname a )\bperiods?\b/i, say: "named period" },
  { pattern: /\b(stays?|stayed|else|count as|is|was|are|remains?|remained) level\b/i, say: "flat" },
  { pattern: /(^|, |\(|: )level (at|since|from|over|in|and)\b/i, say: "flat" },
];

/** The retired wordings of a text, with what is said instead. `retiredWords("the warming side") // => [{ found: "warming side", say: "pull" }]` */
export function retiredWords(text: string): { found: string; say: string }[] {
  return RETIRED.flatMap(({ pattern, say }) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [{ found, say }];
  });
}
