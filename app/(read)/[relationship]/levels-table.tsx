import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TrendMark } from "@/app/_ui/trend-mark";
import { formatDayShort } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { DayReading } from "@/lib/data/readings/reading-facts";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { StageRules } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";

interface Level {
  label: string;
  values: (number | null)[];
  thin: boolean;
}

function levels(then: { reading: DayReading }[]): Level[] {
  const of = (pick: (reading: DayReading) => number | null) => then.map(({ reading }) => pick(reading));
  return [
    { label: "Index", values: of((reading) => reading.index), thin: false },
    ...(then[0]?.reading.standing === null
      ? []
      : [
          { label: "Of it standing", values: of((reading) => reading.standing), thin: false },
          { label: "Of it moving", values: of((reading) => reading.moving), thin: false },
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
  return (
    <DataTable
      scrollLabel="Levels now and before"
      caption="Index points and family scores, −100 … +100. Up always means more engagement: a rising rhetoric score means softer words."
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
              {label}
              <span className="block text-xs font-normal">{formatDayShort(isoFromDay(reading.day))}</span>
            </>
          ),
          numeric: true,
          cell: (level: Level) => (
            <SignedNumber value={level.values[at] ?? null} className={at === 0 ? "font-semibold" : ""} />
          ),
        })),
        {
          key: "week",
          heading: "On the week",
          numeric: true,
          cell: ({ values: [now = null, before = null] }: Level) => (
            <TrendMark
              change={!told || now === null || before === null ? null : now - before}
              rules={rules}
            />
          ),
        },
      ]}
      rows={levels(then)}
      rowKey={(level) => level.label}
    />
  );
}
