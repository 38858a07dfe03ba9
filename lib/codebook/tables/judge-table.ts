import { findType } from "@/lib/codebook/codebook";
import { linkProblemSteps } from "@/lib/codebook/links/link-problems";
import { LINKS, type LinkedSignal, type LinkProblem, linkedSignal } from "@/lib/codebook/links/linked-signal";
import type { SignalRecord } from "@/lib/codebook/record-format";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { judgeRow, type RowContext } from "./judge-row";
import { fieldOfControl } from "./table-fields";
import type { TableRow } from "./table-mapping";

/** What is wrong with a row. `field`: as the mapping names it, empty for the whole row; `column`: its place, null where no column fills the field. */
export interface TableProblem {
  line: number;
  field: string;
  column: number | null;
  message: string;
}

export interface JudgedTable {
  records: { line: number; record: SignalRecord; ownId: boolean }[];
  problems: TableProblem[];
}

export interface TableContext extends RowContext {
  /** A stable id for a row that has none of its own. */
  idOf: (fields: SignalFields) => string;
  /** Every signal that stands in the relationship, as far as its links go. */
  linked: readonly LinkedSignal[];
}

/**
 * Judges every row of a table, and the links between them and to what stands; a row at a step, so that others are answered in between. A link to a row that is
 * wrong itself is not told: it may hold once that row is put right.
 */
export function* judgeTable(rows: Iterable<TableRow>, context: TableContext): Generator<void, JudgedTable> {
  const records: JudgedTable["records"] = [];
  const problems: TableProblem[] = [];
  const lineOf = new Map<string, number>();
  const broken = new Set<string>();
  const tell = teller(context, problems);
  for (const row of rows) {
    const judged = judgeRow(row, context);
    const id = judged.ok ? (judged.id ?? context.idOf(judged.fields)) : judged.id;
    const before = id === null ? undefined : lineOf.get(id);
    if (id !== null && before === undefined) lineOf.set(id, row.line);
    if (before !== undefined)
      tell(
        row.line,
        judged.id === null ? "" : "id",
        judged.id === null ? `the same as line ${before}` : `the id is used on line ${before} already`,
      );
    if (!judged.ok) {
      if (id !== null) broken.add(id);
      for (const { control, message } of judged.problems) tell(row.line, control, message);
    } else if (id !== null && before === undefined) {
      const { fields, codebook } = judged;
      records.push({ line: row.line, record: { id, codebook, ...fields }, ownId: judged.id !== null });
    }
    yield;
  }
  for (const { id, field, message } of yield* newLinkProblems(records, broken, context))
    tell(lineOf.get(id) ?? 0, field === "retracts.signal" ? "retracts" : field, message);
  problems.sort((a, b) => a.line - b.line || (a.column ?? Infinity) - (b.column ?? Infinity));
  return { records, problems };
}

function teller({ reading: { columns } }: RowContext, problems: TableProblem[]) {
  const columnOf = new Map(columns.map(({ control, column }) => [control, column]));
  return (line: number, control: string, message: string) => {
    const grade = control.replace(/\.(?:reliability|credibility)$/, ".grade");
    const column = columnOf.get(control) ?? columnOf.get(grade) ?? null;
    problems.push({ line, field: fieldOfControl(control), column, message });
  };
}

/** What was wrong between the signals that stand is theirs. */
function* newLinkProblems(
  records: JudgedTable["records"],
  broken: ReadonlySet<string>,
  context: TableContext,
): Generator<void, LinkProblem[]> {
  const where = "in this table or relationship";
  const under = new Map(context.codebooks.map((codebook) => [codebook.version, codebook]));
  const named = records.map(({ record }) => {
    const codebook = under.get(record.codebook);
    return linkedSignal(record.id, record, codebook ? findType(codebook, record.type) : null);
  });
  const held = new Set(named.map(({ id }) => id));
  const byId = new Map(named.map((one) => [one.id, one]));
  const said = ({ id, field, message }: { id: string; field: string; message: string }) =>
    `${id} ${field} ${message}`;
  const before = new Set((yield* linkProblemSteps(context.linked, where)).map(said));
  const after = yield* linkProblemSteps(
    [...context.linked.filter(({ id }) => !held.has(id)), ...named],
    where,
  );
  return after.filter((problem) => {
    const link = LINKS.find(([field]) => field === problem.field)?.[1];
    const target = link && byId.get(problem.id)?.[link];
    return !before.has(said(problem)) && !(target && broken.has(target));
  });
}
