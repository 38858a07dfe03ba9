import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { bringInput, bringWaiting } from "./bringing";
import { findItem, readFile } from "./item-view";

ownTestDatabase();

describe("what is brought", () => {
  test("as one text is so many documents as it has parts", async () => {
    const to = { relationshipSlug: await newRelationship(), priority: 2 };
    const text = ["The first of three.", "The second of them.", "And the third."].join("\n---\n");
    const brought = await bringInput(await personOf("CODER"), to, { text });
    assert.ok(brought.ok && "added" in brought);
    assert.equal(brought.added.length, 3);
  });

  test("and cannot be read says what to do, and leaves nothing", async () => {
    const to = { relationshipSlug: await newRelationship(), priority: 2 };
    const bytes = new Uint8Array([0, 1, 2, 3, 0, 0]);
    const brought = await bringInput(await personOf("CODER"), to, {
      fileName: "a.bin",
      mediaType: "",
      bytes,
    });
    assert.ok(!brought.ok);
    assert.match(brought.problems[0]?.message ?? "", /no text, page, mail or PDF/);
    assert.equal(await db.inboxItem.count({ where: { relationship: { slug: to.relationshipSlug } } }), 0);
  });

  test("in letters that are not sure waits, and is read as chosen without being sent again", async () => {
    const coder = await personOf("CODER");
    const to = { relationshipSlug: await newRelationship(), priority: 2 };
    // “Тоҷикистон” as windows-1251 with the letters of KOI8-T would have it; a few bytes that many encodings take.
    const bytes = new Uint8Array([
      0xe2, 0xe0, 0xe7, 0xe8, 0xf0, 0x20, 0xef, 0xf0, 0xe8, 0xb3, 0xbe, 0xf5, 0x2e,
    ]);
    const brought = await bringInput(coder, to, { fileName: "a.txt", mediaType: "text/plain", bytes });
    assert.ok(brought.ok && "asks" in brought, JSON.stringify(brought));
    const { file, previews } = brought.asks;
    assert.ok(previews.length > 1);
    const chosen = await bringWaiting(coder, to, file, "windows-1251");
    assert.ok(chosen.ok, JSON.stringify(chosen));
    const id = chosen.added[0]?.id ?? "";
    assert.match((await findItem(coder, id))?.text ?? "", /вазир/);
    assert.deepEqual([...((await readFile(coder, id))?.bytes ?? [])], [...bytes]);
    assert.equal((await bringWaiting(coder, to, file, "none-of-ours")).ok, false);
  });
});
