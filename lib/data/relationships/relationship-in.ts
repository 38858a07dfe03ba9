import type { RelationshipRow } from "./relationships";

/** What belongs to the vintage of a relationship: its names, its sides and the days that it covers. */
export type VintagePart = Pick<RelationshipRow, "name" | "sideA" | "sideB" | "trackedFrom" | "codedThrough">;

/** These as they were recorded at a moment, ISO time; null: as they stand now. */
export interface RelationshipState extends VintagePart {
  recordedAt: string | null;
}

/**
 * Names, sides and covered days as coded on a moment: the newest that were recorded up to it. Before the first that was
 * recorded, the first. null: as they stand now.
 */
export function stateIn(
  { states }: Pick<RelationshipRow, "states">,
  codedOn: string | null,
): RelationshipState {
  const [now, recorded] = [states.at(-1), states.filter(({ recordedAt }) => recordedAt !== null)];
  if (!now) throw new RangeError("a relationship has at least the state that it is in");
  if (codedOn === null) return now;
  return recorded.findLast(({ recordedAt }) => (recordedAt ?? "") <= codedOn) ?? recorded[0] ?? now;
}

/** A relationship as it was called and covered on a moment. It keeps its history, so that it can be read for any other vintage. */
export function relationshipIn(relationship: RelationshipRow, codedOn: string | null): RelationshipRow {
  const { recordedAt: _recordedAt, ...then } = stateIn(relationship, codedOn);
  return { ...relationship, ...then };
}
