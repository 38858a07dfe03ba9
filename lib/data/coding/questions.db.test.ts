import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { NotFound } from "@/lib/data/problems";
import { fieldsOf, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { giveSecondTurn, heldDocument } from "./documents.test-kit";
import { anotherPerson } from "./double-coding.test-kit";
import { answerQuestion, askQuestion, listQuestions } from "./questions";

ownTestDatabase();

async function asked() {
  const [coder, second] = [await personOf("CODER"), await anotherPerson("Second")];
  const itemId = await heldDocument(await newRelationship(), coder, { sampled: true });
  await giveSecondTurn(itemId, second);
  const question = await askQuestion(coder, itemId, { text: "Is this one visit or two?" });
  assert.ok(question.ok, JSON.stringify(question));
  return { coder, second, itemId, id: question.id };
}

describe("questions to the editor", () => {
  test("are answered in place, and the asker sees the answer", async () => {
    const { coder, itemId, id } = await asked();
    const editor = await personOf("EDITOR");
    assert.equal((await listQuestions(editor, itemId))[0]?.answer, "");
    assert.deepEqual(await answerQuestion(editor, id, { answer: "One." }), { ok: true });
    const [seen] = await listQuestions(coder, itemId);
    assert.deepEqual([seen?.answer, seen?.answeredBy, seen?.own], ["One.", "EDITOR", true]);
    assert.equal(await db.auditEvent.count({ where: { subject: "question", subjectId: id } }), 2);
  });

  test("are unknown to the other coder of the same document, even to one who is an editor", async () => {
    const { coder, second, itemId } = await asked();
    assert.deepEqual(await listQuestions(second, itemId), []);
    const editor = await anotherPerson("Codingeditor", "EDITOR");
    const sampled = await heldDocument(await newRelationship(), coder, { sampled: true });
    await giveSecondTurn(sampled, editor);
    assert.ok((await askQuestion(coder, sampled, { text: "Which type?" })).ok);
    assert.deepEqual(await listQuestions(editor, sampled), []);
    assert.equal((await listQuestions(await personOf("EDITOR"), sampled)).length, 1);
  });

  test("are asked by whoever has the document, and answered once by somebody else", async () => {
    const { second, itemId, id } = await asked();
    const [editor, admin] = [await personOf("EDITOR"), await personOf("ADMIN")];
    assert.match(
      JSON.stringify(await askQuestion(editor, itemId, { text: "May I?" })),
      /do not have this document/,
    );
    assert.deepEqual(fieldsOf(await askQuestion(second, itemId, { text: " " })), ["text"]);
    await assert.rejects(answerQuestion(second, id, { answer: "No." }), NotAuthorised);
    await assert.rejects(askQuestion(null, itemId, { text: "?" }), NotAuthorised);
    await assert.rejects(
      answerQuestion(editor, "0190c5a0-0000-7000-8000-000000000001", { answer: "x" }),
      NotFound,
    );
    const both = await Promise.all([
      answerQuestion(editor, id, { answer: "One." }),
      answerQuestion(admin, id, { answer: "Two." }),
    ]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    assert.match(JSON.stringify(both.find(({ ok }) => !ok)), /has answered meanwhile/);
  });
});
