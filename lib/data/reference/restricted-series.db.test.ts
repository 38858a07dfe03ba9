import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { keepCountedSeries } from "./counted-series";

ownTestDatabase();

describe("a series of which a version counts rows that may not be passed on, written by whom the rule is not known to", () => {
  let relationship = "";
  const seriesOf = (countKey: string) =>
    db.referenceSeries.findFirstOrThrow({ where: { countKey, relationship: { slug: relationship } } });

  const count = (key: string, change: { restricted?: boolean; visibility?: "public" | "internal" }) =>
    keepCountedSeries(null, {
      ...{ relationship, key, name: key, unit: "rows a week", values: [["2025-W01", 1]] },
      ...{ source: "A diary", licence: "Ask", address: "", note: "", termsGrow: false },
      ...{ restricted: false, visibility: "public", ...change },
    });

  before(async () => {
    relationship = await newRelationship();
  });

  test("is refused to be made public, and can be changed otherwise", async () => {
    await count("private", { restricted: true });
    await count("open", { visibility: "internal" });
    const { id } = await seriesOf("private");
    await assert.rejects(
      db.referenceSeries.update({ where: { id }, data: { visibility: "PUBLIC" } }),
      /stays internal/,
    );
    await db.referenceSeries.update({ where: { id }, data: { name: "Another name" } });
    assert.equal((await seriesOf("private")).visibility, "INTERNAL");
    const open = await seriesOf("open");
    await db.referenceSeries.update({ where: { id: open.id }, data: { visibility: "PUBLIC" } });
  });

  test("is internal as soon as such a version is written, and the log has it", async () => {
    await count("closing", {});
    const { id: seriesId, edits } = await seriesOf("closing");
    const note = "Of whole weeks. Rows that may not be passed on are counted in it.";
    await db.referenceVersion.create({ data: { seriesId, number: 2, note, values: [["2025-W01", 2]] } });
    const closed = await seriesOf("closing");
    assert.deepEqual([closed.visibility, closed.edits], ["INTERNAL", edits + 1]);
    const logged = { subjectId: seriesId, action: "reference.recount" };
    assert.equal(await db.auditEvent.count({ where: logged }), 1);
  });

  test("is not made public while such a version is being written", async () => {
    await count("racing", { visibility: "internal" });
    const { id: seriesId } = await seriesOf("racing");
    let publishing: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      const values = [["2025-W01", 2]];
      await tx.referenceVersion.create({ data: { seriesId, number: 2, restricted: true, values } });
      publishing = db.referenceSeries.update({ where: { id: seriesId }, data: { visibility: "PUBLIC" } });
      publishing.catch(() => undefined);
      await Promise.race([publishing, new Promise((resolve) => setTimeout(resolve, 300))]);
    });
    await assert.rejects(publishing, /stays internal/);
    assert.equal((await seriesOf("racing")).visibility, "INTERNAL");
  });
});
