import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import { isIso3 } from "@/lib/event-files/countries/iso3-states";
import type { DaySpan } from "@/lib/event-files/rows/event-reader";
import type { TableTerms } from "@/lib/event-files/sources/table-terms";
import { parseReadAs, type ReadAs } from "./bringing/read-as";
import { parseRecognised, type Recognised } from "./bringing/recognised";
import { OTHER, type OtherFile, otherFile } from "./earlier-releases";
import type { EventFileRow } from "./event-file-list";
import { parseFault } from "./file-fault";
import { PROGRESS, type Progress, progressOf } from "./file-progress";
import { parseOutcome } from "./outcome";

/** A file of event data as its page shows it. */
export interface EventFileView extends Omit<EventFileRow, "format"> {
  relationship: { slug: string; name: string; archived: boolean; sideA: NamedSide; sideB: NamedSide };
  /** Whether both sides are states by their codes, and two different ones. */
  sidesAreStates: boolean;
  source: string;
  /** What its first bytes told; null: it is not whole yet, or was refused before. */
  recognised: Recognised | null;
  progress: Progress;
  finishedAt: Date | null;
  covered: DaySpan[];
  follows: OtherFile | null;
  /** Which meaning of ACLED’s numbers somebody chose; null: it is no file of ACLED, or not confirmed. */
  acledPrecision: ReadAs["choices"]["acledPrecision"] | null;
  /** What was said of a table of one’s own; null: nothing, or not yet. */
  terms: TableTerms | null;
  /** It was sent by whoever asks, who alone may go on sending it. */
  own: boolean;
}

interface NamedSide {
  name: string;
  code: string;
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
      choices: true,
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
          archivedAt: true,
        },
      },
    },
  });
  if (!file) throw new NotFound("the file");
  const { slug, name, sideAName, sideACode, sideBName, sideBCode, archivedAt } = file.relationship;
  const readAs = file.choices === null ? null : parseReadAs(file.choices);
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
    acledPrecision: readAs?.choices.acledPrecision ?? null,
    terms: readAs?.terms ?? null,
    follows: file.follows && otherFile(file.follows),
    relationship: {
      slug,
      name,
      archived: archivedAt !== null,
      sideA: { name: sideAName, code: sideACode },
      sideB: { name: sideBName, code: sideBCode },
    },
    sidesAreStates: isIso3(sideACode) && isIso3(sideBCode) && sideACode !== sideBCode,
  };
}
