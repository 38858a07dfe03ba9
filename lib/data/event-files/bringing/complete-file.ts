import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { digest } from "@/lib/data/inbox/content-key";
import type { Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db } from "@/lib/db/client";
import { isBlankHead } from "@/lib/event-files/recognise/blank-head";
import { recognise } from "@/lib/event-files/recognise/recognise";
import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";
import { sourceOf } from "@/lib/event-files/sources/event-sources";
import { auditedFault } from "../audited-fault";
import type { EventFileState } from "../event-file-query";
import { type FileFault, faultOfFile } from "../file-fault";
import { storable, storableJson } from "../storable";
import { headOf, type Member, membersOf } from "../unpacking/members";
import { PartMissing, storedBytes } from "../unpacking/stored-bytes";
import { missingOf, ownFile } from "./parts";
import type { Recognised } from "./recognised";

/** A file has up to a thousand parts of 4 MiB, which go where it is refused. */
const CLEARING_TIMEOUT = 300_000;

/** Files within a file that are named on its page. */
const NAMED = 5;

/** A file that is there, and what has become of it. */
export interface WholeFile {
  id: string;
  state: EventFileState;
}

/** Says that all parts are there: the file is looked at, and somebody is asked whether it is what it seems; one that is nothing that is read is refused at once. Said once more it changes nothing. */
export async function completeFile(person: Person | null, fileId: string): Promise<Outcome<WholeFile>> {
  const { id: actorId } = authorise(person, "signal.write");
  const { id, size, name, state } = await ownFile(actorId, fileId);
  // The answer of the first time may have been lost.
  if (isWhole(state)) return { ok: true, id, state };
  const answer = await outcome(async () => {
    if (state === "CANCELLED") refuse("", CANCELLED);
    const missing = await missingOf(id, size);
    if (missing.length > 0)
      refuse(
        "",
        `${missing.length} of its parts have not arrived. Send the file again: only those are sent.`,
      );
    const told = await lookedAt(id, size, name);
    const key = await digestOf(id);
    const data =
      "fault" in told
        ? ({ state: "REFUSED", fault: told.fault, finishedAt: new Date() } as const)
        : ({
            state: "ASKED",
            recognised: JSON.parse(storableJson(told)),
            source: sourceOf(told.shape.format).id,
          } as const);
    await db.$transaction(
      async (tx) => {
        const { count } = await tx.eventFile.updateMany({
          where: { id, state: "ARRIVING" },
          data: { ...data, digest: key },
        });
        if (count === 0) refuse("", CANCELLED);
        if (data.state === "REFUSED") await tx.eventFilePart.deleteMany({ where: { fileId: id } });
        await writeAudit(tx, {
          actorId,
          action: data.state === "REFUSED" ? "event-file.refuse" : "event-file.complete",
          subject: "event-file",
          subjectId: id,
          after: { name, size, ...auditedOf(told) },
        });
      },
      { timeout: CLEARING_TIMEOUT },
    );
    return { id, state: data.state };
  });
  if (answer.ok) return answer;
  // Of several that say so at once all but one are too late, and the file is there all the same.
  const { state: found } = await ownFile(actorId, fileId);
  return isWhole(found) ? { ok: true, id, state: found } : answer;
}

const CANCELLED = "The file was cancelled meanwhile. Bring it again if it is still wanted.";

const BLANK = "The files in it hold nothing but blank lines.";

/** Whether a file was called whole before. */
const isWhole = (state: EventFileState) => state !== "ARRIVING" && state !== "CANCELLED";

function auditedOf(told: Recognised | { fault: FileFault }) {
  return "fault" in told ? auditedFault(told.fault) : { format: told.shape.format };
}

/** What the first bytes of the first file within it tell that holds more than blank lines, as it is read too. The others are looked at when they are read. */
async function lookedAt(id: string, size: number, name: string): Promise<Recognised | { fault: FileFault }> {
  try {
    const members = await membersOf(storedBytes(id, size), name);
    const first = await firstOf(members);
    if (!first) return { fault: { line: null, text: "", message: BLANK, member: "" } };
    const told = recognise(first.head);
    const member = first.name === name ? "" : storable(first.name);
    if (!told.ok)
      return { fault: { line: told.line, text: storable(told.text), message: told.message, member } };
    const { shape, columns, rows, notes } = told;
    const names = members.slice(0, NAMED).map((one) => one.name);
    return { shape, columns, rows, notes, members: { count: members.length, names } };
  } catch (problem) {
    if (problem instanceof PartMissing) refuse("", CANCELLED);
    const fault = faultOfFile(problem);
    if (fault) return { fault };
    throw problem;
  }
}

/** The first of several files that holds more than blank lines, with its first bytes; one that is alone whatever it holds. */
async function firstOf(members: readonly Member[]): Promise<{ name: string; head: Uint8Array } | null> {
  for (const { name, open } of members) {
    const head = await headOf(open(), HEAD_LENGTH);
    if (members.length === 1 || !isBlankHead(head)) return { name, head };
  }
  return null;
}

/** By which the same bytes are known, however often they are brought. */
async function digestOf(fileId: string): Promise<string> {
  const parts = await db.eventFilePart.findMany({
    where: { fileId },
    select: { digest: true },
    orderBy: { number: "asc" },
  });
  return digest(parts.map((part) => part.digest).join());
}
