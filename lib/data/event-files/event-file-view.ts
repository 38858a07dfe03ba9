import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { databaseClock } from "@/lib/data/database-clock";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import { isIso3 } from "@/lib/event-files/countries/iso3-states";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import { parseRecognised, type Recognised } from "./bringing/recognised";
import type { EventFileRow } from "./event-file-list";
import { parseFault } from "./file-fault";
import { parseOutcome } from "./outcome";

/** A file of event data as its page shows it. */
export interface EventFileView extends Omit<EventFileRow, "format"> {
  relationship: { slug: string; name: string; sideA: NamedSide; sideB: NamedSide };
  /** Whether both sides are states by their codes, and two different ones. */
  sidesAreStates: boolean;
  source: string;
  /** What its first bytes told; null: it is not whole yet, or was refused before. */
  recognised: Recognised | null;
  progress: Progress;
  finishedAt: Date | null;
  covered: DaySpan[];
  follows: OtherFile | null;
  /** It was sent by whoever asks, who alone may go on sending it. */
  own: boolean;
}

interface NamedSide {
  name: string;
  code: string;
}

export interface OtherFile {
  id: string;
  name: string;
  release: string;
  readAt: Date | null;
}

/** How far reading has come. */
export interface Progress {
  bytesRead: number;
  rowsRead: number;
  rowsKept: number;
  /** Milliseconds since this try began, at the clock of the database; null: it has not begun. */
  forMs: number | null;
}

const daySpans = z.array(z.object({ first: z.int(), last: z.int() }));

export async function getEventFile(person: Person | null, fileId: string): Promise<EventFileView> {
  const { id: personId } = authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: {
      ...PROGRESS,
      id: true,
      name: true,
      source: true,
      release: true,
      recognised: true,
      fault: true,
      outcome: true,
      covered: true,
      createdAt: true,
      finishedAt: true,
      addedById: true,
      addedBy: { select: { name: true } },
      follows: { select: OTHER },
      relationship: {
        select: {
          slug: true,
          name: true,
          sideAName: true,
          sideACode: true,
          sideBName: true,
          sideBCode: true,
        },
      },
    },
  });
  if (!file) throw new NotFound("the file");
  const { slug, name, sideAName, sideACode, sideBName, sideBCode } = file.relationship;
  return {
    id: file.id,
    name: file.name,
    size: Number(file.size),
    state: file.state,
    source: file.source,
    release: file.release,
    by: file.addedBy?.name ?? null,
    own: file.addedById === personId,
    broughtAt: file.createdAt,
    finishedAt: file.finishedAt,
    recognised: parseRecognised(file.recognised),
    fault: parseFault(file.fault),
    outcome: parseOutcome(file.outcome),
    covered: file.covered === null ? [] : daySpans.parse(file.covered),
    progress: await progressOf(file),
    follows: file.follows && otherFile(file.follows),
    relationship: {
      slug,
      name,
      sideA: { name: sideAName, code: sideACode },
      sideB: { name: sideBName, code: sideBCode },
    },
    sidesAreStates: isIso3(sideACode) && isIso3(sideBCode) && sideACode !== sideBCode,
  };
}

const OTHER = { id: true, name: true, release: true, finishedAt: true } as const;
const otherFile = (found: {
  id: string;
  name: string;
  release: string;
  finishedAt: Date | null;
}): OtherFile => ({
  id: found.id,
  name: found.name,
  release: found.release,
  readAt: found.finishedAt,
});

const PROGRESS = {
  state: true,
  size: true,
  bytesRead: true,
  rowsRead: true,
  rowsKept: true,
  readingSince: true,
} as const;

interface Reading {
  bytesRead: bigint;
  rowsRead: bigint;
  rowsKept: number;
  readingSince: Date | null;
}

async function progressOf({ bytesRead, rowsRead, rowsKept, readingSince }: Reading): Promise<Progress> {
  const forMs = readingSince && (await databaseClock()).getTime() - readingSince.getTime();
  return { bytesRead: Number(bytesRead), rowsRead: Number(rowsRead), rowsKept, forMs };
}

/** State and progress alone, for whoever looks every few seconds. */
export async function getProgress(
  person: Person | null,
  fileId: string,
): Promise<Progress & { state: string; size: number }> {
  authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: PROGRESS,
  });
  if (!file) throw new NotFound("the file");
  return { state: file.state, size: Number(file.size), ...(await progressOf(file)) };
}

/** Files offered where somebody says which one is followed. */
const OFFERED = 100;

/** The files of the same source that were read for the same relationship, the newest first. `twin`: one of them has these very bytes. */
export async function listEarlierReleases(
  person: Person | null,
  fileId: string,
): Promise<{ files: OtherFile[]; twin: OtherFile | null }> {
  authorise(person, "signal.write");
  const file = await db.eventFile.findUnique({
    where: { id: recordId(fileId, "the file") },
    select: { relationshipId: true, source: true, digest: true },
  });
  if (!file) throw new NotFound("the file");
  const { relationshipId, source, digest } = file;
  const where = { relationshipId, source, state: "READ", id: { not: fileId } } as const;
  const orderBy = [{ finishedAt: "desc" }, { id: "desc" }] as const;
  const [files, twin] = await Promise.all([
    db.eventFile.findMany({ where, select: OTHER, orderBy: [...orderBy], take: OFFERED }),
    digest === null
      ? null
      : db.eventFile.findFirst({ where: { ...where, digest }, select: OTHER, orderBy: [...orderBy] }),
  ]);
  return { files: files.map(otherFile), twin: twin && otherFile(twin) };
}
