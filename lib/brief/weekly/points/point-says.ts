import { listed } from "@/lib/brief/finding/lead";
import { countWords, numberWords } from "@/lib/brief/number-words";
import { isolate } from "@/lib/codebook/isolate";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";
import type { SideNames, Witness, WitnessReport } from "./point-witness";

/** Publishers named of those that say so independently; the others are counted. */
const NAMED = 3;

/**
 * Who says so, how firmly, and what the two states say of it; empty where no report is named.
 * `// => "Asia-Plus (usually reliable) reports it; the report is graded probably true. No second publisher confirms it. Tajikistan confirms it."`
 */
export function saysWords(witness: Witness, sides: SideNames): string {
  const { reports } = witness;
  if (reports.length === 0) return "";
  const standing = reports.filter(({ withdrawn }) => !withdrawn);
  if (standing.length === 0) return "Every report of it is withdrawn.";
  const voices = voicesOf(standing);
  return [reporters(voices), relayed(voices), acknowledged(witness, sides), disputed(witness)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Reports by voice, in their order; of each voice the firmest report speaks. */
function voicesOf(reports: readonly WitnessReport[]): WitnessReport[][] {
  const byVoice = new Map<string, WitnessReport[]>();
  for (const report of reports) byVoice.set(report.voice, [...(byVoice.get(report.voice) ?? []), report]);
  // Two reports of one publisher are no confirmation of one another.
  const byPublisher = new Map<string, WitnessReport[]>();
  for (const voice of byVoice.values()) {
    const [first, ...more] = voice.toSorted((a, b) => firmness(a) - firmness(b));
    if (first) byPublisher.set(first.publisher, [...(byPublisher.get(first.publisher) ?? [first]), ...more]);
  }
  return [...byPublisher.values()];
}

/** Lower is firmer; what cannot be judged stands last. */
function firmness({ reliability, credibility }: WitnessReport): number {
  return 10 * "ABCDEF".indexOf(reliability) + credibility;
}

const named = ({ publisher, reliability }: WitnessReport) =>
  `${isolate(publisher)} (${RELIABILITY_WORDS[reliability]})`;

function reporters(voices: readonly WitnessReport[][]): string {
  const firsts = voices.flatMap(([first]) => (first ? [first] : []));
  const [only] = firsts;
  if (!only) return "";
  const graded = CREDIBILITY_WORDS[firsts.map(({ credibility }) => credibility).toSorted()[0] ?? 6];
  if (firsts.length === 1)
    return `${named(only)} reports it; ${gradedWords("the report", graded)}. No second publisher confirms it.`;
  const more = firsts.length - NAMED;
  const names = firsts.slice(0, more > 0 ? NAMED : firsts.length).map(named);
  const all = more > 0 ? [...names, countWords(more, "more publisher")] : names;
  return `${listed(all)} report it independently of one another; ${gradedWords("the firmest report", graded)}.`;
}

/** What cannot be judged is graded nothing. */
function gradedWords(what: string, graded: string): string {
  return graded === CREDIBILITY_WORDS[6]
    ? `whether ${what.replace("the ", "that ")} is true cannot be judged`
    : `${what} is graded ${graded}`;
}

/** Who passes on what one of them reports. */
function relayed(voices: readonly WitnessReport[][]): string {
  const own = new Set(voices.flatMap(([first]) => (first ? [first.publisher] : [])));
  const others = [...new Set(voices.flat().map(({ publisher }) => publisher))].filter((one) => !own.has(one));
  if (others.length === 0) return "";
  const what = voices.length === 1 ? "the same report" : "one of these reports";
  if (others.length > NAMED)
    return `${sentence(numberWords(others.length))} other publishers pass on ${what}.`;
  return `${listed(others.map(isolate))} ${others.length === 1 ? "passes" : "pass"} on ${what}.`;
}

function acknowledged({ acknowledgedByA, acknowledgedByB }: Witness, { a, b }: SideNames): string {
  const said = (side: string, word: Witness["acknowledgedByA"]) =>
    word === "silent" ? [] : [`${isolate(side)} ${word === "confirmed" ? "confirms" : "denies"} it`];
  if (acknowledgedByA === acknowledgedByB && acknowledgedByA !== "silent")
    return `${isolate(a)} and ${isolate(b)} both ${acknowledgedByA === "confirmed" ? "confirm" : "deny"} it.`;
  const words = [...said(a, acknowledgedByA), ...said(b, acknowledgedByB)];
  return words.length === 0 ? "" : `${words.join("; ")}.`;
}

function disputed({ contested }: Witness): string {
  const text = contested.trim().replace(/[.\s]+$/, "");
  return text === "" ? "" : `In dispute: ${isolate(text)}.`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
