import { Fragment } from "react";
import { DayField } from "@/app/_ui/day-field";
import { InputField, TextareaField } from "@/app/_ui/field";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { PANEL_MAX, PANEL_MIN, PANEL_NAME_MAX, PANEL_POINTS } from "@/lib/codebook/limits";
import { panelField, rowsShown } from "@/lib/codebook/panel-form";
import { type TypedMethod, typedNumber } from "@/lib/codebook/typed-method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { PanelSummary } from "./panel-summary";

const ROW = "grid grid-cols-2 items-start gap-x-3 gap-y-2 lg:grid-cols-[2fr_11rem_repeat(5,1fr)_4.5rem]";

/** The table of a panel, a row a member, or as a file; mean and spread below it. */
export function PanelFields({
  values,
  typed,
  today,
  open,
  errorOf,
}: {
  /** As sent. */
  values: TypedMethod;
  /** As typed since. */
  typed: TypedMethod;
  /** ISO. */
  today: string;
  open: boolean;
  errorOf: (path: string) => string | null;
}) {
  const rows = Array.from({ length: rowsShown(values) }, (_, row) => row);
  const problem = errorOf("panel");
  return (
    <details open={open} className="border-t border-rule pt-4">
      <summary className="font-serif text-xl font-semibold">Points of a panel</summary>
      <p className="mt-1 max-w-3xl text-sm text-muted">
        {PANEL_MIN} members or more give {PANEL_POINTS} points each; the weights are their mean, and the draws
        of “How sure?” take the members anew. The whole table is kept with the version, and every reader finds
        it on the page about the method: a label such as “Analyst 1” does for a name. An empty row is left
        out.
      </p>
      <div id="panel" tabIndex={-1} className="mt-4 flex flex-col gap-3">
        {problem ? <p className="text-sm font-semibold text-warm">Error: {problem}</p> : null}
        <div className={`${ROW} hidden text-sm font-semibold lg:grid`} aria-hidden="true">
          <span>Member</span> <span>Day</span>{" "}
          {FAMILIES.map((family) => (
            <Fragment key={family}>
              <span>{FAMILY_LABEL[family]}</span>{" "}
            </Fragment>
          ))}
          <span className="text-right">Sum</span>
        </div>
        {rows.map((row) => (
          <PanelRow key={row} row={row} values={values} typed={typed} today={today} errorOf={errorOf} />
        ))}
      </div>
      <PanelSummary typed={typed} />
      <div className="mt-5 grid max-w-3xl grid-cols-1 gap-4">
        <TextareaField
          name="panelCsv"
          label="Or paste the table as CSV"
          hint={
            <>
              A heading line <code className="wrap-anywhere">member,day,{FAMILIES.join(",")}</code>, then a
              line a member; {PANEL_MAX} at most. Preview puts it in the place of the rows above.
            </>
          }
          error={errorOf("panelCsv")}
          defaultValue={values.panelCsv ?? ""}
          spellCheck={false}
          dir="ltr"
        />
        <InputField
          name="panelFile"
          type="file"
          accept=".csv,.xlsx,text/csv,text/plain"
          label="Or choose a CSV or XLSX file"
          error={errorOf("panelFile")}
        />
      </div>
    </details>
  );
}

function PanelRow({
  row,
  values,
  typed,
  today,
  errorOf,
}: {
  row: number;
  values: TypedMethod;
  typed: TypedMethod;
  today: string;
  errorOf: (path: string) => string | null;
}) {
  const sumProblem = errorOf(`panel.${row}.points`);
  const label = (words: string) => <span className="lg:sr-only">{words}</span>;
  const field = (column: Parameters<typeof panelField>[1]) => {
    const name = panelField(row, column);
    return { name, error: errorOf(name), defaultValue: values[name] ?? "", autoComplete: "off" };
  };
  return (
    <fieldset
      id={`panel.${row}.points`}
      tabIndex={-1}
      aria-describedby={sumProblem ? `panel.${row}.points-error` : undefined}
      className="border-b border-hair pb-3"
    >
      <legend className="pb-1 text-sm text-muted lg:sr-only">Member {row + 1}</legend>
      <div className={ROW}>
        <InputField
          {...field("member")}
          label={label("Member")}
          maxLength={PANEL_NAME_MAX}
          dir="auto"
          className="w-full"
        />
        <DayField
          name={panelField(row, "day")}
          error={errorOf(panelField(row, "day"))}
          day={values[panelField(row, "day")] || today}
          label={label("Day")}
        />
        {FAMILIES.map((family) => (
          <InputField
            key={family}
            {...field(family)}
            label={label(FAMILY_LABEL[family])}
            inputMode="decimal"
            className="w-full tabular-nums"
          />
        ))}
        <p className="self-center text-sm text-muted tabular-nums lg:text-right">
          <span className="lg:sr-only">Sum: </span>
          {sumOf(row, typed)}
        </p>
      </div>
      {sumProblem ? (
        <p id={`panel.${row}.points-error`} className="mt-1 text-sm font-semibold text-warm">
          Error: {sumProblem}
        </p>
      ) : null}
    </fieldset>
  );
}

/** What the points of a row add up to; a dash while one of them is no number or none is typed. */
function sumOf(row: number, typed: TypedMethod): string {
  const points = FAMILIES.map((family) => typedNumber(typed[panelField(row, family)]));
  if (points.every((one) => one === undefined)) return "–";
  const sum = points.reduce<number>((total, one) => total + (one ?? 0), 0);
  return Number.isNaN(sum) ? "–" : String(Number(sum.toFixed(4)));
}
