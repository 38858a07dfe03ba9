import assert from "node:assert/strict";
import { test } from "node:test";
import { formsKey } from "./forms-key";

test("page servers that share a secret name forms alike, without telling the secret; others do not", () => {
  const [secret, another] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
  assert.equal(formsKey(secret), formsKey(secret));
  assert.notEqual(formsKey(secret), formsKey(another));
  assert.equal(Buffer.from(formsKey(secret) ?? "", "base64").length, 32, "as long as AES-256 wants it");
  assert.ok(!formsKey(secret)?.includes(secret.slice(0, 8)));
  assert.equal(formsKey(null), null);
});
