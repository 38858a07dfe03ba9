/** Words by which a text says that something goes down or up: verbs in all their forms, nouns of them, and adverbs. */
const DOWN = [
  "fall(?:s|en|ing)?|fell",
  "drop(?:s|ped|ping)?",
  "s[iau]nk(?:s|ing)?",
  "slip(?:s|ped|ping)?",
  "slid(?:e|es|ing)?",
  "(?:eas|declin|decreas|plung|tumbl|reced|diminish|dwindl|subsid|collaps|reduc)(?:e|es|ed|ing)?",
  "reductions?",
  "los(?:e|es|ing|t|s|ses)",
  "shrink(?:s|ing|age)?|shr[au]nk",
  "(?:dip|plummet|slump|retreat|weaken|worsen|shed|descend|lower)(?:s|ed|ped|ing|ping|ding)?",
  "cuts?|cutting",
  "down(?:wards?)?",
];
const UP = [
  "ris(?:e|es|en|ing)|rose",
  "(?:climb|gain|jump|soar|leap|strengthen|recover|rebound|mount|lift|add|ascend)(?:s|ed|t|ing)?",
  "(?:increas|surg|advanc|improv|rais)(?:e|es|ed|ing)?",
  "improvements?|recovery|additions?",
  "gr[oe]w(?:s|n|ing|th)?",
  "swell(?:s|ed|ing)?|swollen",
  "higher",
  "(?<!\\bmak(?:e|es|ing) |\\bmade )up(?:wards?)?(?! to)",
];
const DIRECTION = [...DOWN, ...UP].join("|");
const IS_DOWN = new RegExp(`^(?:${DOWN.join("|")})$`, "i");

/** What may stand between such a word and its figure: no stop, no comma, and nothing by which the figure is a place and no movement. */
const BETWEEN =
  "(?:\\s+(?!(?:to|from|at|after|than|and|but|or|while|though|although|with|signals?|bring(?:s|ing)?|brought|mak(?:e|es|ing)|made|account(?:s|ed|ing)?|is|was|are|were|stands?|stood|reads?)\\b)[\\p{L}’-]+){0,5}";
/** What may stand between it and a figure that is a place: words of size alone. */
const NEXT =
  "(?:\\s+(?:by|some|about|around|roughly|nearly|almost|only|just|another|an?|further|over|another|more than|of))*";

/** A word of direction beside a figure. */
export interface Directed {
  /** “falls sharply by {change}”. */
  words: string;
  way: "up" | "down";
  /** What stands in the braces, or the number. */
  figure: string;
}

const whole = (word: string) => `(?<![\\p{L}-])(?<word>${word})(?![\\p{L}])`;

/**
 * Words of direction that stand beside a figure, before or behind it; `figure` is a pattern of it. With `near` nothing but words of size may lie between.
 * `directed("It falls by {change}.", "\\{[^{}]*\\}") // => [{ words: "falls by {change}", way: "down", figure: "{change}" }]`
 */
export function directed(text: string, figure: string, near = false): Directed[] {
  const before = new RegExp(`${whole(DIRECTION)}${near ? NEXT : BETWEEN}\\s+(?<figure>${figure})`, "giu");
  const behind = new RegExp(
    `(?<figure>${figure})(?:[\\s-]+(?:index|points?))?[\\s-]+${whole(DIRECTION)}`,
    "giu",
  );
  return [...text.matchAll(before), ...(near ? [] : text.matchAll(behind))].map((found): Directed => {
    const { word = "", figure: told = "" } = found.groups ?? {};
    return { words: found[0], way: IS_DOWN.test(word) ? "down" : "up", figure: told };
  });
}

/** The way that a text says the index itself goes: “the index fell”; null: it says none. */
export function indexGoes(text: string): Directed | null {
  const found = new RegExp(
    `\\bindex(?:\\s+(?:has|also|again|still|then|now|is|was|\\p{L}+ly))*\\s+${whole(DIRECTION)}`,
    "iu",
  ).exec(text);
  const word = found?.groups?.word;
  return found && word ? { words: found[0], way: IS_DOWN.test(word) ? "down" : "up", figure: "" } : null;
}
