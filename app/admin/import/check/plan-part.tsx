import type { ReactNode } from "react";
import { ChangeList } from "@/app/_ui/change-list";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Kinship } from "@/lib/codebook/likely-twin";
import type { ImportPlan } from "@/lib/data/records/import-plan";
import type { TwinsOf } from "@/lib/data/records/import-twins";
import { type Part, ROWS } from "./plan-parts";

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

function Named({ id, title }: { id: string; title: string }) {
  return (
    <p>
      <span className="font-semibold" dir="auto">
        {title}
      </span>{" "}
      <span className="text-sm [overflow-wrap:anywhere] text-muted">{id}</span>
    </p>
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
            {KINSHIP[twin.kinship]} <span dir="auto">“{twin.title}”</span>{" "}
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

function PlanTable({ plan, part, from }: { plan: ImportPlan; part: Part; from: number }) {
  const rowsOf = <Row,>(rows: readonly Row[]) =>
    rows.slice(from, from + ROWS[part]).map((row, at) => ({ row, at: from + at }));
  const key = ({ at }: { at: number }) => String(at);
  const scrollLabel = "What would change";
  if (part === "dates")
    return (
      <DataTable
        scrollLabel={scrollLabel}
        caption="Dates that are allowed and rarely meant"
        rows={rowsOf(plan.unlikely)}
        rowKey={key}
        columns={[
          {
            key: "signal",
            heading: "Signal",
            rowHeader: true,
            cell: ({ row }) => <Named id={row.id} title={row.title} />,
          },
          { key: "what", heading: "What is unlikely", cell: ({ row }) => row.message },
        ]}
      />
    );
  if (part === "new")
    return (
      <DataTable
        scrollLabel={scrollLabel}
        caption="In the order of the file"
        rows={rowsOf(plan.created)}
        rowKey={key}
        columns={[
          {
            key: "signal",
            heading: "Signal",
            rowHeader: true,
            cell: ({ row }) => <Named id={row.id} title={row.title} />,
          },
          {
            key: "start",
            heading: "First day",
            className: "whitespace-nowrap",
            cell: ({ row }) => formatDay(row.start),
          },
          { key: "family", heading: "Family", cell: ({ row }) => FAMILY_LABEL[row.family] },
          { key: "type", heading: "Type", cell: ({ row }) => row.type },
          { key: "scored", heading: "Scored", cell: ({ row }) => (row.scored ? "yes" : "no") },
        ]}
      />
    );
  if (part === "periods")
    return (
      <DataTable
        scrollLabel={scrollLabel}
        caption="Named periods that do not stand yet"
        rows={rowsOf(plan.periods)}
        rowKey={key}
        columns={[
          {
            key: "title",
            heading: "Period",
            rowHeader: true,
            cell: ({ row }) => <span dir="auto">{row.title}</span>,
          },
          { key: "days", heading: "Days", cell: ({ row }) => formatSpan(row.start, row.end) },
          {
            key: "public",
            heading: "Who sees it",
            cell: ({ row }) => (row.public ? "everybody" : "those who are signed in"),
          },
        ]}
      />
    );
  return (
    <DataTable
      scrollLabel={scrollLabel}
      caption="Records of coverage that do not stand yet"
      rows={rowsOf(plan.coverage)}
      rowKey={key}
      columns={[
        { key: "days", heading: "Days", rowHeader: true, cell: ({ row }) => formatSpan(row.from, row.to) },
        { key: "state", heading: "State", cell: ({ row }) => row.state.replace("-", " ") },
        {
          key: "sources",
          heading: "Sources",
          cell: ({ row }) => <span dir="auto">{row.sources || "–"}</span>,
        },
      ]}
    />
  );
}
