import { DARI_WORDS, IRANIAN_WORDS, LANGUAGES, type LanguageTraits } from "./language-traits";
import { scriptOf } from "./script";

export interface GuessedLanguage {
  /** Of ISO 639; empty: not known. */
  code: string;
  /** 0 … 1 */
  sure: number;
}

const UNKNOWN: GuessedLanguage = { code: "", sure: 0 };
const LOOKED_AT = 20_000;
/** The share of a text's words that are common ones where a text is surely of that language. */
const COMMON_SHARE = 0.15;
/** The share of its letters that none of its neighbours has. */
const OWN_SHARE = 0.02;

/** Arabic keyboards have no Persian yeh and kaf: for finding common words they are one. */
const oneYeh = (text: string) => text.replace(/[يى]/g, "ی").replace(/ك/g, "ک");
const wordsOf = (text: string) => new Set(oneYeh(text).split(" "));
const traits = LANGUAGES.map((language) => ({
  language,
  alphabet: new Set(language.alphabet),
  own: new Set(language.own),
  common: wordsOf(language.common),
}));
const dari = wordsOf(DARI_WORDS);
const iranian = wordsOf(IRANIAN_WORDS);

/** The words and letters of the beginning of a text, small. */
export function lettersOf(text: string): { words: string[]; letters: string[] } {
  const found = text
    .slice(0, LOOKED_AT)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\u200c’‘ʻʼ]+/u)
    .filter((word) => word !== "");
  const letters = found.flatMap((word) => [...word]).filter((letter) => /\p{L}/u.test(letter));
  return { words: found.map(oneYeh), letters };
}

/** How well words and letters fit each language of a script, 0 … 1, best first. */
export function fits(
  { words, letters }: { words: string[]; letters: string[] },
  script: LanguageTraits["script"],
): { language: LanguageTraits; fit: number }[] {
  const share = (all: string[], some: Set<string>) =>
    all.filter((one) => some.has(one)).length / Math.max(1, all.length);
  return traits
    .filter(({ language }) => language.script === script)
    .map(({ language, alphabet, own, common }) => {
      const said = Math.min(1, share(words, common) / COMMON_SHARE);
      const marked = Math.min(1, share(letters, own) / OWN_SHARE);
      return { language, fit: share(letters, alphabet) ** 4 * (0.2 + 0.5 * said + 0.3 * marked) };
    })
    .sort((one, other) => other.fit - one.fit);
}

/**
 * The language of a text by its letters and commonest words, and how sure that is. Dari and Persian differ in words of daily
 * life and of offices alone: where none of them stands, the answer is “fa” and half sure.
 * `languageOf("Дар сарҳади Тоҷикистон ва Афғонистон") // => { code: "tg", sure: 0.6… }`
 */
export function languageOf(text: string): GuessedLanguage {
  const most = scriptOf(text);
  if (!most) return UNKNOWN;
  const { script, share } = most;
  if (script === "Han")
    return { code: /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja" : "zh", sure: share };
  if (script === "Kana") return { code: "ja", sure: share };
  if (script === "Hangul") return { code: "ko", sure: share };
  if (script === "Hebrew") return { code: "he", sure: share };
  if (script === "Other") return UNKNOWN;
  const found = lettersOf(text);
  const [best, next] = fits(found, script);
  if (!best || best.fit === 0) return UNKNOWN;
  const sure = share * Math.min(1, (best.fit - (next?.fit ?? 0)) / best.fit) * Math.min(1, best.fit / 0.5);
  if (best.language.code !== "fa") return { code: best.language.code, sure };
  const ofDari = found.words.filter((word) => dari.has(word)).length;
  const ofIran = found.words.filter((word) => iranian.has(word)).length;
  if (ofDari === ofIran) return { code: "fa", sure: sure / 2 };
  const clear = Math.abs(ofDari - ofIran) / (ofDari + ofIran);
  return { code: ofDari > ofIran ? "prs" : "fa", sure: sure * (0.5 + clear / 2) };
}
