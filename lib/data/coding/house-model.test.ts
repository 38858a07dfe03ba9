import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { documentOf, KNOWLEDGE } from "@/lib/evidence/suggestions/suggest.test-kit";
import { houseSuggestions } from "./house-model";

const coder: Person = { id: "c", name: "Coder", email: "c@example.org", role: "CODER" };
const text = "😀 On 2 December the foreign ministers spoke by phone.";

describe("a model of the house", () => {
  let says = "";
  let status = 200;
  let silent = false;
  let asked: { url: string | undefined; body: { model: string; messages: { content: string }[] } } | null =
    null;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      asked = { url: request.url, body: JSON.parse(body) };
      if (silent) return;
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ choices: [{ message: { content: says } }] }));
    });
  });
  let address = "";
  before(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (waitMs?: number) =>
    houseSuggestions(coder, { address, model: "small-1" }, documentOf(text), KNOWLEDGE, waitMs);

  test("proposes what can be checked, marked as its own, and nothing else", async () => {
    says = JSON.stringify({
      type: "minister-call",
      initiator: "BOTH",
      acknowledgedByA: "perhaps",
      acknowledgedByB: "confirmed",
      dateAsWritten: "2 December",
      quote: "words that nobody wrote",
      title: "A title of its own",
    });
    const answer = await ask();
    assert.ok(answer.ok);
    assert.deepEqual(
      answer.suggestions.map(({ field, value }) => [field, value]),
      [
        ["family", "DIPLOMATIC"],
        ["type", "minister-call"],
        ["intensity", "2"],
        ["initiator", "BOTH"],
        ["acknowledgedByB", "confirmed"],
        ["dateAsWritten", "2 December"],
      ],
    );
    assert.ok(answer.suggestions.every(({ origin }) => origin === "house model small-1"));
    assert.deepEqual(answer.suggestions.at(-1)?.span, { start: 5, end: 15 });
    assert.equal(asked?.url, "/v1/chat/completions");
    assert.equal(asked?.body.model, "small-1");
    assert.ok(asked?.body.messages[0]?.content.includes(text));
  });

  test("an unknown type, words that are not there, and an answer that is no object propose nothing", async () => {
    for (const wrong of [
      JSON.stringify({ type: "dance", dateAsWritten: "3 December" }),
      JSON.stringify(["minister-call"]),
      "I think that this is a call.",
    ]) {
      says = wrong;
      assert.deepEqual(await ask(), { ok: true, suggestions: [] }, wrong);
    }
  });

  test("a fault, a redirect and silence are told, and cost no more than the wait", async () => {
    status = 500;
    assert.ok(!(await ask()).ok);
    status = 302;
    assert.ok(!(await ask()).ok);
    status = 200;
    silent = true;
    const late = await ask(200);
    assert.ok(!late.ok);
    assert.match(late.problems[0]?.message ?? "", /What the dictionaries suggest stands/);
  });

  test("only who may code asks it", async () => {
    await assert.rejects(
      houseSuggestions(null, { address, model: "m" }, documentOf(text), KNOWLEDGE),
      NotAuthorised,
    );
  });
});
