import type { ReactNode } from "react";
import { ChangeList } from "@/app/_ui/change-list";
import { CodedText } from "@/app/_ui/coded-text";
import { formatDay } from "@/lib/charts/format/format";
import type { ImportPlan } from "@/lib/data/records/import-plan";
import type { TwinsOf } from "@/lib/data/records/import-twins";
import type { Kinship } from "@/lib/evidence/twins/likely-twin";
import { Named } from "./named";
import { type Part, ROWS } from "./plan-parts";
import { PlanTable } from "./plan-table";

/** One page of one list of the plan. `from`: place of its first row. */
export function PlanPart({ plan, part, from }: { plan: ImportPlan; part: Part; from: number }) {
  const rowsOf = <Row,>(rows: readonly Row[]) => rows.slice(from, from + ROWS[part]);
  if (part === "twins")
    return (
      <Rows lead="New signals that may be one with another. A twin counts the same happening twice: make one of the two a duplicate, count a single one in its tally, or leave it out of the file.">
        {rowsOf(plan.twins).map((signal) => (
          <TwinRow key={signal.id} signal={signal} />
        ))}
      </Rows>
    );
  if (part === "changed")
    return (
      <Rows lead="Each of them gets a new revision; what stood before stays in its history.">
        {rowsOf(plan.changed).map(({ id, title, restored, changes }) => (
          <li key={id} className="border-b border-hair py-3">
            <Named id={id} title={title} />
            {restored ? <p className="prose-text">It is void and would count again.</p> : null}
            <ChangeList changes={changes} />
          </li>
        ))}
      </Rows>
    );
  return <PlanTable plan={plan} part={part} from={from} />;
}

function Rows({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <>
      <p className="prose-text text-muted">{lead}</p>
      <ul className="mt-3 border-t border-hair text-[0.9375rem]">{children}</ul>
    </>
  );
}

const KINSHIP: Record<Kinship, string> = {
  same: "May be the same as",
  "one of it": "May be one of those that are counted in",
  "counts it": "May count among others",
};

function TwinRow({ signal }: { signal: TwinsOf }) {
  return (
    <li className="border-b border-hair py-3">
      <Named id={signal.id} title={signal.title} />
      <p className="text-sm text-muted">{formatDay(signal.start)}, new</p>
      <ul className="mt-1 list-disc pl-5">
        {signal.twins.map((twin) => (
          <li key={twin.id} className="py-0.5">
            {KINSHIP[twin.kinship]} “<CodedText text={twin.title} />”{" "}
            <span className="text-sm break-words text-muted">
              ({formatDay(twin.start)}, {twin.stands ? "stands already" : "new in this file"}; {twin.because};{" "}
              {twin.id})
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
