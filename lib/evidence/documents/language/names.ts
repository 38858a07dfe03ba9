import { LANGUAGES } from "./language-traits";
import type { Script } from "./script";

const MORE: Record<string, { name: string; scripts: Script[] }> = {
  prs: { name: "Dari", scripts: ["Arabic"] },
  zh: { name: "Chinese", scripts: ["Han"] },
  ja: { name: "Japanese", scripts: ["Han", "Kana"] },
  ko: { name: "Korean", scripts: ["Hangul", "Han"] },
  he: { name: "Hebrew", scripts: ["Hebrew"] },
};

/** The name of a language as a sentence names it. `languageName("ps") // => "Pashto"`, `languageName("xx") // => "“xx”"` */
export const languageName = (code: string): string =>
  MORE[code]?.name ?? LANGUAGES.find((language) => language.code === code)?.name ?? `“${code}”`;

/** The scripts in which a language is written; null: not known here. */
export function scriptOfLanguage(code: string): Script[] | null {
  const known = LANGUAGES.filter((language) => language.code === code).map(({ script }) => script);
  return MORE[code]?.scripts ?? (known.length > 0 ? known : null);
}

/** Whether two codes may stand for what one text is in. `sameLanguage("fa", "prs") // => true` */
export function sameLanguage(one: string, other: string): boolean {
  const whole = (code: string) => (code === "prs" ? "fa" : code);
  return whole(one) === whole(other);
}
