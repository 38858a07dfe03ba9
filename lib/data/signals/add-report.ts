import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { formatDay } from "@/lib/charts/format/format";
import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { keptText } from "@/lib/codebook/kept-text";
import { FIGURES_MAX, ID_MAX, REASON_MAX, REPORTS_MAX, TEXT_MAX } from "@/lib/codebook/limits";
import { type Brought, type Joined, withBrought } from "@/lib/codebook/more-reports";
import { readInput } from "@/lib/codebook/read-input";
import { figureFields, type ReportFields, reportFields } from "@/lib/codebook/report-schema";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { words } from "@/lib/codebook/text-fields";
import { type FieldProblem, NotFound, refused } from "@/lib/data/problems";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import {
  type EditConflict,
  lockSignal,
  problemOfReason,
  reviseIn,
  type Saved,
  type SignalPlace,
} from "./signal-revising";

/** What is brought to a signal, over the revision that was looked at. An empty reason is written by itself. */
export interface ReportAddition {
  reports: unknown;
  figures?: unknown;
  facts?: unknown;
  relays?: string | null;
  text?: string;
  contested?: string;
  revision: number;
  reason: string;
}

/** What is brought to a signal, as it was typed. */
export const broughtFields = z.object({
  reports: z
    .array(reportFields)
    .min(1, "type the report first")
    .max(REPORTS_MAX, `at most ${REPORTS_MAX} reports`),
  figures: z.array(figureFields).max(FIGURES_MAX, `at most ${FIGURES_MAX} figures`).default([]),
  facts: z.array(keptText("the id of a fact").min(1).max(ID_MAX)).max(60).default([]),
  relays: z.string().nullable().default(null),
  text: words(TEXT_MAX, "the text").default(""),
  contested: words(REASON_MAX, "what is contested").default(""),
});

/** Adds what was typed as a new signal to one that is there, as its next revision. The draft that it was typed in ends with it. */
export async function addReport(
  person: Person | null,
  slug: string,
  addition: ReportAddition,
): Promise<Saved | EditConflict> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  return db.$transaction(async (tx) => {
    const place = await lockSignal(tx, slug);
    const saved = await addReportIn(tx, author, place, codebook, addition);
    if (!saved.ok) return saved;
    await tx.signalDraft.deleteMany({
      where: { userId: author.id, relationshipId: place.relationshipId, signalSlug: "" },
    });
    return saved;
  });
}

/** The same within a transaction that holds the lock of the relationship. The author is authorised already. */
export async function addReportIn(
  tx: Transaction,
  author: Person,
  place: SignalPlace,
  codebook: Codebook,
  { revision, reason, ...typed }: ReportAddition,
): Promise<Saved | EditConflict> {
  const read = readInput(broughtFields, typed);
  const tooLong = reason.trim() === "" ? null : problemOfReason(reason);
  if (!read.ok || tooLong)
    return { ok: false, problems: [...(read.ok ? [] : read.problems), ...(tooLong ? [tooLong] : [])] };
  const joined = await joinedNow(tx, place, read.data);
  // Who came first is told before what their revision makes of this.
  if (joined.number === revision && isDeepStrictEqual(joined.fields, joined.before))
    return refused("", `${documentsOf(read.data.reports)} of this signal already: nothing was added.`);
  const saved = await reviseIn(tx, author, place, codebook, {
    kind: "EDITED",
    action: "signal.add-report",
    reason: reason.trim() || usualReason(joined.added),
    revision,
    fields: () => joined.fields,
  });
  return saved.ok || "conflict" in saved
    ? saved
    : { ok: false, problems: saved.problems.map((problem) => atBrought(problem, joined.from)) };
}

async function joinedNow(
  tx: Transaction,
  { signalId, slug }: SignalPlace,
  brought: Brought,
): Promise<Joined & { number: number; before: SignalFields }> {
  const row = await tx.signalRevision.findFirst({
    where: { signalId },
    orderBy: { number: "desc" },
    select: revisionColumns,
  });
  if (!row) throw new NotFound(`the signal “${slug}”`);
  const before = fieldsOfRevision(row);
  return { ...withBrought(before, brought), number: row.number, before };
}

/** `usualReason([report]) // => "One more report: Reuters, 28 Feb 2026"` */
function usualReason(added: readonly ReportFields[]): string {
  if (added.length === 0) return "More figures from a report that is there";
  const told = added.map(({ source: { publisher, published } }) =>
    [publisher, published && formatDay(published)].filter(Boolean).join(", "),
  );
  const most = `${added.length === 1 ? "One more report" : `${added.length} more reports`}: ${told.join("; ")}`;
  return most.length > REASON_MAX ? `${added.length} more reports` : most;
}

function documentsOf(reports: readonly ReportFields[]): string {
  const [one] = reports;
  return reports.length === 1 && one ? `“${isolate(one.source.title)}” is a report` : "These are reports";
}

/** A problem of a report of the signal at the one that was brought; what was wrong before belongs to no field here. */
function atBrought({ field, message }: FieldProblem, from: Joined["from"]): FieldProblem {
  const [list, at, ...rest] = field.split(".");
  if (list === "figures" || field === "reason") return { field, message };
  const brought = list === "reports" && at !== undefined ? from[Number(at)] : null;
  return brought === null || brought === undefined
    ? { field: "", message: `The signal that is there: ${message}` }
    : { field: ["reports", brought, ...rest].join("."), message };
}
