import assert from "node:assert/strict";
import { test } from "node:test";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { editSignal, restoreSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, newestOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readCoded } from "./coded-signals";
import { readStanding } from "./standing-coded";

ownTestDatabase();

const reason = "a better source";

test("read on after every kind of write, the signals are those read at once, and what was not written is not read again", async () => {
  const slug = await newRelationship();
  const { id } = await getRelationship(slug);
  const coder = await personOf("CODER");
  const check = async (what: string) => {
    const [goneOn, atOnce] = [await readStanding(id), await readCoded(id, null)];
    assert.deepEqual(goneOn.signals, atOnce.signals, what);
    assert.deepEqual([...goneOn.info], [...atOnce.info], what);
    return goneOn;
  };
  await check("nothing coded yet");
  const [middle, last] = [
    await coded(slug, { title: "M of all" }),
    await coded(slug, { title: "Z at the end" }),
  ];
  const before = await check("two coded");
  const first = await coded(slug, { title: "A before all" });
  const after = await check("one more, in the first place");
  assert.deepEqual([before.signals.length, after.signals.length], [2, 3]);
  for (const signal of before.signals)
    assert.ok(after.signals.includes(signal), `${signal.id} is what was read before`);

  const edit = async (of: string, change: Parameters<typeof visit>[0]) => {
    const { number } = await newestOf(slug, of);
    assert.ok(
      (await editSignal(coder, of, visit({ title: of, ...change }), { reason, revision: number })).ok,
    );
  };
  await edit(middle, { intensity: 4 });
  await check("corrected");
  await edit(last, { reports: [{ ...visit().reports?.[0], credibility: 3 }] as never });
  await check("a grade corrected");
  await edit(last, { retracts: { signal: first, r: 0.5 } });
  await check("linked");
  assert.ok((await voidSignal(coder, middle, { reason, revision: 2 })).ok);
  assert.deepEqual((await check("voided")).signals.map(({ id: one }) => one).includes(middle), false);
  await edit(first, { intensity: 3 });
  await check("another corrected while one is voided");
  assert.ok((await restoreSignal(coder, middle, { reason, revision: 3 })).ok);
  assert.equal((await check("restored")).signals.length, 3);
});
