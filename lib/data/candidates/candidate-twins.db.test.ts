import assert from "node:assert/strict";
import { test } from "node:test";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findTwins } from "./candidate-twins";
import { findCandidate } from "./candidate-view";
import { candidate } from "./candidates.test-kit";

ownTestDatabase();

const SIDES = ["Alpha", "Beta"];

test("a signal of the same days and the same article may be the happening of a candidate", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  const slug = await coded(pair, {
    title: "Alpha consults with Beta in Dushanbe",
    start: "2021-03-01",
    end: "2021-03-01",
  });
  const view = await findCandidate(coder, await candidate(pair));
  assert.ok(view);
  assert.deepEqual(
    (await findTwins(coder, pair, SIDES, view.fields)).map((twin) => twin.slug),
    [slug],
  );
});

test("a signal that shares no more with a candidate than the names of the two states is not offered", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  await coded(pair, { title: "Alpha plans 1,900 GWh for Beta", start: "2021-03-01", end: "2021-03-01" });
  const view = await findCandidate(coder, await candidate(pair));
  assert.ok(view);
  const shots = { ...view.fields, title: "Alpha and Beta: Shots at the river", words: "Shots at the river" };
  const unproposed = { ...shots, family: null, type: null, place: "", reports: [] };
  assert.deepEqual(await findTwins(coder, pair, SIDES, unproposed), []);
});
