import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isRecordId } from "@/lib/data/record-id";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { CandidateFields } from "@/lib/event-files/proposals/candidate";
import type { Proposal } from "@/lib/event-files/proposals/family-of-code";
import { standingType } from "@/lib/event-files/proposals/standing-type";
import type { ScoreScheme } from "@/lib/event-files/rows/event-row";
import type { EventSource } from "@/lib/event-files/sources/event-sources";
import { type CandidateRow, candidateColumns, candidateRow } from "./candidate-row";
import { besidesShape, rowShape } from "./candidate-shapes";
import { sourcesOf } from "./candidate-sources";
import type { CandidateActKind } from "./deciding/candidate-acts";
import { REOPENABLE } from "./deciding/discarding";
import { undoableOf } from "./deciding/undo-discard";

const doubt = z.enum(["artificial", "span"]).nullable().catch(null);

/** Scores of one scale among the rows of a candidate. They are never put together with those of another. */
export interface ScoresOf {
  scheme: ScoreScheme;
  rows: number;
  lowest: number;
  highest: number;
}

/** Something that was decided of a candidate. */
export interface CandidateDecision {
  act: string;
  kind: CandidateActKind;
  /** How many others were decided with it. */
  count: number;
  reason: string;
  by: string;
  at: string;
  /** Whether whoever looks can take it back. */
  undoable: boolean;
}

/** A candidate as its page shows it. */
export interface CandidateView extends CandidateRow {
  relationship: { id: string; slug: string; name: string; sideA: string; sideB: string; archived: boolean };
  /** As the form of a signal takes it, of an open one by the codebook in force. */
  fields: CandidateFields;
  scores: ScoresOf[];
  /** Whose data its rows are, each on its own terms; never none. */
  sources: EventSource[];
  /** Whether it can be put before coders again. */
  reopenable: boolean;
  /** The newest first. */
  decisions: CandidateDecision[];
}

/** A candidate with what was decided of it; null: there is none. */
export async function findCandidate(person: Person | null, id: string): Promise<CandidateView | null> {
  const { id: viewer } = authorise(person, "signal.write");
  if (!isRecordId(id)) return null;
  const found = await db.eventCandidate.findUnique({
    where: { id },
    select: {
      ...candidateColumns,
      intensity: true,
      besides: true,
      relationship: {
        select: { id: true, slug: true, name: true, sideAName: true, sideBName: true, archivedAt: true },
      },
      acted: {
        orderBy: { version: "desc" },
        take: 20,
        select: {
          act: {
            select: {
              id: true,
              kind: true,
              count: true,
              reason: true,
              recordedAt: true,
              actor: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { intensity, besides, relationship, acted, ...columns } = found;
  const row = candidateRow(columns);
  const { words, place, reports } = besidesShape.parse(besides);
  const decidedOn = { type: row.type, intensity: intensity === null ? null : Number(intensity) };
  const undoable = await undoableOf(viewer, id);
  return {
    ...row,
    relationship: {
      id: relationship.id,
      slug: relationship.slug,
      name: relationship.name,
      sideA: relationship.sideAName,
      sideB: relationship.sideBName,
      archived: relationship.archivedAt !== null,
    },
    fields: {
      first: dayFromIso(row.firstDay),
      last: dayFromIso(row.lastDay),
      precision: row.precision,
      doubt: doubt.parse(row.doubt),
      scheme: rowShape.shape.scheme.parse(row.scheme),
      code: row.code,
      family: row.family,
      ...(row.state === "OPEN" ? await proposedNow(row) : decidedOn),
      initiator: row.initiator,
      title: row.title,
      words,
      place,
      reports,
    },
    scores: await scoresOf(id),
    sources: await sourcesOf(id, row.source),
    reopenable: await isReopenable(id),
    decisions: acted.map(({ act: { id: act, kind, count, reason, recordedAt, actor } }) => ({
      ...{ act, kind, count, reason, by: actor.name, at: recordedAt.toISOString() },
      undoable: undoable.has(act),
    })),
  };
}

/** What an open candidate offers by the codebook in force, which may be another than the one that it was proposed under. */
async function proposedNow(proposal: Proposal): Promise<Pick<CandidateFields, "type" | "intensity">> {
  const { type } = standingType(await currentCodebook(), proposal);
  return { type: type?.code ?? null, intensity: type?.defaultIntensity ?? null };
}

async function isReopenable(id: string): Promise<boolean> {
  const found = await db.$queryRaw<object[]>`
    SELECT c."id" FROM "EventCandidate" c WHERE c."id" = ${id}::uuid AND ${REOPENABLE}`;
  return found.length > 0;
}

async function scoresOf(id: string): Promise<ScoresOf[]> {
  return db.$queryRaw<ScoresOf[]>`
    SELECT "content"->'score'->>'scheme' AS "scheme", count(*)::int AS "rows",
      min(("content"->'score'->>'value')::float8) AS "lowest", max(("content"->'score'->>'value')::float8) AS "highest"
    FROM "EventRowKept" WHERE "candidateId" = ${id}::uuid AND NOT "vanished" AND jsonb_typeof("content"->'score') = 'object'
    GROUP BY 1 ORDER BY 1`;
}
