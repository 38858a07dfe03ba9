import { listed } from "@/lib/brief/finding/lead";
import { countWords, numberWords } from "@/lib/brief/number-words";
import { isolate } from "@/lib/codebook/isolate";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";
import type { SideNames, Witness, WitnessReport } from "./point-witness";

/** Publishers named of those that say so; the others are counted. */
const NAMED = 3;

/**
 * Who says so, how firmly, whether independently, and what the two states say of it; empty where no report is named.
 * `// => "Asia-Plus (usually reliable) alone reports it, in a report graded probably true. Tajikistan confirms it."`
 */
export function saysWords(witness: Witness, sides: SideNames): string {
  const { reports } = witness;
  if (reports.length === 0) return "";
  const standing = reports.filter(({ withdrawn }) => !withdrawn);
  if (standing.length === 0) return "Every report of it is withdrawn.";
  const voices = voicesOf(standing);
  return [reporters(voices, relaying(voices)), acknowledged(witness, sides), disputed(witness)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Reports by voice, in their order; of each voice the firmest report speaks first, and two of one publisher are one: its firmest is theirs. */
function voicesOf(reports: readonly WitnessReport[]): WitnessReport[][] {
  const byVoice = new Map<string, WitnessReport[]>();
  for (const report of reports) byVoice.set(report.voice, [...(byVoice.get(report.voice) ?? []), report]);
  const byPublisher = new Map<string, WitnessReport[]>();
  for (const voice of byVoice.values()) {
    const [first, ...more] = voice.toSorted((a, b) => firmness(a) - firmness(b));
    if (!first) continue;
    const told = [...(byPublisher.get(first.publisher) ?? []), first, ...more];
    const own = told.filter(({ publisher }) => publisher === first.publisher);
    const others = told.filter(({ publisher }) => publisher !== first.publisher);
    byPublisher.set(first.publisher, [...own.toSorted((a, b) => firmness(a) - firmness(b)), ...others]);
  }
  return [...byPublisher.values()];
}

/** Lower is firmer; what cannot be judged stands last. */
function firmness({ reliability, credibility }: WitnessReport): number {
  return 10 * "ABCDEF".indexOf(reliability) + credibility;
}

/** `// => "Asia-Plus (usually reliable)"` */
function named({ publisher, reliability }: WitnessReport): string {
  return `${isolate(publisher)} (${reliability === "F" ? "reliability unknown" : RELIABILITY_WORDS[reliability]})`;
}

/** Publishers that pass on what another reports. */
function relaying(voices: readonly WitnessReport[][]): string[] {
  const own = new Set(voices.flatMap(([first]) => (first ? [first.publisher] : [])));
  return [...new Set(voices.flat().map(({ publisher }) => publisher))].filter((one) => !own.has(one));
}

function reporters(voices: readonly WitnessReport[][], others: readonly string[]): string {
  const firsts = voices.flatMap(([first]) => (first ? [first] : []));
  const [only] = firsts;
  if (!only) return "";
  const best = firsts.map(({ credibility }) => credibility).toSorted((a, b) => a - b)[0] ?? 6;
  const repeated = others.length === 0 ? "" : repeating(others);
  if (firsts.length === 1)
    return others.length === 0
      ? `${named(only)} alone reports it, in a report ${graded(best)}.`
      : `All reports go back to ${named(only)}, whose own ${best === 6 ? "cannot be judged for its truth" : `is ${graded(best)}`}; ${repeated} it.`;
  const more = firsts.length - NAMED;
  const names = firsts.slice(0, NAMED).map(named);
  const all = more > 0 ? [...names, countWords(more, "more publisher")] : names;
  return `${listed(all)} report it independently of one another, at best in a report ${graded(best)}${others.length === 0 ? "" : `; ${repeated} them`}.`;
}

function graded(credibility: WitnessReport["credibility"]): string {
  return credibility === 6 ? "whose truth cannot be judged" : `graded ${CREDIBILITY_WORDS[credibility]}`;
}

/** `// => "Gazeta.ru and Fergana repeat"` */
function repeating(others: readonly string[]): string {
  if (others.length > NAMED) return `${numberWords(others.length)} other publishers repeat`;
  return `${listed(others.map(isolate))} ${others.length === 1 ? "repeats" : "repeat"}`;
}

function acknowledged({ acknowledgedByA, acknowledgedByB }: Witness, { a, b }: SideNames): string {
  if (acknowledgedByA === acknowledgedByB && acknowledgedByA !== "silent")
    return `${isolate(a)} and ${isolate(b)} both ${acknowledgedByA === "confirmed" ? "confirm" : "deny"} it.`;
  const said = (side: string, word: Witness["acknowledgedByA"]) =>
    word === "silent" ? [] : [`${isolate(side)} ${word === "confirmed" ? "confirms" : "denies"} it`];
  const words = [...said(a, acknowledgedByA), ...said(b, acknowledgedByB)];
  return words.length === 0 ? "" : `${words.join(", ")}.`;
}

/** What a dispute is about, where its words ask it. */
const ASKED = /^(?:who|what|when|where|whether|which|why|how)\b/i;

/** What it is about, where its words name it first: “Losses: 23, 58 and over 200 dead are claimed”. Other words may be a name, as in “Kabul: five dead”. */
const NAMED_FIRST =
  /^(?:Amount|Attribution|Authorship|Casualties|Cause|Count|Date|Deaths|Extent|Figures|Identity|Location|Losses|Motive|Number|Outcome|Perpetrators?|Place|Price|Responsibility|Scale|Scope|Size|Status|Target|Terms|Time|Timing|Toll|Victims|Volume)\b[\p{Ll} ’-]{0,40}: /u;

/** `// => "Accounts differ on who fired: a criminal group (Tajik side) or border units."` */
function disputed({ contested }: Witness): string {
  const text = contested.trim().replace(/[.\s]+$/, "");
  if (text === "") return "";
  return ASKED.test(text) || NAMED_FIRST.test(text)
    ? `Accounts differ on ${isolate(text.charAt(0).toLowerCase() + text.slice(1))}.`
    : `Accounts differ: ${isolate(text)}.`;
}
