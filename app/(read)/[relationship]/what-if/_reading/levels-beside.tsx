import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { formatDay, NO_DATA, plain } from "@/lib/charts/format/format";
import { printedParts } from "@/lib/charts/format/printed-parts";
import type { DayLevels } from "@/lib/charts/scenarios/scenario-levels";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { FAMILIES } from "@/lib/engine/signals/signal";

interface Row {
  label: string;
  coded: number | string | null;
  supposed: number | string | null;
}

/** Why a day with an index has no stage. */
const UNSEARCHED = "not searched";

/** The shares of the families as they are printed, so that they add up to the index. */
function printedFamilies({ families, index }: DayLevels) {
  return index === null ? families : printedParts(families, index);
}

/** A day of a stage may have no direction: too little before it was searched, or tracked. */
function directionWords({ direction, stage, index }: DayLevels): string {
  if (direction !== null) return direction;
  if (index === null) return NO_DATA;
  return stage === null ? UNSEARCHED : "no direction";
}

function rowsOf(coded: DayLevels, supposed: DayLevels): Row[] {
  const [own, other] = [printedFamilies(coded), printedFamilies(supposed)];
  const row = (label: string, pick: (levels: DayLevels) => number | string | null): Row => ({
    label,
    coded: pick(coded),
    supposed: pick(supposed),
  });
  return [
    row("Index", ({ index }) => index),
    row("Stage", ({ stage, index }) => stage ?? (index === null ? NO_DATA : UNSEARCHED)),
    row("Direction", directionWords),
    row("Warming pull", ({ warming }) => warming),
    row("Cooling pull", ({ cooling }) => cooling),
    row("Tension, 0 … 1", ({ tension }) => (tension === null ? NO_DATA : plain(tension, 2))),
    ...FAMILIES.map((family, at) => ({
      label: `Share of ${FAMILY_LABEL[family].toLowerCase()}`,
      coded: own[at] ?? null,
      supposed: other[at] ?? null,
    })),
  ];
}

/** Line, sides, stage and the shares of the families on one day: as coded and, if anything is, as supposed. */
export function LevelsBeside({ coded, supposed }: { coded: DayLevels; supposed: DayLevels | null }) {
  return (
    <DataTable
      scrollLabel="Levels as coded and in the scenario"
      caption={`At the end of ${formatDay(isoFromDay(coded.day))}, in index points. The shares of the families add up to the index.`}
      columns={[
        { key: "what", heading: "Level", rowHeader: true, cell: (row: Row) => row.label },
        { key: "coded", heading: "As coded", numeric: true, cell: (row: Row) => <Cell value={row.coded} /> },
        ...(supposed
          ? [
              {
                key: "supposed",
                heading: "Scenario",
                numeric: true,
                cell: (row: Row) => (
                  <span className="font-semibold">
                    <Cell value={row.supposed} />
                  </span>
                ),
              },
            ]
          : []),
      ]}
      rows={rowsOf(coded, supposed ?? coded)}
      rowKey={(row) => row.label}
    />
  );
}

function Cell({ value }: { value: number | string | null }) {
  return typeof value === "string" ? value : <SignedNumber value={value} />;
}
