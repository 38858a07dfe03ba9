import { isDeepStrictEqual } from "node:util";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { withBrought } from "@/lib/codebook/more-reports";
import { formOfFields, type TypedForm } from "@/lib/codebook/signal-form";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound } from "@/lib/data/problems";
import { Refusal, refuse } from "@/lib/data/refusal";
import { addReportIn, broughtFields } from "@/lib/data/signals/add-report";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { reviseIn } from "@/lib/data/signals/signal-revising";
import { createSignalIn } from "@/lib/data/signals/signals";
import type { Transaction } from "@/lib/db/client";
import type { ReadCoding } from "./coding-input";
import { facetFields } from "./facet-fields";
import type { HeldTurn } from "./held-turn";
import { newestByOneself, type OneMore, type StandingCoding } from "./own-coding";

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
  /** The signal that it is one more report of, and the keys of the reports that are new to it; null: it is a signal of its own. */
  more: OneMore | null;
}

/** Makes a signal, one more report, or another version of one’s own coding, where it may be one already. */
export function make(writing: Writing, coding: ReadCoding, replaced: StandingCoding | null): Promise<Made> {
  if (replaced && (replaced.kind === "REPORT" || coding.kind === "REPORT"))
    refuse("", "A report is not changed from here: take it back, then add it again.");
  if (coding.kind === "REPORT") return oneMoreReport(writing, coding);
  return replaced ? anotherVersion(writing, coding, replaced) : newSignal(writing, coding);
}

async function newSignal(writing: Writing, coding: ReadCoding): Promise<Made> {
  const { tx, author, turn, codebook } = writing;
  const { id } = coding;
  const fields = await facetFields(writing, coding);
  const made = { fields, saved: formOfFields(fields), more: null };
  if (turn.sampled) return { ...made, signalId: null };
  const created = await createSignalIn(tx, author, turn.relationshipId, { id, fields, codebook });
  if (!created.ok) throw new Refusal(created.problems);
  return { ...made, signalId: id };
}

async function anotherVersion(writing: Writing, coding: ReadCoding, replaced: StandingCoding): Promise<Made> {
  const { tx, author, codebook } = writing;
  const { reason } = coding;
  const fields = await facetFields(writing, coding);
  const made = { fields, saved: formOfFields(fields), more: null };
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

async function oneMoreReport(writing: Writing, { input, slug = "", reason = "" }: ReadCoding): Promise<Made> {
  const { tx, author, turn, codebook } = writing;
  const { relationshipId } = turn;
  const brought = parseInput(broughtFields, input);
  const row = await tx.signalRevision.findFirst({
    where: { signal: { slug, relationshipId } },
    orderBy: { number: "desc" },
    select: { ...revisionColumns, signalId: true },
  });
  if (!row) throw new NotFound(`the signal “${slug}”`);
  const { signalId } = row;
  if (row.voided) refuse("", "That signal is void: restore it before a report is added to it.");
  const before = fieldsOfRevision(row);
  const { fields, added } = withBrought(before, brought);
  if (isDeepStrictEqual(fields, before))
    refuse("", "This document is a report of that signal already: nothing was added.");
  const made = {
    fields,
    saved: formOfFields({ ...fields, reports: brought.reports }),
    more: { reportOf: slug, added: added.map(({ key }) => key) },
  };
  if (turn.sampled) return { ...made, signalId: null };
  // A report goes beside whatever was changed meanwhile.
  const addition = { ...brought, revision: row.number, reason };
  const saved = await addReportIn(tx, author, { relationshipId, signalId, slug }, codebook, addition);
  if (!saved.ok) throw new Refusal(saved.problems);
  return { ...made, signalId };
}
