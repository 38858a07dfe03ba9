import { Fragment } from "react";
import {
  calmLines,
  knownWords,
  methodName,
  missLines,
  spanLines,
  type TrialLine,
  trialAims,
  untunedWords,
} from "@/lib/brief/turns/trial-words";
import { TRIAL_FIGURES } from "@/lib/engine/turns/trial-figures";
import { type Column, DataTable } from "./data-table";

const { design, methods, rows, tuning } = TRIAL_FIGURES;
const HISTORIES = design.histories.toLocaleString("en");
const NAMES = methods.map(({ name }) => methodName(name));

/** A row header and a column a method, of those that are shown; narrow enough for a phone and for paper. */
function columnsOf(shown: readonly number[]): Column<TrialLine>[] {
  return [
    {
      key: "scenario",
      heading: "History",
      rowHeader: true,
      className: "text-xs sm:text-sm",
      cell: ({ scenario }) => <span className="block first-letter:uppercase">{scenario}</span>,
    },
    ...shown.map((at) => ({
      key: NAMES[at] ?? "",
      heading: NAMES[at],
      numeric: true,
      className: `text-xs sm:text-sm ${at === 0 ? "font-semibold" : ""}`,
      cell: ({ cells }: TrialLine) =>
        // The space keeps the lines apart where no style sheet does.
        cells[at]?.map((line) => (
          <Fragment key={line}>
            <span className="block">{line}</span>{" "}
          </Fragment>
        )),
    })),
  ];
}

const ALL = methods.map((_, at) => at);

/** How well turns are found in histories whose truth is known, beside four rivals, and which of the aims were met. */
export function TrialTable() {
  const spans = spanLines(TRIAL_FIGURES);
  const withSpans = ALL.filter((at) => spans.some(({ cells }) => cells[at] !== null));
  const table = (caption: string, lines: TrialLine[], shown: readonly number[]) => (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ scenario }) => scenario}
      columns={columnsOf(shown)}
    />
  );
  return (
    <div className="grid gap-6 pt-2">
      <p className="prose-text">
        The watch on both streams was tried on made-up histories whose turns are known, beside four rivals:
        the detector of the sum, Poisson PELT, Bayesian run lengths, and a CUSUM of counts. Signals come in
        bursts, 1.8 a happening within ten days. Every method looks both ways, at rises and falls of contact
        and of strain, and is tuned to one false alarm of any kind in 20 years of quiet; one table gives all
        of them their names.
      </p>
      {table(
        `Turns in ${HISTORIES} simulated histories each: share in which the right name was not said within a year, and median weeks until it was, a miss counting 52 (wk)`,
        missLines(TRIAL_FIGURES),
        ALL,
      )}
      {table(
        `Nothing turns, in ${HISTORIES} simulated histories each: false alarms of any kind in 20 years (± standard error); in growth of collection, share in which a name was said within a year`,
        calmLines(TRIAL_FIGURES),
        ALL,
      )}
      {table(
        `Dates in ${HISTORIES} simulated histories each: share of all true turns within the 90 % span a year later, one that was not found counting as outside, and median width of the spans in weeks (wk); the other methods give none`,
        spans,
        withSpans,
      )}
      <div>
        <h3 className="font-semibold">What was aimed at</h3>
        <ul className="mt-2 grid gap-2 prose-text">
          {trialAims(TRIAL_FIGURES).map(({ aim, met, found }) => (
            <li key={aim}>
              {aim}: <strong className="font-semibold">{met ? "met" : "not met"}</strong>, {found}.
            </li>
          ))}
        </ul>
        <p className="mt-2 prose-text">{knownWords(TRIAL_FIGURES)}</p>
      </div>
      <div>
        <h3 className="font-semibold">What happens in the histories</h3>
        <dl className="mt-2 grid gap-2 text-sm">
          {rows.map(({ scenario, about }) => (
            <div key={scenario}>
              <dt className="inline-block font-medium first-letter:uppercase">{scenario}</dt>
              <dd className="inline text-muted">: {about}.</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="prose-text text-sm text-muted">
        Thresholds tuned on {tuning.histories.toLocaleString("en")} quiet histories of 20 years, judged on
        others. {untunedWords(TRIAL_FIGURES)} A thaw of the sum is taken for an opening, a freeze for a
        closing; it cannot say the other names. The histories burst as the watch expects it, over ten days;
        the rivals know of bursts through their thresholds alone. Two rises are torn within 13 weeks, for the
        watch within 26 where their spans overlap. An alarm is a reason to look, never a finding.
      </p>
    </div>
  );
}
