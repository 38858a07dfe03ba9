import { contentKey } from "@/lib/event-files/formats/other-table/content-key";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";

/**
 * How the two sides stand in an act. “together”: neither does it alone, and coders write it once from each side. “against”: they fight each other, and the rows say who is named
 * as firing. “directed”: one does it to the other, and the other’s answer is another act.
 */
export type Standing = "together" | "against" | "directed";

export interface KindOfAct {
  /** Codes of one kind on one day tell of one happening. */
  kind: string;
  standing: Standing;
}

const MEETING: KindOfAct = { kind: "meet", standing: "together" };
const CALL: KindOfAct = { kind: "call", standing: "together" };
const FIGHT: KindOfAct = { kind: "fight", standing: "against" };

/**
 * Codes whose direction says nothing. Seen mirrored, row for row, in two days of ICEWS: 030, 032, 036, 040, 041, 044, 046, 050, 057; in GDELT: 036, 042, 043, 046, 057, 190, 193. By their
 * meaning too: 031, 037 and 060–063 are what two do with each other, 045 is the meeting that a third calls, 047–049 do not exist. 033–035 and 038 are what one offers
 * the other, 039 an offer of either, 051–056 words of one about the other, 064 and root 07 what one gives: they keep their direction, as all from root 08 on but fighting does.
 * 041 is no meeting: people talk on the telephone on days on which nobody travels. 036 is an intent, and an intent is no meeting.
 */
const CAMEO_TOGETHER = new Set(["030", "031", "032", "036", "037", "050", "057", "060", "061", "062", "063"]);

/** 190 is what 193 and 194 are called where nothing is said of the weapons. */
const CAMEO_FIGHT = new Set(["190", "193", "194"]);

const PLOVER_TOGETHER = new Set(["AGREE", "COOPERATE"]);

/** Codes and words of a table of somebody’s own may be sentences; a key that is indexed may not. */
const LONGEST_KIND = 200;

/** A text as part of a key: itself, or where it is long what stands for it. `bounded("meet") // => "meet"` */
export const bounded = (text: string) => (text.length <= LONGEST_KIND ? text : contentKey([text]));

/**
 * What a code is counted as. A code of four figures is counted as its first three, which name the act; what it was about is no second happening.
 * `kindOfAct("CAMEO", "043") // => { kind: "meet", standing: "together" }`, `kindOfAct("CAMEO", "1123") // => { kind: "112", standing: "directed" }`
 */
export function kindOfAct(scheme: CodeScheme, code: string): KindOfAct {
  if (scheme === "CAMEO") return cameoKind(code.slice(0, 3));
  if (scheme === "PLOVER") return ploverKind(code);
  return { kind: bounded(code), standing: "directed" };
}

/**
 * What a row without a code is counted as: what its words say, else itself, since nothing says that two such rows tell of one thing. No code begins so.
 * `kindWithoutCode("Something else", "7 2017-01-05").kind // => "words: Something else"`, `kindWithoutCode("", "7 2017-01-05").kind // => "row: 7 2017-01-05"`
 */
export function kindWithoutCode(words: string, key: string): KindOfAct {
  return { kind: words === "" ? `row: ${bounded(key)}` : `words: ${bounded(words)}`, standing: "directed" };
}

function cameoKind(base: string): KindOfAct {
  if (base === "041") return CALL;
  if (base.startsWith("04")) return MEETING;
  if (CAMEO_FIGHT.has(base)) return FIGHT;
  return { kind: base, standing: CAMEO_TOGETHER.has(base) ? "together" : "directed" };
}

function ploverKind(code: string): KindOfAct {
  const [type = "", mode] = code.split("/");
  if (type === "CONSULT") return mode === "phone" ? CALL : MEETING;
  return { kind: bounded(code), standing: PLOVER_TOGETHER.has(type) ? "together" : "directed" };
}
