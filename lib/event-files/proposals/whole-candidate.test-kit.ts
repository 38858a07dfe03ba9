import { findType } from "@/lib/codebook/codebook";
import { REPORTS_MAX, TEXT_MAX, TITLE_MAX } from "@/lib/codebook/limits";
import { codeSentence } from "@/lib/event-files/codes/code-words";
import { kindOfAct } from "@/lib/event-files/happenings/kind-of-act";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import type { CandidateFields } from "./candidate";
import { cutText } from "./cut-text";
import { isEnergy, proposalOf } from "./family-of-code";
import type { CandidateContext } from "./open-candidate";

type Said = Omit<CandidateFields, "first" | "last" | "precision" | "doubt">;

/** What a happening says, from all of its rows at once and as plainly as it can be put: what rows told one by one must come to as well. Its days are not in it. */
export function wholeCandidate(rows: readonly EventRow[], context: CandidateContext): Said {
  const { sides, mapping, codebook, source } = context;
  const inOrder = [...rows].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line - b.line));
  const scheme = inOrder[0]?.scheme ?? "own";
  const codes = inOrder.map((row) => row.code);
  const code = agreed(codes);
  const place = commonest(inOrder.map((row) => row.place).filter(Boolean)) ?? "";
  const all = [...new Set([...rows].sort(byWords).map((row) => row.words))].filter(Boolean).join("\n");
  const carrying = inOrder.filter((row) => mapping.energy.some((word) => isEnergy(word, row)));
  const energy = 2 * carrying.length > rows.length ? mapping.energy : [];
  const contexts = inOrder.flatMap((row) => row.contexts);
  const said = { scheme, code, place, words: all, contexts };
  const { family, type } = proposalOf({ ...mapping, energy }, said);
  const together = inOrder.some(
    (row) => !row.directed || kindOfAct(scheme, row.code).standing === "together",
  );
  const acting = (state: string) => inOrder.some((row) => row.from.state === state);
  const acts = (state: string) =>
    inOrder.filter((row) => row.code === code && row.directed && row.from.state === state).length;
  const names = [sides.nameA, sides.nameB] as const;
  const [from, to] = acts(sides.B) > acts(sides.A) ? [names[1], names[0]] : names;
  return {
    ...{ scheme, code, family, type, place },
    initiator: together || (acting(sides.A) && acting(sides.B)) ? "BOTH" : acting(sides.A) ? "A" : "B",
    words: cutText(all, TEXT_MAX),
    intensity: type === null ? null : (findType(codebook, type)?.defaultIntensity ?? null),
    title: cutText(codeSentence(scheme, code, source, from, to, all), TITLE_MAX),
    reports: articles(inOrder),
  };
}

const byWords = (a: EventRow, b: EventRow) =>
  a.key === b.key ? (a.words < b.words ? -1 : 1) : a.key < b.key ? -1 : 1;

function agreed(codes: readonly string[]): string {
  const longest = [...new Set(codes)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const most = longest.find((code) => 2 * codes.filter((one) => one.startsWith(code)).length > codes.length);
  return most ?? commonest(codes, longest) ?? "";
}

/** The first of the commonest ones, by letters or by the order that is given. */
function commonest(
  texts: readonly string[],
  order: readonly string[] = [...new Set(texts)].sort(),
): string | undefined {
  const times = (text: string) => texts.filter((one) => one === text).length;
  return order.find((text) => order.every((other) => times(other) <= times(text)));
}

/** Of one publisher each: who published it has no say in their order here. */
function articles(rows: readonly EventRow[]) {
  const texts = (one: { address: string | null; title: string }) => [one.address ?? "", one.title] as const;
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const day = (published: number | null) => published ?? Number.MAX_SAFE_INTEGER;
  const sorted = rows
    .flatMap((row) => row.reports)
    .sort((a, b) => {
      const [[here, title], [there, other]] = [texts(a), texts(b)];
      return day(a.published) - day(b.published) || order(here, there) || order(other, title);
    });
  const seen = new Set<string>();
  const once = sorted.filter(({ address, publisher, published, title }) => {
    const article = address ?? `${publisher} ${published} ${title}`;
    return !seen.has(article) && seen.add(article);
  });
  return once.slice(0, REPORTS_MAX);
}
