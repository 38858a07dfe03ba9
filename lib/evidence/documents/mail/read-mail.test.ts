import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesIn, SAMPLES } from "@/lib/evidence/documents/encodings/samples.test-kit";
import type { ReadingOptions } from "@/lib/evidence/documents/outcome";
import { pdfOf } from "@/lib/evidence/documents/pdf/pdf.test-kit";
import { readInput } from "@/lib/evidence/documents/read-input";

const HEAD = `From: "Amu TV" <news@amu.tv>\r\nTo: desk@example.org\r\nDate: Wed, 26 Nov 2025 23:40:00 +0430\r\nSubject: =?utf-8?B?${Buffer.from("Fwd: حمله در مرز").toString("base64")}?=\r\nMIME-Version: 1.0\r\n`;
const TEXT =
  "Three workers were killed on the border near Shohin, the ministry of foreign affairs said on Thursday in Dushanbe.";

const eml = (mail: string | Uint8Array, options: ReadingOptions = {}) =>
  readInput(
    { fileName: "mail.eml", mediaType: null, bytes: typeof mail === "string" ? Buffer.from(mail) : mail },
    options,
  );

async function documents(mail: string | Uint8Array, options?: ReadingOptions) {
  const outcome = await eml(mail, options);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.documents;
}

const part = (type: string, content: string | Uint8Array, more = "") =>
  `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`;
const mixed = (...parts: string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join("")}--b--\r\n`;
const named = (name: string) => `Content-Disposition: attachment; filename="${name}"\r\n`;

test("a mail tells sender, subject and the day in the sender’s zone", async () => {
  const [mail, ...others] = await documents(`${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n${TEXT}`);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [mail?.kind, mail?.text, mail?.publisher, mail?.title, mail?.published, mail?.language],
    ["mail", TEXT, "Amu TV", "حمله در مرز", "2025-11-26", "en"],
  );
});

test("a mail that is a page is read as text, and the text beside it where that says as much", async () => {
  const page = `<html><body><p>${TEXT}</p><p>${TEXT}</p></body></html>`;
  const both = (plain: string) =>
    `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n${part("text/plain", plain)}${part("text/html", page)}--b--`;
  assert.equal(
    (await documents(`${HEAD}Content-Type: text/html\r\n\r\n${page}`))[0]?.text,
    `${TEXT}\n\n${TEXT}`,
  );
  assert.equal((await documents(both("See it in your browser.")))[0]?.text, `${TEXT}\n\n${TEXT}`);
  assert.equal((await documents(both(`${TEXT} ${TEXT}`)))[0]?.text, `${TEXT} ${TEXT}`);
});

test("a mail that passes on another is from whom that one is from", async () => {
  const within = `Look at this.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Asia-Plus <a@asiaplus.tj>\r\nDate: Mon, 1 Dec 2025 09:00:00 +0500\r\nSubject: Second attack\r\nTo: me\r\n\r\n${TEXT}`;
  const [mail] = await documents(`${HEAD}\r\n${within}`);
  assert.deepEqual(
    [mail?.publisher, mail?.title, mail?.published, mail?.text],
    ["Asia-Plus", "Second attack", "2025-12-01", TEXT],
  );
});

test("pages, PDF, texts and mails that are attached become documents, each with its own file; pictures do not", async () => {
  const pdf = pdfOf({ pages: [[{ x: 50, y: 700, text: TEXT.slice(0, 60) }]] });
  const inner = `From: Ariana <b@c.d>\r\nSubject: Inner\r\nDate: 27 Nov 2025 09:00 +0430\r\n\r\n${TEXT}`;
  const found = await documents(
    mixed(
      part("text/plain", `${TEXT} ${TEXT}`),
      part("application/octet-stream", pdf, named("report.pdf")),
      part("text/html", `<article><p>${TEXT}</p><p>${TEXT}</p></article>`, named("page.html")),
      part("text/plain", `One.\n---\nTwo.`, named("notes.txt")),
      part("image/png", "png", named("logo.png")),
      `--b\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n`,
    ),
  );
  assert.deepEqual(
    found.map(({ kind, file, text }) => [kind, file?.name ?? null, text.slice(0, 13)]),
    [
      ["mail", null, "Three workers"],
      ["pdf", "report.pdf", "Three workers"],
      ["html", "page.html", "Three workers"],
      ["text", "notes.txt", "One."],
      ["text", "notes.txt", "Two."],
      ["mail", "", "Three workers"],
    ],
  );
  assert.deepEqual(Buffer.from(found[1]?.file?.bytes ?? []), Buffer.from(pdf));
  assert.equal(found[5]?.publisher, "Ariana");
});

test("a covering line is no document, and an attachment that cannot be read is told of", async () => {
  const text = part("text/plain", "See attached.");
  assert.deepEqual(
    (await documents(mixed(text, part("text/plain", TEXT, named("a.txt"))))).map(({ kind }) => kind),
    ["text"],
  );
  const [mail] = await documents(
    mixed(text, part("application/zip", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), named("a.zip"))),
  );
  assert.deepEqual(
    mail?.warnings.map(({ code }) => code),
    ["attachment-not-read"],
  );
  assert.match(mail?.warnings[0]?.message ?? "", /“a.zip”/);
  const locked = pdfOf({ pages: [[]], locked: true });
  const alone = await eml(mixed(part("application/pdf", locked, named("a.pdf"))));
  assert.equal(!alone.ok && alone.code, "password");
});

test("a report of failed delivery is no news: whom it did not reach is said", async () => {
  const report = `From: MAILER-DAEMON@example.org\r\nSubject: Undelivered Mail Returned to Sender\r\nDate: 26 Nov 2025 09:00 +0500\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nIt failed.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; example.org\r\n\r\nFinal-Recipient: rfc822; press@mfa.tj\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Question\r\n\r\n${TEXT}\r\n--b--`;
  const outcome = await eml(report);
  assert.equal(!outcome.ok && outcome.code, "bounce");
  assert.match(
    outcome.ok ? "" : outcome.message,
    /press@mfa\.tj could not be delivered \(550 no such user\)/,
  );
  const plain = await eml(
    `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\r\nSubject: Delivery Status Notification (Failure)\r\nDate: 26 Nov 2025 09:00 +0500\r\n\r\nAddress not found`,
  );
  assert.equal(!plain.ok && plain.code, "bounce");
  const automatic = await eml(
    `From: a@b.c\r\nSubject: Automatic reply: Question\r\nAuto-Submitted: auto-replied\r\nDate: 26 Nov 2025 09:00 +0500\r\n\r\nI am away.`,
  );
  assert.match(automatic.ok ? "" : automatic.message, /automatic answer/);
});

test("Tajik in KOI8-T is read, in bytes and in quoted-printable", async () => {
  const bytes = bytesIn(SAMPLES.tg, "koi8-t");
  const head = Buffer.from(`${HEAD}Content-Type: text/plain; charset="KOI8-T"\r\n`);
  assert.equal((await documents(Buffer.concat([head, Buffer.from("\r\n"), bytes])))[0]?.text, SAMPLES.tg);
  const quoted = [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/(.{72})/g, "$1=\r\n");
  const mail = Buffer.concat([
    head,
    Buffer.from(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}`),
  ]);
  assert.equal((await documents(mail))[0]?.text, SAMPLES.tg);
});

