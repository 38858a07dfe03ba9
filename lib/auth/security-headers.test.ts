import assert from "node:assert/strict";
import { test } from "node:test";
import {
  byHash,
  byNonce,
  contentPolicy,
  embedHeaders,
  fileHeaders,
  isDeskFile,
  isEmbed,
  isPicture,
  pictureHeaders,
  printedPolicy,
  publicationPolicy,
  securityHeaders,
} from "./security-headers";

const live = { trusted: byNonce("abc"), secure: true, development: false };

test("scripts run only with the nonce, and nothing is evaluated", () => {
  const policy = contentPolicy(live);
  assert.match(policy, /script-src 'self' 'nonce-abc' 'strict-dynamic';/);
  assert.doesNotMatch(policy, /unsafe-eval/);
  assert.doesNotMatch(policy, /script-src[^;]*unsafe-inline/);
  assert.doesNotMatch(policy, /style-src [^;]*unsafe-inline/);
});

test("an answer that is kept names its scripts by hashes and the built files by their folder, and no nonce", () => {
  const trusted = byHash(["thawline.example", "localhost:3000"], ["'sha256-a'"], []);
  const policy = contentPolicy({ ...live, trusted });
  const [scripts] = policy.match(/script-src [^;]*/) ?? [];
  assert.equal(scripts, "script-src thawline.example/_next/static/ localhost:3000/_next/static/ 'sha256-a'");
  assert.doesNotMatch(policy, /nonce|strict-dynamic|style-src [^;]*unsafe/);
  assert.equal(byHash([], [], []).scripts, "'self'");
});

test("pages cannot be framed, rebased or made to post elsewhere", () => {
  for (const rule of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'"])
    assert.ok(contentPolicy(live).includes(rule), rule);
});

test("https is demanded only of a site that has it", () => {
  assert.ok(securityHeaders(live)["Strict-Transport-Security"]);
  const plain = securityHeaders({ ...live, secure: false });
  assert.equal(plain["Strict-Transport-Security"], undefined);
  assert.doesNotMatch(plain["Content-Security-Policy"] ?? "", /upgrade-insecure/);
});

test("only the embedded view can be framed, and it runs and loads nothing", () => {
  const headers = embedHeaders(live);
  assert.equal(headers["X-Frame-Options"], undefined);
  assert.match(headers["Content-Security-Policy"] ?? "", /default-src 'none'.*frame-ancestors \*/);
  assert.doesNotMatch(headers["Content-Security-Policy"] ?? "", /script-src/);
  assert.match(headers["Content-Security-Policy"] ?? "", /; img-src data:;/);
  assert.equal(headers["X-Content-Type-Options"], "nosniff");
  assert.equal(securityHeaders(live)["X-Frame-Options"], "DENY");
  for (const path of [
    "/compare",
    "/a-b",
    "/a-b/how-sure",
    "/a-b/turns",
    "/a-b/then-and-now",
    "/a-b/directed",
  ]) {
    assert.ok(isEmbed(`${path}/embed`), path);
    assert.ok(!isEmbed(path), path);
  }
  for (const path of [
    "/a-b/signals/embed",
    "/a-b/turns/embed/x",
    "/a-b/turns/turns/embed",
    "/embed",
    "/desk/x/embed",
    "/tajikistan-afghanistan",
    "/a/embed/b",
    "/a/embedded",
  ])
    assert.ok(!isEmbed(path), path);
});

test("a picture has its own style sheet and faces, runs nothing, loads nothing and is framed by nobody", () => {
  const headers = pictureHeaders(live);
  assert.equal(
    headers["Content-Security-Policy"],
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'",
  );
  assert.equal(headers["X-Frame-Options"], "DENY");
  assert.ok(isPicture("/a-b/picture.svg") && isPicture("/compare/picture.svg"));
  assert.ok(!isPicture("/a-b/picture.svg/x") && !isPicture("/a-b"));
});

test("a published week runs nothing, loads nothing but what it carries, and sends forms to the site alone", () => {
  assert.equal(
    publicationPolicy(),
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test("a published PDF runs nothing, loads nothing and stands in no other page", () => {
  assert.match(printedPolicy(), /^default-src 'none'; .*frame-ancestors 'none'$/);
  assert.doesNotMatch(printedPolicy(), /script-src|font-src|img-src/);
});

test("a file of the desk runs nothing, loads nothing and stands in no other site", () => {
  const headers = fileHeaders(live);
  assert.match(headers["Content-Security-Policy"] ?? "", /^default-src 'none'; .*frame-ancestors 'self'$/);
  assert.doesNotMatch(headers["Content-Security-Policy"] ?? "", /script-src/);
  assert.equal(headers["X-Frame-Options"], "SAMEORIGIN");
  assert.equal(headers["X-Content-Type-Options"], "nosniff");
  assert.equal(isDeskFile("/desk/inbox/0192/file"), true);
  for (const path of ["/desk/inbox/0192", "/desk/inbox/a/b/file", "/desk/inbox/file", "/a/desk/inbox/b/file"])
    assert.equal(isDeskFile(path), false, path);
});
