import { type Codebook, findType } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { inWords } from "@/lib/codebook/read-input";
import { controlOfPath, formOfFields, readForm, type TypedForm } from "@/lib/codebook/signal-form";
import { everyProblem } from "@/lib/codebook/signal-problems";
import { type SignalFields, signalSchema } from "@/lib/codebook/signal-schema";
import { slugNamed } from "@/lib/codebook/text-fields";
import { readCellNumber } from "./cell-numbers";
import { type CellProblem, rowForm } from "./row-form";
import type { TableRow } from "./table-mapping";
import type { TableReading } from "./table-reading";

/** A signal that a row names by its id, as it stands. */
export interface StandingRow {
  fields: SignalFields;
  codebook: number;
  /** It belongs to another relationship. */
  elsewhere: boolean;
}

export interface RowContext {
  reading: TableReading;
  codebooks: readonly Codebook[];
  /** Version under which new signals are coded. */
  newest: number;
  standing: ReadonlyMap<string, StandingRow>;
}

/** What a row is: the fields of a signal, `id` null where the row has none of its own; or everything that is wrong with it. */
export type JudgedRow =
  | { ok: true; id: string | null; fields: SignalFields; codebook: number }
  | { ok: false; id: string | null; problems: CellProblem[] };

const schemas = new WeakMap<Codebook, ReturnType<typeof signalSchema>>();
const idSchema = slugNamed("the id");

/** Reads a row as a signal and judges it by the schema that form and record file are judged by. */
export function judgeRow(row: TableRow, context: RowContext): JudgedRow {
  const id = ownId(row, context.reading);
  const problems: CellProblem[] = [];
  const refused = (control: string, message: string): JudgedRow => ({
    ok: false,
    id,
    problems: [...problems, { control, message }],
  });
  const stands = id === null ? undefined : context.standing.get(id);
  if (stands?.elsewhere) return refused("id", `the signal “${id}” belongs to another relationship`);
  const wrongId = id === null ? undefined : idSchema.safeParse(id, { error: inWords }).error?.issues[0];
  if (wrongId) problems.push({ control: "id", message: wrongId.message });
  const codebook = codebookOf(row, context, stands);
  if (!codebook)
    return refused("codebook", `one of ${context.codebooks.map(({ version }) => version).join(", ")}`);

  const form = rowForm(row, context.reading, { codebook, standing: stands ? standingForm(stands) : null });
  problems.push(...form.problems);
  const read = readForm(withoutNo(withEnd(form.typed, row, context.reading, codebook)));
  const input = { ...read.input, scored: saidOf(form.typed.scored) };
  const parsed = schemaOf(codebook).safeParse(input);
  if (!parsed.success)
    for (const { field, message } of typeFirst(everyProblem(input, codebook))) {
      const control = controlOfPath(field, read);
      if (!isToldBy(problems, control, form.typed)) problems.push({ control, message });
    }
  if (parsed.success && isRetired(codebook, parsed.data.type, stands))
    problems.push({
      control: "type",
      message: `“${labelOf(codebook, parsed.data.type)}” is retired: choose another type`,
    });
  if (problems.length > 0 || !parsed.success) return { ok: false, id, problems };
  return { ok: true, id, fields: parsed.data, codebook: codebook.version };
}

/** The id that a row names; null: it has none of its own. */
export function ownId({ cells }: TableRow, { columns }: TableReading): string | null {
  const column = columns.find(({ control }) => control === "id");
  return (column && cells[column.column]?.trim()) || null;
}

function codebookOf(row: TableRow, { reading, codebooks, newest }: RowContext, stands?: StandingRow) {
  const column = reading.columns.find(({ control }) => control === "codebook");
  const text = (column && row.cells[column.column]?.trim()) || reading.mapping.fixed.codebook || "";
  const version = text === "" ? (stands?.codebook ?? newest) : readCellNumber(text, reading.mapping.decimal);
  return codebooks.find((codebook) => codebook.version === version) ?? null;
}

const standingForm = ({ fields }: StandingRow): TypedForm => ({
  scored: "off",
  inForce: "off",
  ...formOfFields(fields),
});

/**
 * What an empty last day means. A status holds on where its type can only be one, or where the row says that it stands; all else ended on its first day. A last
 * day that is there ends what was in force.
 */
function withEnd(typed: TypedForm, row: TableRow, { columns }: TableReading, codebook: Codebook): TypedForm {
  const has = (control: string) => {
    const column = columns.find((one) => one.control === control);
    return column !== undefined && (row.cells[column.column] ?? "").trim() !== "";
  };
  if (has("inForce")) return typed;
  if (has("end")) return { ...typed, inForce: "off" };
  if (typed.inForce !== undefined || (typed.end ?? "") !== "") return typed;
  const span = findType(codebook, typed.type ?? "")?.span;
  const holds = span === "S" || (span === "ES" && typed.status === "stands");
  return holds ? { ...typed, inForce: "on" } : typed;
}

/** As a form sends it: a box that is not ticked is absent. */
function withoutNo(typed: TypedForm): TypedForm {
  const { inForce, ...rest } = typed;
  return inForce === "on" ? typed : rest;
}

const saidOf = (scored: string | undefined) =>
  scored === "on" ? true : scored === "off" ? false : undefined;

/** Fields whose limits are those of the type: under a wrong one they are not wrong themselves. */
const BY_TYPE = ["intensity", "status", "occurrences", "countedIn", "opens"];

/** Whether a problem of the schema follows from one that is told already. */
function isToldBy(told: readonly CellProblem[], control: string, typed: TypedForm): boolean {
  const grade = control.replace(/\.(?:reliability|credibility)$/, ".grade");
  const isTold = (one: string) => told.some((problem) => problem.control === one);
  if (BY_TYPE.includes(control) && isTold("type")) return true;
  // A last day that is not written is the first.
  return (
    isTold(control) || isTold(grade) || (control === "end" && (typed.end ?? "") === "" && isTold("start"))
  );
}

function isRetired(codebook: Codebook, type: string, stands: StandingRow | undefined): boolean {
  return findType(codebook, type)?.retired === true && stands?.fields.type !== type;
}

const labelOf = (codebook: Codebook, type: string) => isolate(findType(codebook, type)?.label ?? type);

const typeFirst = <T extends { field: string }>(problems: readonly T[]) =>
  [...problems].sort((a, b) => Number(b.field === "type") - Number(a.field === "type"));

function schemaOf(codebook: Codebook) {
  const schema = schemas.get(codebook) ?? signalSchema(codebook);
  schemas.set(codebook, schema);
  return schema;
}
