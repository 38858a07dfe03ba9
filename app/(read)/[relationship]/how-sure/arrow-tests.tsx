import { percentOf } from "@/app/_ui/charts/frame/percent-of";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { arrowTestWords, VERDICT_RULES } from "@/lib/brief/certainty/arrow-test-words";
import { turnedRound } from "@/lib/brief/certainty/certainty-words";
import { drawShare } from "@/lib/brief/certainty/draw-share";
import { tallyRows } from "@/lib/charts/bands/tally-rows";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { decimalsBeside } from "@/lib/charts/format/beside-threshold";
import { count, plain, signed } from "@/lib/charts/format/format";
import type { Fragility } from "@/lib/engine/draws/fragility";
import { VerdictMark } from "../verdict-badge";

/** The draws by the arrow that they give, then each other test, then what makes the verdict. */
export function ArrowTests({
  found,
  draws,
  threshold,
  titleOf,
  signalHref,
}: {
  found: Fragility;
  draws: number;
  /** Index points within which a change counts as level. */
  threshold: number;
  titleOf: (slug: string) => string;
  signalHref: (slug: string) => string;
}) {
  const { arrow, change, sameArrow, tests, verdict } = found;
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
      <div>
        <DataTable
          caption={`The arrow in each of ${count(draws, "draw")}; as computed it is ${arrowWord(arrow)}.`}
          rows={tallyRows(found.tally)}
          rowKey={(row) => row.arrow}
          columns={[
            {
              key: "arrow",
              heading: "Arrow",
              rowHeader: true,
              cell: (row) =>
                row.arrow === arrow ? (
                  <strong>{arrowWord(row.arrow)}, the same</strong>
                ) : (
                  arrowWord(row.arrow)
                ),
            },
            {
              key: "bar",
              heading: <span className="sr-only">As a bar</span>,
              className: "w-1/2",
              cell: (row) => (
                <svg aria-hidden="true" className="h-3 w-full">
                  <rect
                    width={percentOf(row.share)}
                    height="100%"
                    className={row.arrow === arrow ? "fill-ink" : "fill-doubt"}
                  />
                </svg>
              ),
            },
            { key: "count", heading: "Draws", numeric: true, cell: (row) => plain(row.count, 0) },
          ]}
        />
        <p className="mt-2 text-sm">{drawShare(sameArrow)} of the draws give the same arrow.</p>
      </div>
      <DataTable
        caption="One thing done differently at a time"
        rows={[null, ...tests]}
        rowKey={(test) => (test === null ? "as computed" : [test.kind, test.family].join(" "))}
        columns={[
          {
            key: "test",
            heading: "Test",
            rowHeader: true,
            cell: (test) =>
              test === null
                ? "As computed"
                : arrowTestWords(test, titleOf).map((part) =>
                    typeof part === "string" ? (
                      part
                    ) : "signal" in part ? (
                      <Link key={part.signal} href={signalHref(part.signal)}>
                        <CodedText text={part.title} />
                      </Link>
                    ) : null,
                  ),
          },
          {
            key: "change",
            heading: "Change",
            numeric: true,
            // Two tests at one figure with two arrows would contradict each other.
            cell: (test) => {
              const value = test?.change ?? change;
              return signed(value, decimalsBeside(Math.abs(value), threshold));
            },
          },
          { key: "arrow", heading: "Arrow", cell: (test) => arrowWord(test?.arrow ?? arrow) },
          {
            key: "survives",
            heading: "Survives?",
            className: "whitespace-nowrap",
            cell: (test) =>
              test === null ? (
                "–"
              ) : test.survives ? (
                "yes"
              ) : (
                <strong className="font-semibold">
                  {turnedRound(arrow, test.arrow) ? "turned round" : "no"}
                </strong>
              ),
          },
        ]}
      />
      <dl className="text-sm lg:col-span-2">
        {VERDICT_RULES.map((rule) => (
          <div key={rule.verdict} className={rule.verdict === verdict ? "font-semibold" : "text-muted"}>
            <dt className="inline">
              <VerdictMark verdict={rule.verdict} />
              {rule.verdict === verdict ? ", this one" : ""}:
            </dt>{" "}
            <dd className="inline">{rule.rule}.</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
