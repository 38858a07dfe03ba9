import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { setOverlap } from "@/lib/data/coding/overlap-setting";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { DocumentWarning } from "@/lib/evidence/documents/document";
import { addDocuments } from "./adding";
import { page } from "./inbox.test-kit";
import { findItem, readFile } from "./item-view";
import { removeItems } from "./removing";
import { undoBatch } from "./undoing";

ownTestDatabase();

async function add(relationship: string, ...documents: ReturnType<typeof page>[]) {
  const answer = await addDocuments(await personOf("CODER"), relationship, documents, null, 3);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
}

describe("documents that come to the desk", () => {
  test("are kept with their text, a turn and a row of the audit log each", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const warnings: DocumentWarning[] = [{ code: "encoding-unsure", message: "Look at the letters." }];
    const { added, batch } = await add(relationship, page("One", { warnings }), page("Two"));
    assert.deepEqual(
      added.map(({ title }) => title),
      ["One", "Two"],
    );
    const item = await findItem(coder, added[0]?.id ?? "");
    assert.equal(item?.text.startsWith("One\n\nThe minister"), true);
    assert.equal(item?.textNumber, 1);
    assert.deepEqual(item?.warnings, warnings);
    assert.deepEqual([item?.task.state, item?.task.mine, item?.published], ["TODO", false, "2025-12-01"]);
    for (const { id } of added)
      assert.equal(await db.auditEvent.count({ where: { subject: "inbox-item", subjectId: id } }), 1);
    assert.ok(batch);
  });

  test("twice are one, also in one go, and however the words stand", async () => {
    const relationship = await newRelationship();
    const one = page("A page");
    const again = page("A page", { kind: "html", text: `  ${one.text.replaceAll("\n\n", "\r\n")}\u200b ` });
    const first = await add(relationship, one, again);
    assert.deepEqual([first.added.length, first.there.length], [1, 1]);
    const second = await add(relationship, again);
    assert.deepEqual([second.added.length, second.there[0]?.id, second.batch], [0, first.added[0]?.id, null]);
    assert.equal(await db.inboxTask.count({ where: { itemId: first.added[0]?.id } }), 1);
  });

  test("twice at the same moment are one", async () => {
    const relationship = await newRelationship();
    const answers = await Promise.all(Array.from({ length: 8 }, () => add(relationship, page("At once"))));
    assert.equal(answers.flatMap(({ added }) => added).length, 1);
    assert.equal(answers.flatMap(({ there }) => there).length, 7);
  });

  test("without words are known by their address, whatever place within it", async () => {
    const relationship = await newRelationship();
    const at = (address: string) => page("", { kind: "address", text: "", address });
    await add(relationship, at("https://example.org/a"));
    const { added, there } = await add(
      relationship,
      at("https://example.org/a#more"),
      at("https://example.org/b"),
    );
    assert.deepEqual([added.length, there.length], [1, 1]);
  });

  test("that were removed come back", async () => {
    const relationship = await newRelationship();
    const { added } = await add(relationship, page("Gone"));
    await removeItems(await personOf("CODER"), [added[0]?.id ?? ""]);
    const { back, batch } = await add(relationship, page("Gone"));
    assert.equal(back[0]?.id, added[0]?.id);
    assert.equal((await findItem(await personOf("CODER"), added[0]?.id ?? ""))?.removed, false);
    assert.ok((await undoBatch(await personOf("CODER"), batch ?? "")).ok);
    assert.equal((await findItem(await personOf("CODER"), added[0]?.id ?? ""))?.removed, true);
  });

  test("keep their file once, byte for byte", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const file = { name: "a.pdf", mediaType: "application/pdf", bytes: new Uint8Array([37, 80, 0, 255]) };
    const answer = await addDocuments(coder, relationship, [page("P1"), page("P2")], file, 1);
    assert.ok(answer.ok);
    const read = await readFile(coder, answer.added[1]?.id ?? "");
    assert.deepEqual([read?.name, [...(read?.bytes ?? [])]], ["a.pdf", [37, 80, 0, 255]]);
    assert.equal(
      await db.inboxFile.count({ where: { items: { some: { relationship: { slug: relationship } } } } }),
      1,
    );
  });

  test("with nothing in them, or a priority that is none, are refused and leave nothing", async () => {
    const relationship = await newRelationship();
    const coder = await personOf("CODER");
    const empty = await addDocuments(coder, relationship, [page("", { text: " ", address: null })], null, 3);
    const priority = await addDocuments(coder, relationship, [page("Some")], null, 6);
    assert.deepEqual([empty.ok, priority.ok], [false, false]);
    assert.equal(await db.inboxItem.count({ where: { relationship: { slug: relationship } } }), 0);
  });

  test("of the sample get a second turn", async () => {
    const relationship = await newRelationship();
    const set = await setOverlap(await personOf("EDITOR"), relationship, { share: 1, seed: "a" }, "0");
    assert.ok(set.ok, JSON.stringify(set));
    const { added } = await add(relationship, page("Twice coded"));
    assert.equal(await db.inboxTask.count({ where: { itemId: added[0]?.id } }), 2);
  });

  test("what does not fit is cut or left out, not refused", async () => {
    const relationship = await newRelationship();
    const long = page("ک".repeat(500), {
      language: "English",
      published: "1800-01-01",
      address: "file:///x",
    });
    const { added } = await add(relationship, { ...long, text: "U+0000: \0" });
    const item = await findItem(await personOf("CODER"), added[0]?.id ?? "");
    assert.deepEqual(
      [item?.title.length, item?.language, item?.published, item?.address, item?.text],
      [400, "", null, null, "U+0000: \ufffd"],
    );
  });
});
