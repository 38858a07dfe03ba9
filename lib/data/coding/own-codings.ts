import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { fieldsOfRevision, revisionColumns } from "@/lib/data/signals/signal-columns";
import { lockRelationship, reviseIn } from "@/lib/data/signals/signal-revising";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { holdTurn, relationshipOfItem } from "./held-turn";
import type { Writing } from "./made-of-document";
import {
  besidesOfCoding,
  fieldsOfCoding,
  newestByOneself,
  ownCoding,
  type StandingCoding,
} from "./own-coding";

/** A passage of a coding, as it was marked. */
export interface OwnMark {
  field: string;
  textNumber: number;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** What the asker made of a document. Of the sample or not, it looks the same. */
export interface OwnCoding {
  id: string;
  kind: "SIGNAL" | "REPORT";
  title: string;
  fields: SignalFields;
  /** The coding whose happening it tells another side of; which signal that is, nothing here says. */
  besides: string | null;
  /** ISO time. */
  recordedAt: string;
  marks: OwnMark[];
}

/** The asker’s own codings of a document that stand, oldest first; never another’s. */
export async function listOwnCodings(person: Person | null, itemId: string): Promise<OwnCoding[]> {
  const author = authorise(person, "signal.write");
  const rows = await db.coding.findMany({
    where: {
      itemId: recordId(itemId, "this document"),
      coderId: author.id,
      withdrawn: false,
      replacedBy: null,
    },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, fields: true, recordedAt: true, marks: { orderBy: { startsAt: "asc" } } },
  });
  return rows.map(({ id, kind, fields: kept, recordedAt, marks }) => {
    const besides = besidesOfCoding(kept);
    const fields = withoutLink(fieldsOfCoding(kept), besides);
    return {
      id,
      kind,
      title: fields.title,
      fields,
      besides,
      recordedAt: recordedAt.toISOString(),
      marks: marks.map(({ field, textNumber, exact, prefix, suffix, startsAt, endsAt }) => ({
        field,
        textNumber,
        exact,
        prefix,
        suffix,
        start: startsAt,
        end: endsAt,
      })),
    };
  });
}

/** A facet of a coding, as its coder sees it: of the sample it has no link yet, and otherwise it shows none. */
function withoutLink(fields: SignalFields, besides: string | null): SignalFields {
  return besides === null ? fields : { ...fields, facetOf: null };
}

/** Takes a coding of one’s own back: its signal becomes void, or loses the report that it was given. It stays in the history. */
export async function withdrawCoding(
  person: Person | null,
  itemId: string,
  id: string,
): Promise<Outcome<{ title: string }>> {
  const author = authorise(person, "signal.write");
  const codebook = await currentCodebook();
  return outcome(() =>
    db.$transaction(async (tx) => {
      await lockRelationship(tx, (await relationshipOfItem(tx, itemId)).slug);
      const coding = await ownCoding(tx, author, itemId, id);
      const turn = await holdTurn(tx, author, itemId);
      await takeBack({ tx, author, turn, codebook }, coding);
      const { kind, signalId, fields, more } = coding;
      const data = {
        id: randomUUID(),
        taskId: turn.taskId,
        itemId,
        coderId: author.id,
        kind,
        fields: { ...fields, ...more },
        codebookVersion: codebook.version,
        signalId,
        replacesId: id,
        withdrawn: true,
      };
      await tx.coding.create({ data });
      await writeAudit(tx, {
        actorId: author.id,
        action: "coding.withdraw",
        subject: "coding",
        subjectId: id,
        before: fields,
        after: null,
      });
      return { title: fields.title };
    }),
  );
}

async function takeBack(writing: Writing, coding: StandingCoding): Promise<void> {
  const { tx, author, codebook } = writing;
  // Whoever voided the signal has done it already.
  if (await isVoid(tx, coding.signalId)) return;
  const newest = await newestByOneself(writing, coding);
  if (!newest) return;
  const kept = coding.kind === "SIGNAL" ? null : await withoutReport(writing, coding, newest.place.signalId);
  const revised = await reviseIn(tx, author, newest.place, codebook, {
    kind: kept ? "EDITED" : "VOIDED",
    action: kept ? "signal.edit" : "signal.void",
    reason: kept ? "The report that was added is taken back" : "Taken back by its coder",
    revision: newest.revision,
    fields: (now) => kept ?? now,
  });
  if (!revised.ok) throw new Refusal(revised.problems);
}

async function isVoid(tx: Transaction, signalId: string | null): Promise<boolean> {
  if (signalId === null) return false;
  const newest = await tx.signalRevision.findFirst({
    where: { signalId },
    orderBy: { number: "desc" },
    select: { voided: true },
  });
  return newest?.voided ?? false;
}

/** The signal as it stands without the reports that a coding gave it. */
async function withoutReport(
  { tx }: Writing,
  { more }: StandingCoding,
  signalId: string,
): Promise<SignalFields> {
  const row = await tx.signalRevision.findFirstOrThrow({
    where: { signalId },
    orderBy: { number: "desc" },
    select: revisionColumns,
  });
  const now = fieldsOfRevision(row);
  const reports = now.reports.filter(({ key }) => !more?.added.includes(key));
  if (reports.length === now.reports.length) refuse("", "That report is no longer in the signal.");
  return { ...now, reports };
}
