import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { packageOfWeek } from "@/lib/data/publication/edition-package";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { exampleSignal, loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { createSignal, editSignal, voidSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { unzipped } from "@/lib/publication/package/zip";
import { reproduced } from "./reproduced";
import { exchangedFile, told } from "./told.test-kit";

ownTestDatabase();

const ORIGIN = "https://thawline.example";

const publish = async (slug: string, week: string) => {
  const hash = await hashNow(await getRelationship(slug), week);
  const answer = await publishWeek(await makePerson("EDITOR"), slug, week, { version: 0, hash }, ORIGIN);
  assert.deepEqual(answer, { ok: true, week });
};

/** Two weeks published one after the other, and what the second tells of the first: an edit, a void and a new signal. */
async function publishedTwice(): Promise<RelationshipRow> {
  const { relationship, slugOf } = await loadWorkedExample();
  const { slug } = relationship;
  await publish(slug, "2025-W49");
  const coder = await makePerson("CODER");
  const view = await findSignalView(relationship.id, slugOf("s3"));
  assert.ok(view);
  const { fields } = view.revisions[0];
  await editSignal(coder, slugOf("s3"), { ...fields, intensity: 3 }, { reason: "a lower rank", revision: 1 });
  await voidSignal(coder, slugOf("s2"), { reason: "a false report", revision: 1 });
  const late = exampleSignal(["SECURITY", "state-clash"], ["2025-12-05", "2025-12-05"], -7, ["B2", "C4"]);
  assert.ok((await createSignal(coder, slug, late, crypto.randomUUID())).ok);
  await publish(slug, "2025-W50");
  // What comes after both is in neither package.
  await voidSignal(coder, slugOf("s6"), { reason: "a false report", revision: 1 });
  return await getRelationship(slug);
}

async function packageBytes(relationship: RelationshipRow, week: string) {
  const bytes = await packageOfWeek(relationship, week, undefined, ORIGIN);
  assert.ok(bytes);
  return bytes;
}

for (const generation of [1, 2] as const)
  describe(`weeks published by generation ${generation}`, () => {
    let relationship: RelationshipRow;
    before(async () => {
      if (generation === 2)
        await db.methodVersion.create({
          data: { version: 2, parameters: JSON.parse(JSON.stringify(METHOD_2)) },
        });
      relationship = await publishedTwice();
    });

    test("come out identical from their packages, after later revisions too", async () => {
      for (const week of ["2025-W49", "2025-W50"])
        assert.deepEqual(reproduced(await packageBytes(relationship, week)), [], week);
    });

    test("tell of earlier weeks from signals as they were then", async () => {
      const files = unzipped(await packageBytes(relationship, "2025-W50"));
      const lines = (name: string) => (files.get(name) ?? "").split("\r\n");
      assert.equal(lines("earlier-signals.csv").length, 4);
      assert.equal(JSON.parse(files.get("edition.json") ?? "").earlier.added.length, 1);
      const { earlier } = JSON.parse(files.get("summary.json") ?? "");
      assert.equal(earlier.signals.length, 3);
      assert.equal(unzipped(await packageBytes(relationship, "2025-W49")).has("earlier-signals.csv"), false);
    });

    test("have a line whose band and means are computed again, and told where they are wrong", async () => {
      const files = unzipped(await packageBytes(relationship, "2025-W50"));
      const summary = JSON.parse(files.get("summary.json") ?? "");
      const { line, indexMeans } = summary.publication;
      assert.equal(line.low.length, 364);
      const seal = () => told(exchangedFile(files, "summary.json", JSON.stringify(summary), true));
      const right = line.low.at(-1);
      line.low[363] = right + 1;
      assert.deepEqual(seal(), [
        `5 % level on 2025-12-14: the package says ${right + 1}, computed is ${right}`,
      ]);
      line.low[363] = right;
      indexMeans.year += 1;
      assert.match(seal().join(), /^index, mean of 52 weeks: the package says [^;\n]+$/);
    });

    test("have the same package each time", async () => {
      const [first, second] = [
        await packageBytes(relationship, "2025-W50"),
        await packageBytes(relationship, "2025-W50"),
      ];
      assert.deepEqual(first, second);
      assert.equal(await packageOfWeek(relationship, "2025-W48", undefined, ORIGIN), null);
      assert.equal(await packageOfWeek(relationship, "2025-W50", 9, ORIGIN), null);
    });
  });
