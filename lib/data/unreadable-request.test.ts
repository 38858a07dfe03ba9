import assert from "node:assert/strict";
import { test } from "node:test";
import { callsUnknownForm, isUnreadable } from "./unreadable-request";

test("a body that does not hold together, and what is none of a form’s, is to blame on who sent it", () => {
  for (const routeType of ["action", "render"]) {
    assert.equal(isUnreadable(new SyntaxError("Unexpected end of JSON input"), "POST", routeType), true);
    assert.equal(isUnreadable(new Error("Connection closed."), "POST", routeType), true);
  }
  assert.equal(isUnreadable(new Error("Multipart: Boundary not found"), "POST", "action"), true);
  assert.equal(isUnreadable(new TypeError("form is not iterable"), "POST", "action"), true);
});

test("a form that this build has not is no failure of it", () => {
  const unknown = new Error(
    'Failed to find Server Action "00ab". This request might be from an older deployment.',
  );
  assert.equal(callsUnknownForm(unknown), true);
  assert.equal(isUnreadable(unknown, "POST", "action"), true);
  assert.equal(callsUnknownForm(new Error("Failed to find a signal")), false);
});

test("a failure of the product, of the database or of a page that is read is not", () => {
  assert.equal(isUnreadable(new TypeError("x is undefined"), "POST", "render"), false);
  assert.equal(isUnreadable(new SyntaxError("Unexpected token"), "GET", "render"), false);
  assert.equal(isUnreadable(new SyntaxError("Unexpected token"), "POST", "route"), false);
  assert.equal(isUnreadable(new Error("a defect"), "POST", "action"), false);
  assert.equal(
    isUnreadable(Object.assign(new TypeError("away"), { code: "57P01" }), "POST", "action"),
    false,
  );
  assert.equal(isUnreadable("thrown", "POST", "action"), false);
});
