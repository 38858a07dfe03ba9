import { fits, lettersOf } from "@/lib/evidence/documents/language/language";
import { scriptOf } from "@/lib/evidence/documents/language/script";

/** Signs that stand between the letters of no text: what bytes become in a wrong encoding. */
const ODD =
  /\ufffd|(?!\s)\p{Cc}|\p{L}[\u2500-\u25ff¤¦§¨¬®¯°±²³´µ¶·¸¹º¼½¾×÷‡†‰€¬√≈≤≥⌠⌡]|[а-яёa-z][А-ЯЁA-Z]|[a-z](?![a-z])(?=[\p{Script=Cyrillic}\p{Script=Arabic}])/gu;
const BEYOND_ASCII = /\S*[^\p{ASCII}\s]\S*/gu;
/** Han letters are some thousands in use; in others’ texts read as Chinese they are rare ones. */
const COMMON_HAN =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处]/u;

export interface TextFit {
  /** 0 … 1 */
  score: number;
  /** Empty: none accounts for it. */
  language: string;
}

/** How well a text reads as one language: 1 where letters and words are those of one and no sign is out of place. */
export function fitOfText(whole: string): TextFit {
  // Letters of ASCII are the same in nearly all encodings: they would speak for any.
  const text = whole.match(BEYOND_ASCII)?.join(" ") ?? whole;
  const most = scriptOf(text);
  if (!most) return { score: 0, language: "" };
  const { words, letters } = lettersOf(text);
  const odd = (text.match(ODD)?.length ?? 0) / Math.max(1, letters.length);
  const clean = Math.max(0, 1 - 5 * odd) * most.share;
  if (most.script === "Han") return { score: clean * shareOf(letters, COMMON_HAN), language: "zh" };
  if (most.script === "Latin" || most.script === "Cyrillic" || most.script === "Arabic") {
    const [best] = fits({ words, letters }, most.script);
    return { score: clean * (best?.fit ?? 0), language: best && best.fit > 0 ? best.language.code : "" };
  }
  return { score: 0, language: "" };
}

const shareOf = (letters: string[], pattern: RegExp) =>
  letters.filter((letter) => pattern.test(letter)).length / Math.max(1, letters.length);
