import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type RelationshipState, relationshipIn, stateIn } from "./relationship-in";
import type { RelationshipRow } from "./relationships";

const side = (name: string) => ({ name, adjective: `${name}n`, code: name.slice(0, 3).toUpperCase() });
const state = (recordedAt: string | null, name: string, codedThrough: string): RelationshipState => ({
  recordedAt,
  name,
  sideA: side("Alpha"),
  sideB: side("Beta"),
  trackedFrom: "2021-06-01",
  codedThrough,
});

const NOW = state(null, "Third name", "2025-12-21");
const STATES = [
  state("2025-11-01T10:00:00.000Z", "First name", "2025-10-26"),
  state("2025-12-01T10:00:00.000Z", "Second name", "2025-11-30"),
  state("2025-12-22T10:00:00.000Z", "Third name", "2025-12-21"),
  NOW,
];

describe("names and covered days as coded on a moment", () => {
  const named = (codedOn: string | null, states = STATES) => stateIn({ states }, codedOn).name;

  test("are the newest that were recorded up to it", () => {
    assert.equal(named("2025-11-01T10:00:00.000Z"), "First name");
    assert.equal(named("2025-12-01T09:59:59.999Z"), "First name");
    assert.equal(named("2025-12-01T10:00:00.000Z"), "Second name");
    assert.equal(named("2099-01-01T23:59:59.999Z"), "Third name");
  });

  test("before the first that was recorded are the first", () =>
    assert.equal(named("2021-01-01T23:59:59.999Z"), "First name"));

  test("without a moment are those of now, and so they are where nothing was recorded", () => {
    assert.equal(named(null), "Third name");
    assert.equal(named("2021-01-01T23:59:59.999Z", [NOW]), "Third name");
  });

  test("do not keep a relationship from being read for any other moment", () => {
    const { recordedAt: _recordedAt, ...part } = NOW;
    const rest = { id: "i", slug: "s", about: "", dataVersion: 1, position: 1, archived: false };
    const row: RelationshipRow = { ...rest, ...part, states: STATES };
    const then = relationshipIn(row, "2025-11-15T23:59:59.999Z");
    assert.deepEqual([then.name, then.codedThrough], ["First name", "2025-10-26"]);
    assert.deepEqual(relationshipIn(then, null), row);
  });
});
