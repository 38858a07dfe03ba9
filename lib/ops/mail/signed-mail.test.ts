import assert from "node:assert/strict";
import { createHash, createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import type { MailSettings } from "@/lib/db/mail-settings";
import { startSink } from "./smtp-sink";
import { openTransport } from "./transport";

interface Field {
  name: string;
  /** With its name, as it came. */
  raw: string;
}

/** The fields of a letter, still folded, and its body. */
function parted(letter: string): { fields: Field[]; body: string } {
  const end = letter.indexOf("\r\n\r\n");
  const raws = letter.slice(0, end).split(/\r\n(?![ \t])/);
  return {
    fields: raws.map((raw) => ({ name: raw.slice(0, raw.indexOf(":")).trim().toLowerCase(), raw })),
    body: letter.slice(end + 4),
  };
}

const relaxed = (raw: string) => {
  const [, name = "", value = ""] = /^([^:]+):([\s\S]*)$/.exec(raw) ?? [];
  return `${name.trim().toLowerCase()}:${value
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()}`;
};
const relaxedBody = (body: string) =>
  `${body
    .split("\r\n")
    .map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(\r\n)*$/, "")}\r\n`;

/** A check of DKIM written from RFC 6376 alone: relaxed canonicalization, RSA and SHA-256. */
function verified(letter: string, publicKey: string): { good: boolean; signed: string[] } {
  const { fields, body } = parted(letter);
  const signature = fields.find(({ name }) => name === "dkim-signature")?.raw ?? "";
  const tag = (name: string) =>
    (
      new RegExp(`(?:^|;)\\s*${name}=([^;]*)`).exec(signature.slice(signature.indexOf(":") + 1))?.[1] ?? ""
    ).replace(/\s/g, "");
  assert.equal(tag("a"), "rsa-sha256");
  assert.equal(tag("c"), "relaxed/relaxed");
  const hash = createHash("sha256").update(relaxedBody(body)).digest("base64");
  const signed = tag("h").toLowerCase().split(":");
  const left = [...fields];
  const covered = signed.flatMap((name) => {
    const at = left.findLastIndex((field) => field.name === name);
    return at < 0 ? [] : left.splice(at, 1).map(({ raw }) => relaxed(raw));
  });
  const own = relaxed(signature).replace(/(;\s*b=)[^;]*/, "$1");
  const check = createVerify("RSA-SHA256").update([...covered, own].join("\r\n"));
  return { good: hash === tag("bh") && check.verify(publicKey, tag("b"), "base64"), signed };
}

test("a letter is signed over both headers that unsubscribe, and a changed one does not pass", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-dkim-"));
  const sink = await startSink();
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const keyFile = path.join(folder, "key.pem");
  writeFileSync(keyFile, privateKey);
  const settings: MailSettings = {
    smtp: sink.url,
    from: { name: "Thawline", address: "summaries@thawline.example" },
    unsubscribe: "leave@thawline.example",
    dkim: { domain: "thawline.example", selector: "s1", keyFile },
  };
  const transport = openTransport(settings);
  try {
    const letter = { subject: "کابل и Душанбе", html: "<p>Hello</p>", text: "Hello  \n\nagain\n" };
    const unsubscribe = {
      https: "https://thawline.example/mail/unsubscribe/abc",
      subject: "unsubscribe abc",
    };
    const fate = await transport.hand({
      letter,
      to: "reader@example.org",
      messageId: "one@thawline.example",
      list: "weekly.a-b",
      unsubscribe,
      picture: { cid: "c@t", png: Buffer.from("not a picture"), name: "a.png" },
    });
    assert.equal(fate.state, "SENT", fate.answer);
    const [got = ""] = sink.letters;
    const { good, signed } = verified(got, publicKey);
    assert.equal(good, true);
    for (const name of ["from", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"])
      assert.ok(signed.includes(name), `${name} is signed: ${signed.join(":")}`);
    const fields = parted(got).fields.filter(({ name }) => name === "list-unsubscribe");
    assert.equal(fields.length, 1, "two links are one header");
    for (const [from, to] of [
      ["mail/unsubscribe/abc", "mail/unsubscribe/abd"],
      ["One-Click", "Two-Clicks"],
      ["Hello", "Hullo"],
    ] as const)
      assert.equal(verified(got.replace(from, to), publicKey).good, false, to);
  } finally {
    transport.close();
    await sink.close();
    rmSync(folder, { recursive: true });
  }
});
