import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { trustedInline } from "./trusted-inline";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("what bears the nonce is trusted by its hash, as it reads without the nonce; nothing else is", () => {
  const page = [
    '<link rel="stylesheet" href="/a.css" nonce="n0nce"/>',
    '<script src="/a.js" async="" nonce="n0nce"></script>',
    '<script nonce="n0nce">push([1,"nonce\\":\\"n0nce\\""])</script>',
    '<script nonce="n0nce" id="_R_">boot()\nagain()</script>',
    '<style nonce="n0nce">a{}</style>',
    "<script>brought()</script>",
    '<script nonce="guess">guessed()</script>',
  ].join("");
  const { html, scripts, styles } = trustedInline(page, "n0nce");
  assert.ok(!html.includes("n0nce"));
  assert.ok(html.includes('<script src="/a.js" async=""></script>'));
  assert.deepEqual(scripts, [hash('push([1,"nonce\\":\\"\\""])'), hash("boot()\nagain()")]);
  assert.deepEqual(styles, [hash("a{}")]);
});

test("a page without a nonce trusts nothing", () => {
  assert.deepEqual(trustedInline("<script>a</script>", "n").scripts, []);
});
