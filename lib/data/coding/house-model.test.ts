import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { documentOf, KNOWLEDGE } from "@/lib/evidence/suggestions/suggest.test-kit";
import { type FakeHouse, fakeHouse } from "./house.test-kit";
import { type HousePatience, houseSuggestions } from "./house-model";

const coder: Person = { id: "c", name: "Coder", email: "c@example.org", role: "CODER" };
const SENTENCE = "On 2 December the foreign ministers spoke by phone.";
const text = `😀 ${SENTENCE}\nNothing was signed on 9 December.`;
const proposal = (change: object = {}) =>
  JSON.stringify({
    type: "minister-call",
    initiator: "BOTH",
    acknowledgedByA: "perhaps",
    acknowledgedByB: "confirmed",
    dateAsWritten: "2 December",
    quote: SENTENCE,
    title: "A title of its own",
    ...change,
  });

describe("a model of the house", () => {
  let house: FakeHouse;
  before(async () => {
    house = await fakeHouse();
  });
  after(() => house.close());
  const ask = (patience?: HousePatience, published: string | null = null) =>
    houseSuggestions(
      coder,
      { address: `${house.address}/`, model: "small-1" },
      documentOf(text, { published, title: "Ministers talk" }),
      KNOWLEDGE,
      patience,
    );
  const refusal = async (patience?: HousePatience) => {
    const answer = await ask(patience);
    assert.ok(!answer.ok);
    return answer.problems[0]?.message ?? "";
  };

  test("proposes what can be checked, marked as its own, with the words that it rests on, and nothing else", async () => {
    house.answer = proposal();
    const answer = await ask();
    assert.ok(answer.ok);
    assert.deepEqual(
      answer.suggestions.map(({ field, value, span }) => [field, value, span]),
      [
        ["family", "DIPLOMATIC", { start: 2, end: 53 }],
        ["type", "minister-call", { start: 2, end: 53 }],
        ["intensity", "2", { start: 2, end: 53 }],
        ["initiator", "BOTH", { start: 2, end: 53 }],
        ["acknowledgedByB", "confirmed", { start: 2, end: 53 }],
        ["dateAsWritten", "2 December", { start: 5, end: 15 }],
      ],
    );
    assert.ok(answer.suggestions.every(({ origin }) => origin === "house model small-1"));
    assert.equal(answer.suggestions[0]?.because, `house model small-1: “${SENTENCE}”`);
  });

  test("is sent the title and the text of the one document, and what it is asked for", async () => {
    house.asked.length = 0;
    await ask();
    assert.deepEqual(
      house.asked.map(({ url, body }) => [url, body.model, body.messages.length]),
      [["/v1/chat/completions", "small-1", 1]],
    );
    const prompt = house.asked[0]?.body.messages[0]?.content ?? "";
    assert.ok(prompt.endsWith(`-----\nMinisters talk\n${text}\n-----`), prompt);
  });

  test("the days of the words that it gives are read by us, and none after publication", async () => {
    house.answer = proposal();
    const answer = await ask({}, "2025-12-03");
    assert.ok(answer.ok);
    const days = answer.suggestions.filter(({ field }) => /^(start|precision|dateAsWritten)$/.test(field));
    assert.deepEqual(
      days.map(({ field, value, origin }) => [field, value, origin]),
      [
        ["dateAsWritten", "2 December", "house model small-1"],
        ["start", "2025-12-02", "house model small-1"],
        ["precision", "day", "house model small-1"],
      ],
    );
    house.answer = proposal({ dateAsWritten: "9 December" });
    const later = await ask({}, "2025-12-03");
    assert.ok(later.ok && later.suggestions.every(({ field }) => !/start|dateAsWritten/.test(field)));
  });

  test("a sentence that is broken into other lines, and an answer in a fence of code, are taken all the same", async () => {
    house.answer = `\`\`\`json\n${proposal({ quote: SENTENCE.replaceAll(" ", "\n") })}\n\`\`\``;
    const answer = await ask();
    assert.ok(answer.ok && answer.suggestions.length === 6);
  });

  test("an unknown type and another day than the text has propose nothing", async () => {
    house.answer = JSON.stringify({ type: "dance", dateAsWritten: "3 December", quote: SENTENCE });
    assert.deepEqual(await ask(), { ok: true, suggestions: [] });
  });

  test("what rests on no words of the text is refused", async () => {
    for (const quote of ["words that nobody wrote", "", null]) {
      house.answer = proposal({ quote });
      assert.match(await refusal(), /gives no words of this text/);
    }
  });

  test("an answer that is no object is refused", async () => {
    for (const wrong of ["[]", "I think that this is a call.", '"minister-call"', "null"]) {
      house.answer = wrong;
      assert.match(await refusal(), /did not answer with what was asked for/, wrong);
    }
    house.answer = (_, response) => response.end("{}");
    assert.match(await refusal(), /in a way that can be read/);
    house.answer = (_, response) => response.end("<html>");
    assert.match(await refusal(), /in a way that can be read/);
  });

  test("a fault is told, and a redirect is not followed", async () => {
    house.answer = 500;
    assert.match(await refusal(), /answered with 500\. What the dictionaries suggest stands/);
    house.asked.length = 0;
    house.answer = 302;
    assert.match(await refusal(), /answered with 302/);
    assert.equal(house.asked.length, 1);
  });

  test("an answer that does not end, one that does not begin, and nobody there are given up", async () => {
    house.answer = (_, response) => {
      const more = () => response.write("x".repeat(50_000)) || response.once("drain", more);
      const timer = setInterval(more, 1);
      response.once("close", () => clearInterval(timer));
    };
    assert.match(await refusal(), /too long to be one/);
    house.answer = () => {};
    assert.match(await refusal({ waitMs: 200 }), /did not answer within 1 s\./);
    const nobody = await houseSuggestions(
      coder,
      { address: "http://127.0.0.1:1/v1", model: "m" },
      documentOf(text),
      KNOWLEDGE,
    );
    assert.ok(!nobody.ok && /could not be reached/.test(nobody.problems[0]?.message ?? ""));
  });

  test("whoever waits no more leaves it at once", async () => {
    const stop = new AbortController();
    house.answer = () => stop.abort();
    assert.match(await refusal({ stopped: stop.signal }), /asked no more/);
  });

  test("only who may code asks it", async () => {
    await assert.rejects(
      houseSuggestions(null, { address: house.address, model: "m" }, documentOf(text), KNOWLEDGE),
      NotAuthorised,
    );
  });
});
