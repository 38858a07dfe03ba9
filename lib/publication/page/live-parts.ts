import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { count, formatDay, formatMoment, signed } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { tied } from "@/lib/charts/format/tied";
import type { EditionKind } from "@/lib/publication/edition-head";
import { endsSentence } from "@/lib/publication/full-stop";
import { coded, html, type Markup, said } from "@/lib/publication/markup";
import type { LiveParts } from "./live-marks";
import { signalPath } from "./page-parts";

/** A signal that was revised after the publication. */
export interface RevisedNow {
  slug: string;
  title: string;
  what: "added" | "edited" | "voided";
  /** What that changes of the week’s index, index points. */
  difference: number;
  last: { recordedAt: string; reason: string } | null;
}

/** What became of a published week since. */
export interface LiveFacts {
  slug: string;
  week: string;
  /** What the edition that is read is; of one that is withdrawn or has a newer one, what it reads now is told in the provenance alone. */
  kind: EditionKind;
  /** The newest edition, where this is an earlier one; else null. */
  newest: { number: number; kind: EditionKind; publishedAt: string } | null;
  /** The index of its Sunday as published, and as it reads from today’s signals by the same method. */
  frozen: number | null;
  now: number | null;
  signals: readonly RevisedNow[];
  /** The method in use, where it is another, and what it makes of today’s signals. */
  otherMethod: { version: number; index: number | null } | null;
  /** The week computed again from what was coded then: names of what differs; empty: identical. */
  different: readonly string[];
  /** The week published after it; null: none. */
  next: string | null;
}

/** What is put into the page of a published week when it is sent. */
export function liveParts(facts: LiveFacts): LiveParts {
  const difference = printedDifference(facts.now, facts.frozen);
  const exact = facts.signals.map((signal) => signal.difference);
  const printed = difference === null ? exact : printedParts(exact, difference);
  const revised = facts.signals.map((signal, at) => ({ ...signal, printed: printed[at] ?? 0 }));
  const { slug, next } = facts;
  return {
    notice: (newestOf(facts) ?? movedOf(facts, difference))?.text ?? "",
    since: sinceOf(facts, revised, difference).text,
    next:
      next === null
        ? ""
        : html`<a rel="next" href="/${slug}/weeks/${next}">Week after, ${weekDays(next)}</a> `.text,
    signals: new Map(revised.map((signal) => [signal.slug, becameOf(signal).text])),
  };
}

const KIND = { PUBLICATION: "publication", CORRECTION: "correction", WITHDRAWAL: "withdrawal" } as const;

function newestOf({ slug, week, newest }: LiveFacts): Markup | null {
  if (newest === null) return null;
  const stands =
    newest.kind === "WITHDRAWAL" ? "This week was withdrawn later." : "This is an earlier edition.";
  return html`<p class="notice" role="note"><strong>${stands}</strong> <a href="/${slug}/weeks/${week}">Edition ${newest.number}, the ${KIND[newest.kind]}</a> of ${tied(formatDay(newest.publishedAt.slice(0, 10)))}, stands in its place.</p>
`;
}

function movedOf({ kind, signals, frozen, now }: LiveFacts, difference: number | null): Markup | null {
  if (kind === "WITHDRAWAL") return null;
  const voided = signals.filter(({ what }) => what === "voided").length;
  const moved = movedWords(frozen, now, difference);
  if (moved.length === 0 && voided === 0) return null;
  const gone = voided === 0 ? [] : [`${count(voided, "signal")} voided`];
  return html`<p class="notice moved" role="note"><strong>Since publication:</strong> ${[...gone, ...moved].join("; ")}. <a class="screen" href="#since">What changed</a></p>
`;
}

/** What the index of the Sunday did; nothing where it reads as published. */
function movedWords(frozen: number | null, now: number | null, difference: number | null): string[] {
  if (difference !== null)
    return difference === 0 ? [] : [`the index moved from ${signed(frozen)} to ${signed(now)}`];
  if (now !== null) return [`there is an index now, ${signed(now)}, where none was published`];
  return frozen === null ? [] : [`the index of ${signed(frozen)} is none any more`];
}

/** “Voided since, 3 Jan 2026, 10:00 UTC: the report was withdrawn. It changes the index by −0.6.” */
function becameOf({ what, last, printed }: RevisedNow & { printed: number }): Markup {
  const word = what.charAt(0).toUpperCase() + what.slice(1);
  const when = last === null ? "" : `, ${formatMoment(last.recordedAt)}`;
  const why =
    last === null || last.reason === ""
      ? "."
      : html`: <span dir="auto">${said(last.reason)}</span>${endsSentence(last.reason) ? "" : "."}`;
  const moves = printed === 0 ? "It moves no figure." : `It changes the index by ${signed(printed)}.`;
  return html`<p class="more revised"><strong>${word} since${when}</strong>${why} ${moves}</p>`;
}

function sinceOf(
  { slug, week, frozen, now, otherMethod, different }: LiveFacts,
  revised: readonly (RevisedNow & { printed: number })[],
  difference: number | null,
): Markup {
  const again =
    different.length === 0
      ? "Computed again from the signals as coded then: identical to six decimals."
      : `Computed again from the signals as coded then, this differs: ${different.join(", ")}.`;
  const reads =
    now === null
      ? "From today’s signals there is no index of that Sunday."
      : difference === null
        ? `From today’s signals the index of that Sunday reads ${signed(now)}; none was published.`
        : difference === 0
          ? `From today’s signals the index of that Sunday reads ${signed(now)}, as published.`
          : `From today’s signals the index of that Sunday reads ${signed(now)} instead of ${signed(frozen)}.`;
  const other =
    otherMethod === null
      ? null
      : html`<p>Method version ${otherMethod.version}, in use now, makes it ${signed(otherMethod.index)}.</p>`;
  const rows = revised.map(
    ({ slug: signal, title, what, last, printed }) =>
      html`<li><span><a href="${signalPath(slug, signal)}">${coded(title)}</a>, ${what}${last === null ? "" : ` ${formatMoment(last.recordedAt)}`}${last === null || last.reason === "" ? null : html`: <span dir="auto">${said(last.reason)}</span>`}</span> <strong>${signed(printed)}</strong></li>
`,
  );
  const list = rows.length === 0 ? null : html`<ul>${rows}</ul>`;
  return html`<div class="since"><h3 id="since">Since publication</h3><p>${again} ${reads} <a class="screen" href="/${slug}/weeks/${week}/revisions">How it moved</a></p>${other}${list}</div>
`;
}
