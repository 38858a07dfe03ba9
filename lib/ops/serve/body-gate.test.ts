import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyGate } from "./body-gate";

const MB = 1024 * 1024;
const gate = (pathname: string, headers: Record<string, string>, method = "POST") =>
  bodyGate({ method, pathname, headers });

test("only the import and the inbox take a large body, and only after it is asked who is there", () => {
  assert.deepEqual(gate("/admin/import", { "content-length": String(20 * MB) }), { kind: "ask" });
  assert.deepEqual(gate("/desk/inbox", { "content-length": String(48 * MB) }), { kind: "ask" });
  assert.equal(gate("/desk/inbox", { "content-length": String(50 * MB) }).kind, "refuse");
  for (const path of ["/", "/desk", "/admin/import/check", "/api/auth/sign-in/email", "/admin/method/new"]) {
    const found = gate(path, { "content-length": String(20 * MB) });
    assert.ok(found.kind === "refuse" && found.status === 413, path);
    assert.deepEqual(gate(path, { "content-length": String(MB) }), { kind: "take" });
  }
  const huge = gate("/admin/import", { "content-length": String(500 * MB) });
  assert.ok(huge.kind === "refuse" && huge.status === 413);
});

test("what does not say its length is refused, and what sends nothing is not", () => {
  const found = gate("/desk", { "transfer-encoding": "chunked" });
  assert.ok(found.kind === "refuse" && found.status === 411);
  assert.deepEqual(gate("/desk", {}), { kind: "take" });
  assert.deepEqual(gate("/desk", { "content-length": String(20 * MB) }, "GET"), { kind: "take" });
});
