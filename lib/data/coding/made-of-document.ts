import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { formOfFields, type TypedForm } from "@/lib/codebook/signal-form";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { type FieldProblem, NotFound } from "@/lib/data/problems";
import { Refusal, refuse } from "@/lib/data/refusal";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { reviseIn } from "@/lib/data/signals/signal-revising";
import { createSignalIn, newSignalFields } from "@/lib/data/signals/signals";
import type { Transaction } from "@/lib/db/client";
import type { ReadCoding } from "./coding-input";
import type { HeldTurn } from "./held-turn";
import { readReports, reasonOfReport, withMoreReports } from "./one-more-report";
import { newestByOneself, type StandingCoding } from "./own-coding";

/** What is about to be written, within one transaction that holds the lock of the relationship. */
export interface Writing {
  tx: Transaction;
  author: Person;
  turn: HeldTurn;
  codebook: Codebook;
}

/** What was made of a document. */
export interface Made {
  fields: SignalFields;
  /** The controls that were confirmed. */
  saved: TypedForm;
  /** The signal that it is in; null: it waits for an editor. */
  signalId: string | null;
  /** Id of the signal that it is one more report of. */
  reportOf: string | null;
}

/** Makes a signal, one more report, or another version of one’s own coding, where it may be one already. */
export function make(writing: Writing, coding: ReadCoding, replaced: StandingCoding | null): Promise<Made> {
  if (replaced && (replaced.kind === "REPORT" || coding.kind === "REPORT"))
    refuse("", "A report is not changed from here: take it back, then add it again.");
  if (coding.kind === "REPORT") return oneMoreReport(writing, coding);
  return replaced ? anotherVersion(writing, coding, replaced) : newSignal(writing, coding);
}

async function newSignal(writing: Writing, { id, input }: ReadCoding): Promise<Made> {
  const { tx, author, turn, codebook } = writing;
  const fields = signalFields(writing, input);
  const made = { fields, saved: formOfFields(fields), reportOf: null };
  if (turn.sampled) return { ...made, signalId: null };
  const created = await createSignalIn(tx, author, turn.relationshipId, { id, fields, codebook });
  if (!created.ok) throw new Refusal(created.problems);
  return { ...made, signalId: id };
}

async function anotherVersion(
  writing: Writing,
  { input, reason }: ReadCoding,
  replaced: StandingCoding,
): Promise<Made> {
  const { tx, author, codebook } = writing;
  const fields = signalFields(writing, input);
  const made = { fields, saved: formOfFields(fields), reportOf: null };
  const newest = await newestByOneself(writing, replaced);
  if (!newest) return { ...made, signalId: null };
  const revised = await reviseIn(tx, author, newest.place, codebook, {
    kind: "EDITED",
    action: "signal.edit",
    reason: reason?.trim() || "Corrected by its coder, from the same document",
    revision: newest.revision,
    fields: () => fields,
  });
  if (!revised.ok) throw new Refusal(revised.problems);
  return { ...made, signalId: newest.place.signalId };
}

async function oneMoreReport(writing: Writing, { input, slug = "", reason }: ReadCoding): Promise<Made> {
  const { tx, author, turn, codebook } = writing;
  const { relationshipId } = turn;
  const added = readReports(input);
  const row = await tx.signalRevision.findFirst({
    where: { signal: { slug, relationshipId } },
    orderBy: { number: "desc" },
    select: { ...revisionColumns, signalId: true },
  });
  if (!row) throw new NotFound(`the signal “${slug}”`);
  const { signalId } = row;
  if (row.voided) refuse("", "That signal is void: restore it before a report is added to it.");
  const fields = withMoreReports(fieldsOfRevision(row), added);
  const made = { fields, saved: formOfFields({ ...fields, reports: added }), reportOf: slug };
  if (turn.sampled) return { ...made, signalId: null };
  const revised = await reviseIn(tx, author, { relationshipId, signalId, slug }, codebook, {
    kind: "EDITED",
    action: "signal.edit",
    reason: reason?.trim() || reasonOfReport(added),
    revision: row.number,
    fields: () => fields,
  });
  if (revised.ok) return { ...made, signalId };
  throw new Refusal(atTheForm(revised.problems, fields.reports.length - added.length));
}

/** The form holds the new reports alone: what is wrong with one is told at its own row, everything else of the whole. */
function atTheForm(problems: FieldProblem[], before: number): FieldProblem[] {
  return problems.map(({ field, message }) => {
    const [head, at, ...rest] = field.split(".");
    const row = Number(at) - before;
    return head === "reports" && row >= 0
      ? { field: [head, row, ...rest].join("."), message }
      : { field: "", message };
  });
}

function signalFields({ codebook }: Writing, input: unknown): SignalFields {
  const parsed = newSignalFields(input, codebook);
  if (!parsed.ok) throw new Refusal(parsed.problems);
  return parsed.fields;
}
