import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { readSignalsDoor, signalsTable } from "@/lib/data/doors/api-signals";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listSignals, signalFilter } from "./signal-list";
import { createSignal, editSignal, restoreSignal, voidSignal } from "./signals";
import { coded, fieldsOf, type Input, newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

const visits = {
  title: "Four visits",
  start: "2025-07-01",
  end: "2025-12-31",
  precision: "half-year",
  occurrences: 4,
} as const;
const mission = { title: "A mission at work", type: "mission-in-place", intensity: 1.5, end: null } as const;

async function refusedAt(relationship: string, change: Partial<Input>) {
  return fieldsOf(await createSignal(await personOf("CODER"), relationship, visit(change), randomUUID()));
}

async function edited(slug: string, change: Partial<Input>, revision = 1) {
  return editSignal(await personOf("CODER"), slug, visit(change), { reason: "a reason", revision });
}

describe("a happening that is one of a tally", () => {
  test("is saved with the link, and refused at it when it lies outside", async () => {
    const relationship = await newRelationship();
    const tally = await coded(relationship, visits);
    await coded(relationship, { countedIn: tally });
    assert.deepEqual(
      await refusedAt(relationship, {
        countedIn: tally,
        start: "2025-06-30",
        end: "2025-06-30",
        reports: visit().reports,
      }),
      ["countedIn"],
    );
  });

  test("keeps its tally from being voided or moved away from under it", async () => {
    const relationship = await newRelationship();
    const tally = await coded(relationship, visits);
    const member = await coded(relationship, { countedIn: tally });
    const gone = await voidSignal(await personOf("CODER"), tally, { reason: "double", revision: 1 });
    assert.match(JSON.stringify(gone), new RegExp(`link to this one: ${member}`));
    const moved = await edited(tally, { ...visits, end: "2025-11-30", precision: "month" });
    assert.match(
      JSON.stringify(moved),
      new RegExp(`${member}.*is counted in this one: it starts on 2025-12-01`),
    );
    assert.ok((await edited(member, {})).ok);
    assert.ok((await edited(tally, { ...visits, end: "2025-11-30", precision: "month" })).ok);
  });

  test("of two tallies of one type over the same days the second is refused, until one is unscored", async () => {
    const relationship = await newRelationship();
    const first = await coded(relationship, visits);
    assert.deepEqual(await refusedAt(relationship, visits), ["occurrences"]);
    assert.ok((await edited(first, { ...visits, scored: false })).ok);
    await coded(relationship, visits);
    const both = await restoreSignal(await personOf("CODER"), first, { reason: "again", revision: 2, to: 1 });
    assert.deepEqual(fieldsOf(both), ["occurrences"]);
  });
});

describe("an event that brought about a status", () => {
  test("is its only one, and keeps it from being voided", async () => {
    const relationship = await newRelationship();
    const status = await coded(relationship, mission);
    await coded(relationship, { opens: status });
    assert.deepEqual(await refusedAt(relationship, { opens: status, title: "Another visit" }), ["opens"]);
    const gone = await voidSignal(await personOf("CODER"), status, { reason: "never", revision: 1 });
    assert.match(JSON.stringify(gone), /link to this one/);
    assert.match(
      JSON.stringify(await edited(status, { ...mission, start: "2025-11-01" })),
      /stands since 2025-11-01, before this event/,
    );
  });
});

test("the list and the door say what a signal tells of, is one of and brought about", async () => {
  const relationship = await newRelationship();
  const tally = await coded(relationship, visits);
  const status = await coded(relationship, mission);
  const member = await coded(relationship, { countedIn: tally, opens: status });
  const { id } = await getRelationship(relationship);
  const { rows } = await listSignals(id, signalFilter.parse({}));
  const row = (slug: string) => rows.find((one) => one.slug === slug);
  assert.equal(row(tally)?.occurrences, 4);
  assert.deepEqual(row(member)?.countedIn, { slug: tally, title: visits.title });
  assert.deepEqual(row(member)?.opens, { slug: status, title: mission.title });

  const door = await readSignalsDoor(relationship, { page: 1, limit: 50, vintage: LIVE });
  const { header, rows: lines } = signalsTable(door);
  const line = lines[door.signals.findIndex((signal) => signal.id === member)] ?? [];
  const cell = (name: string) => line[header.indexOf(name)];
  assert.deepEqual(
    [cell("occurrences"), cell("countedIn"), cell("opens"), cell("status"), cell("codebookVersion")],
    [1, tally, status, null, 1],
  );
  assert.deepEqual(header.slice(-2), ["codebookVersion", "provisional"]);
});

describe("links in circles", () => {
  test("of duplicates and facets, over any number of signals, are refused; a chain is not", async () => {
    const relationship = await newRelationship();
    const unscored = { scored: false };
    const a = await coded(relationship, { title: "First", ...unscored });
    const b = await coded(relationship, { title: "Second", duplicateOf: a, ...unscored });
    const c = await coded(relationship, { title: "Third", duplicateOf: b, ...unscored });
    assert.deepEqual(fieldsOf(await edited(a, { title: "First", duplicateOf: c, ...unscored })), [
      "duplicateOf",
    ]);
    assert.deepEqual(fieldsOf(await edited(a, { title: "First", facetOf: b, ...unscored })), ["facetOf"]);
  });

  test("of retractions are refused", async () => {
    const relationship = await newRelationship();
    const a = await coded(relationship, { title: "First" });
    const b = await coded(relationship, { title: "Second", retracts: { signal: a, r: 1 } });
    const back = await edited(a, { title: "First", retracts: { signal: b, r: 0.5 } });
    assert.deepEqual(fieldsOf(back), ["retracts.signal"]);
  });
});
