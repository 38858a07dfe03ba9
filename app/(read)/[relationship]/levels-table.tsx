import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TrendMark } from "@/app/_ui/trend-mark";
import { formatDayShort } from "@/lib/charts/format/format";
import { missesByRounding, ROUNDED_ALONE } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { DayReading } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { StageRules } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";

interface Level {
  label: string;
  values: (number | null)[];
  /** Parts that add up as printed, beside what they are; left out: every figure is rounded by itself. */
  printed?: (number | null)[];
  thin: boolean;
}

function levels(then: { reading: DayReading }[]): Level[] {
  const of = (pick: (reading: DayReading) => number | null) => then.map(({ reading }) => pick(reading));
  const parts = (at: 0 | 1) =>
    of(({ index, standing, moving }) =>
      index === null ? null : (printedParts([standing, moving], index)[at] ?? null),
    );
  return [
    { label: "Index", values: of((reading) => reading.index), thin: false },
    ...(then[0]?.reading.standing === null
      ? []
      : [
          {
            label: "Of it standing",
            values: of((reading) => reading.standing),
            printed: parts(0),
            thin: false,
          },
          { label: "Of it moving", values: of((reading) => reading.moving), printed: parts(1), thin: false },
        ]),
    { label: "Warming pull", values: of((reading) => reading.warming), thin: false },
    { label: "Cooling pull", values: of((reading) => reading.cooling), thin: false },
    ...FAMILIES.map((family, place) => ({
      label: FAMILY_LABEL[family],
      values: of((reading) => reading.scores[place] ?? null),
      thin: then[0]?.reading.thin[place] ?? false,
    })),
  ];
}

/** Levels now, a week, four weeks and 52 weeks before, and which way each moved on the week. */
export function LevelsTable({
  then,
  rules,
}: {
  then: { label: string; reading: DayReading }[];
  rules: StageRules;
}) {
  const [now, week] = then;
  // An arrow needs both of its days (method-2 §3).
  const told = now?.reading.supported === true && week?.reading.supported === true;
  const thinWords = now?.reading.standing === null ? "thin evidence" : "little fresh evidence";
  const rows = levels(then);
  const changeOf = ({ values: [at = null, before = null] }: Level) =>
    !told || at === null || before === null ? null : at - before;
  const misses = rows.some((level) => {
    const [at = null, before = null] = level.printed ?? level.values;
    return missesByRounding({ now: at, before, change: changeOf(level) });
  });
  return (
    <DataTable
      scrollLabel="Levels now and before"
      caption={`Index points and family scores, −100 … +100. Up always means more engagement: a rising rhetoric score means softer words.${misses ? ` ${ROUNDED_ALONE}` : ""}`}
      columns={[
        {
          key: "what",
          heading: "Level",
          rowHeader: true,
          cell: (level: Level) => (
            <>
              {level.label}
              {level.thin ? <span className="text-xs font-normal text-muted"> · {thinWords}</span> : null}
            </>
          ),
        },
        ...then.map(({ label, reading }, at) => ({
          key: label,
          heading: (
            <>
              {label}{" "}
              <span className="block text-xs font-normal whitespace-nowrap">
                {formatDayShort(isoFromDay(reading.day))}
              </span>
            </>
          ),
          numeric: true,
          cell: (level: Level) => (
            <SignedNumber
              value={(level.printed ?? level.values)[at] ?? null}
              className={at === 0 ? "font-semibold" : ""}
            />
          ),
        })),
        {
          key: "week",
          heading: "On the week",
          numeric: true,
          cell: (level: Level) => <TrendMark change={changeOf(level)} rules={rules} />,
        },
      ]}
      rows={rows}
      rowKey={(level) => level.label}
    />
  );
}
