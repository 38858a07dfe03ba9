import assert from "node:assert/strict";
import { test } from "node:test";
import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { ConfirmForm } from "./confirm-form";
import { type FormAnswer, NO_ANSWER } from "./form-answer-shape";

const PAGE = "/admin/event-codes/versions/1";

/** An action as the server knows it again when a form comes without scripts. */
const putBack = Object.assign(async (earlier: FormAnswer) => earlier, {
  $$FORM_ACTION: (name: string) => ({ name, method: "POST", encType: "multipart/form-data", data: null }),
  $$IS_SIGNATURE_EQUAL: () => true,
});

/** The page as it is sent, after such a form or, with null, before any. */
async function pageAfter(answer: FormAnswer | null, offered = true): Promise<string> {
  const form = createElement(ConfirmForm, {
    offered,
    ...{ ask: "Put this version back", consequence: "The next version will say what this one says." },
    ...{ action: putBack, permalink: PAGE, submitLabel: "Put this version back" },
    refusedTitle: "It was not put back",
    fields: [{ name: "reason", label: "Reason", kind: "textarea" }],
  });
  // What the framework hands on of such a form: answer, place of the form, action, arguments bound to it.
  const formState = answer && JSON.parse(JSON.stringify([answer, `p${PAGE}`, "put-back", 0]));
  return new Response(await renderToReadableStream(form, { formState })).text();
}

const isOpen = (page: string) => /<details[^>]* open=""/.test(page);

test("a step that asks first is closed until it is answered", async () => {
  assert.equal(isOpen(await pageAfter(null)), false);
});

test("refused it comes from the server open, with the error and what was typed", async () => {
  const problems = [{ field: "", message: "Somebody has changed the table since." }];
  const page = await pageAfter({ ...NO_ANSWER, problems, values: { reason: "Nobody uses it." }, turn: 1 });
  assert.ok(isOpen(page));
  assert.match(page, /It was not put back/);
  assert.match(page, /Somebody has changed the table since\./);
  assert.match(page, />Nobody uses it\.<\/textarea>/);
});

test("done without a word it is closed again", async () => {
  assert.equal(isOpen(await pageAfter({ ...NO_ANSWER, turn: 1 })), false);
});

test("what is offered no more is there for whoever is answered, with what they typed, and for nobody else", async () => {
  const problems = [{ field: "", message: "Somebody has put it back meanwhile." }];
  const page = await pageAfter(
    { ...NO_ANSWER, problems, values: { reason: "Nobody uses it." }, turn: 1 },
    false,
  );
  assert.ok(isOpen(page));
  assert.match(page, /Somebody has put it back meanwhile\./);
  assert.match(page, />Nobody uses it\.<\/textarea>/);
  assert.equal(await pageAfter(null, false), "");
});
