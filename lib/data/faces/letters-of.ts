/** A file of a face and the letters that it is for, as its package says. */
export interface FaceFile {
  part: string;
  range: string;
}

/** A face as pictures name it. */
export interface PlainFace {
  family: string;
  /** Of its package and of its files. */
  folder: string;
  /** Lightest and heaviest weight that pictures are written in. */
  weights: readonly [number, number];
  files: readonly FaceFile[];
}

const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const LATIN_EXT =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";
const CYRILLIC = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";
const CYRILLIC_EXT = "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F";
const GREEK = "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF";
const ARABIC = "U+0600-06FF,U+0750-077F,U+0870-08FF,U+200C-200D,U+FB50-FDFF,U+FE70-FEFC";

const EUROPEAN: readonly FaceFile[] = [
  { part: "latin", range: LATIN },
  { part: "latin-ext", range: LATIN_EXT },
  { part: "cyrillic", range: CYRILLIC },
  { part: "cyrillic-ext", range: CYRILLIC_EXT },
  { part: "greek", range: GREEK },
];

const SERIF: PlainFace = {
  family: "Source Serif 4",
  folder: "source-serif-4",
  weights: [600, 600],
  files: EUROPEAN,
};
/** The same for documents whose text is set in it too. */
const SERIF_TEXT: PlainFace = { ...SERIF, weights: [400, 600] };
const SANS: PlainFace = { family: "Noto Sans", folder: "noto-sans", weights: [400, 600], files: EUROPEAN };
const ARABIC_SANS: PlainFace = {
  family: "Noto Sans Arabic",
  folder: "noto-sans-arabic",
  weights: [400, 600],
  files: [{ part: "arabic", range: ARABIC }],
};

/** Latin letters, figures and signs come together, so that what one picture needed serves the next. */
const PLAIN = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join("");
const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
/** What is set in the serif face: findings, in a picture and in a document. */
const FINDINGS = /<text [^>]*font-family="'Source Serif[^>]*>[^<]*|<h1[^>]*>[^<]*/g;

/**
 * Which files of our faces the words of a markup need, and for which letters. Words that are set in the serif face need that one too.
 * `facesOf("<text>کابل</text>").map(({ file }) => file.part) // => ["latin", "arabic"]`
 */
export function facesOf(markup: string): { face: PlainFace; file: FaceFile; letters: string }[] {
  const serif = (markup.match(FINDINGS) ?? []).join("");
  return [
    ...(serif === "" ? [] : neededOf(SERIF, wordsOf(serif))),
    ...neededOf(SANS, wordsOf(markup)),
    ...neededOf(ARABIC_SANS, wordsOf(markup)),
  ];
}

/** Needs of a document that is set in both faces throughout: every letter of it may stand in either. */
export function facesOfDocument(markup: string): { face: PlainFace; file: FaceFile; letters: string }[] {
  const words = wordsOf(markup);
  return [SERIF_TEXT, SANS, ARABIC_SANS].flatMap((face) => neededOf(face, words));
}

function wordsOf(markup: string): string {
  return markup
    .replace(/<style>[^<]*<\/style>|<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? "");
}

function neededOf(face: PlainFace, words: string): { face: PlainFace; file: FaceFile; letters: string }[] {
  const letters = [...new Set(words)].sort();
  return face.files.flatMap((file) => {
    const has = ranged(file.range);
    const own = letters.filter((letter) => has(letter.codePointAt(0) ?? 0) && !PLAIN.includes(letter));
    // A joiner alone is no Arabic.
    if (file.part === "arabic" && own.every((letter) => /\p{Cf}/u.test(letter))) return [];
    if (file.part === "latin") return [{ face, file, letters: PLAIN + own.join("") }];
    return own.length === 0 ? [] : [{ face, file, letters: own.join("") }];
  });
}

function ranged(range: string): (code: number) => boolean {
  const spans = range.split(",").map((span) => {
    const [from = "", to = from] = span.slice(2).split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => spans.some(([from, to]) => from <= code && code <= to);
}
