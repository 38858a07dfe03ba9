import { evidenceWords } from "@/lib/brief/evidence-words";
import { listed } from "@/lib/brief/finding/lead";
import { numberWords } from "@/lib/brief/number-words";
import { sentenceOf } from "@/lib/brief/sentence-of";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Generation } from "@/lib/engine/methods/method";
import { articlesOf } from "./articles";

/** Sources graded so are reliable enough to be believed alone. */
const RELIABLE = ["A", "B"];

/** What is said of how sure a summary is, is written from. */
export interface SureFacts {
  verdict: Pick<Verdict, "sure" | "pending" | "answer">;
  figures: Pick<WeekFigures, "families" | "supported" | "index">;
  generation: Generation;
  sources: WeeklySnapshot["sources"];
  /** The searching of the week, in a sentence. */
  search: string;
}

/** How sure, a sentence each. Words of confidence stand alone: no sentence has a word of likelihood beside them (ICD 203). */
export function sureSentences({ verdict, figures, generation, sources, search }: SureFacts): string[] {
  const families = (named: WeekFigures["families"]) =>
    listed(named.map(({ family }) => FAMILY_LABEL[family].toLowerCase()));
  const thin = figures.families.filter((family) => family.thin);
  const silent = figures.families.filter(({ now }) => now === null);
  return [
    confidence(verdict),
    search,
    ...(thin.length > 0 && figures.index.now !== null
      ? [`There is little ${evidenceWords(generation)} in ${families(thin)}.`]
      : []),
    ...(silent.length > 0 && figures.index.now !== null
      ? [`Nothing is coded in ${families(silent)}: no data is not calm.`]
      : []),
    ...reportWords(sources),
  ];
}

function confidence({ sure, pending, answer }: SureFacts["verdict"]): string {
  if (pending) return "How sure the verdict is, is still being computed.";
  if (sure === null)
    return answer === "not searched"
      ? "Nobody searched, so there is no verdict to be sure of."
      : "There is no verdict yet to be sure of.";
  return `Confidence in the verdict is ${sure.level}: ${sure.reason}.`;
}

/** How the reports behind the points are graded, each article once, and how many happenings rest on one publisher. */
function reportWords(sources: WeeklySnapshot["sources"]): string[] {
  const standing = sources.map(({ reports }) => reports.filter(({ withdrawn }) => !withdrawn));
  const reports = articlesOf(standing.flat());
  if (reports.length === 0) return [];
  const reliable = reports.filter(({ grade }) => RELIABLE.includes(grade.charAt(0))).length;
  const alone = standing.filter((one) => new Set(one.map(({ publisher }) => publisher)).size === 1).length;
  const told = standing.filter((one) => one.length > 0).length;
  return [
    reports.length === 1
      ? `The one report behind the main points comes from a source ${oneSource(reports[0]?.grade ?? "")}.`
      : `Of the ${numberWords(reports.length)} reports behind the main points, ${shareWords(reliable, reports.length)} usually reliable or better.`,
    ...(alone > 0 && told > 1 ? [aloneWords(alone, told)] : []),
  ];
}

/** `// => "that is graded usually reliable or better"` */
function oneSource(grade: string): string {
  if (grade.startsWith("F")) return "whose reliability cannot be judged";
  return `that is graded ${RELIABLE.includes(grade.charAt(0)) ? "usually reliable or better" : "less than usually reliable"}`;
}

/** `// => "eight come from sources graded"` */
function shareWords(some: number, all: number): string {
  if (some === 0) return "none comes from a source graded";
  if (some === 1) return "one comes from a source graded";
  return `${some === all ? (all === 2 ? "both" : "all") : numberWords(some)} come from sources graded`;
}

/** Happenings that one publisher alone tells of. `// => "Two of the five happenings told rest on one publisher alone."` */
function aloneWords(alone: number, told: number): string {
  const all = numberWords(told);
  if (alone === told) return `Each of the ${all} happenings told rests on one publisher alone.`;
  return `${sentenceOf(numberWords(alone))} of the ${all} happenings told ${alone === 1 ? "rests" : "rest"} on one publisher alone.`;
}
