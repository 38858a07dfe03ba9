import type { DocumentWarning, ReadDocument } from "@/lib/evidence/documents/document";
import { languageOf } from "@/lib/evidence/documents/language/language";
import { languageName, sameLanguage, scriptOfLanguage } from "@/lib/evidence/documents/language/names";
import { isRightToLeft, scriptOf } from "@/lib/evidence/documents/language/script";
import { tajikFontWarning } from "@/lib/evidence/documents/language/tajik-font";

/** The share of a text’s letters that must be of another script before its language is called into question. */
const CLEARLY = 0.7;
/** From here on the letters of a text are believed, and not what is said of it. */
const SURE = 0.5;

/** What the letters of a text tell: its language, its direction, and whether it is written as it is said to be. `declared` is empty where nothing is said. */
export function aboutText(
  text: string,
  declared: string,
): Pick<ReadDocument, "language" | "rightToLeft" | "warnings"> {
  const guessed = languageOf(text);
  const said = declared.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  const agrees = said === "" || sameLanguage(said, guessed.code);
  const language =
    said !== "" && (agrees || guessed.sure < SURE) ? closer(said, declared, guessed.code) : guessed.code;
  return {
    language: otherScript(text, language) ? guessed.code : language,
    rightToLeft: isRightToLeft(text),
    warnings: [
      ...(agrees || guessed.code === "" ? [] : disagreement(text, said, guessed)),
      ...tajikFontWarning(text),
    ],
  };
}

/** Pages from Kabul call their Dari “fa-AF” or “fa”. */
function closer(said: string, declared: string, guessed: string): string {
  if (said === "fa" && (/-af$/i.test(declared) || guessed === "prs")) return "prs";
  return said;
}

function otherScript(text: string, language: string): boolean {
  const most = scriptOf(text);
  const scripts = scriptOfLanguage(language);
  return most !== null && scripts !== null && most.share >= CLEARLY && !scripts.includes(most.script);
}

function disagreement(
  text: string,
  said: string,
  guessed: { code: string; sure: number },
): DocumentWarning[] {
  if (!otherScript(text, said) && guessed.sure < SURE) return [];
  const message = `It is said to be in ${languageName(said)}, and reads like ${languageName(guessed.code)}: see whether its letters are right before you code from it.`;
  return [{ code: "language-disagrees", message }];
}
