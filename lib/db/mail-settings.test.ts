import assert from "node:assert/strict";
import { test } from "node:test";
import { readEnvironment } from "./environment";

const SMTP = "smtps://user:pass@mail.example.org:465";
const mailOf = (set: Record<string, string>) => readEnvironment(set).mail;
const refusalOf = (set: Record<string, string>) => {
  try {
    readEnvironment(set);
    return "";
  } catch (problem) {
    return problem instanceof Error ? problem.message : "";
  }
};

test("without a server there is no mail; with one somebody must be the sender", () => {
  assert.equal(mailOf({}), null);
  assert.equal(mailOf({ THAWLINE_MAIL_FROM: "a@example.org" }), null);
  assert.match(refusalOf({ THAWLINE_SMTP_URL: SMTP }), /THAWLINE_MAIL_FROM must be set/);
  assert.deepEqual(mailOf({ THAWLINE_SMTP_URL: SMTP, THAWLINE_MAIL_FROM: "a@example.org" }), {
    smtp: SMTP,
    from: { name: "", address: "a@example.org" },
    unsubscribe: null,
    dkim: null,
  });
});

test("a sender has a name or none, and is one address", () => {
  const from = (THAWLINE_MAIL_FROM: string) => mailOf({ THAWLINE_SMTP_URL: SMTP, THAWLINE_MAIL_FROM })?.from;
  assert.deepEqual(from("Thawline <s@example.org>"), { name: "Thawline", address: "s@example.org" });
  assert.deepEqual(from('"Index, weekly" <s@example.org>'), {
    name: "Index, weekly",
    address: "s@example.org",
  });
  for (const wrong of ["nobody", "a@example.org, b@example.org", "X <a@b> <c@d>"])
    assert.match(refusalOf({ THAWLINE_SMTP_URL: SMTP, THAWLINE_MAIL_FROM: wrong }), /such as Thawline </);
  assert.match(refusalOf({ THAWLINE_SMTP_URL: "http://mail" }), /smtps:/);
});

test("a signature needs domain, selector and key", () => {
  const on = { THAWLINE_SMTP_URL: SMTP, THAWLINE_MAIL_FROM: "a@example.org" };
  const whole = {
    THAWLINE_DKIM_DOMAIN: "example.org",
    THAWLINE_DKIM_SELECTOR: "s1",
    THAWLINE_DKIM_KEY_FILE: "/k.pem",
  };
  assert.deepEqual(mailOf({ ...on, ...whole })?.dkim, {
    domain: "example.org",
    selector: "s1",
    keyFile: "/k.pem",
  });
  assert.match(
    refusalOf({ ...on, ...whole, THAWLINE_DKIM_SELECTOR: "" }),
    /THAWLINE_DKIM_DOMAIN must be set/,
  );
});