test("a mail that does not say its encoding is read in the one that reads best, with the others shown", async () => {
  const mail = Buffer.concat([Buffer.from(`${HEAD}\r\n`), bytesIn(SAMPLES.ru, "koi8-r")]);
  const outcome = await eml(mail);
  assert.ok(outcome.ok);
  assert.equal(outcome.documents[0]?.text, SAMPLES.ru);
  assert.equal(outcome.encodings[0]?.encoding, "koi8-r");
  assert.deepEqual(
    outcome.documents[0]?.warnings.map(({ code }) => code),
    ["encoding-unsure"],
  );
  assert.notEqual((await documents(mail, { encoding: "windows-1251" }))[0]?.text, SAMPLES.ru);
  assert.equal((await documents(mail, { encoding: "koi8-r" }))[0]?.text, SAMPLES.ru);
});

test("mails within mails are followed some way, and no further", async () => {
  let mail = `Subject: 0\r\nFrom: a@b.c\r\nDate: 26 Nov 2025 09:00 +0500\r\n\r\n${TEXT}`;
  for (let depth = 1; depth <= 8; depth++)
    mail = `From: a@b.c\r\nSubject: ${depth}\r\nDate: 26 Nov 2025 09:00 +0500\r\nContent-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n\r\n${TEXT} ${depth}\r\n--b${depth}\r\nContent-Type: message/rfc822\r\n\r\n${mail}\r\n--b${depth}--`;
  const found = await documents(mail);
  assert.deepEqual(
    found.map(({ title }) => title),
    ["8", "7", "6", "5"],
  );
  assert.ok(found.some(({ warnings }) => warnings.some(({ code }) => code === "attachment-not-read")));
});

test("Tajik that is said to be in a Russian encoding is read in its own, and the others are shown", async () => {
  for (const charset of ["koi8-r", "windows-1251", "iso-8859-1"]) {
    const head = `${HEAD}Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    const read = await eml(Buffer.concat([Buffer.from(head), Buffer.from(bytesIn(SAMPLES.tg, "koi8-t"))]));
    assert.ok(read.ok);
    assert.equal(read.documents[0]?.text, SAMPLES.tg, charset);
    assert.equal(read.encodings[0]?.encoding, "koi8-t");
    assert.match(read.documents[0]?.warnings[0]?.message ?? "", new RegExp(`says “${charset}”`));
  }
  const head = `${HEAD}Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
  const right = await eml(Buffer.concat([Buffer.from(head), Buffer.from(bytesIn(SAMPLES.ru, "koi8-r"))]));
  assert.ok(right.ok);
  assert.deepEqual([right.documents[0]?.text, right.encodings], [SAMPLES.ru, []]);
});

test("a page that a browser saved as one file is that page, with its address and without the day of saving", async () => {
  const page = `<html><head><title>Market opened</title></head><body><article><h1>Market opened</h1><p>${SAMPLES.en}</p><p>${SAMPLES.en}</p></article></body></html>`;
  const mail = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.khovar.tj/a\r\nSubject: Market opened\r\nDate: Fri, 28 Nov 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--`;
  const read = await eml(mail);
  assert.ok(read.ok);
  const [document] = read.documents;
  assert.deepEqual(
    [document?.kind, document?.title, document?.publisher, document?.address, document?.published],
    ["html", "Market opened", "khovar.tj", "https://www.khovar.tj/a", null],
  );
});
