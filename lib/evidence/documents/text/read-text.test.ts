import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDay } from "./read-day";
import { readText } from "./read-text";
import { splitText } from "./split-text";
import { tidyText } from "./tidy-text";
import { webAddress } from "./web-address";

const texts = (text: string) => readText(text).map((document) => document.text);

test("a paste is parted at rules and page breaks, and at nothing else", () => {
  assert.deepEqual(texts("One.\n---\nTwo.\n=====\nThree.\n* * *\nFour.\fFive."), [
    "One.",
    "Two.",
    "Three.",
    "Four.",
    "Five.",
  ]);
  assert.deepEqual(texts("One -- two.\n--\nThree.\n- four\n**bold**"), [
    "One -- two.\n--\nThree.\n- four\n**bold**",
  ]);
  assert.deepEqual(texts("---\n\n---\n  \n"), []);
});

test("several mails are parted where each begins, and their heads tell where they are from", () => {
  const mail = (name: string, day: string) =>
    `From: ${name} <news@example.org>\nDate: ${day}\nSubject: Report by ${name}\n\nText by ${name}.\n`;
  const found = readText(
    `${mail("Amu TV", "Thu, 27 Nov 2025 01:10:00 +0430")}\n${mail("Ariana", "28 Nov 2025 09:00 +0430")}`,
  );
  assert.deepEqual(
    found.map(({ kind, publisher, title, published, text }) => [kind, publisher, title, published, text]),
    [
      ["mail", "Amu TV", "Report by Amu TV", "2025-11-27", "Text by Amu TV."],
      ["mail", "Ariana", "Report by Ariana", "2025-11-28", "Text by Ariana."],
    ],
  );
});

test("a list of addresses is one document an address, each kept once and never fetched", () => {
  const found = readText(
    "https://asiaplustj.info/ru/news/1\n\n • http://www.rferl.org/a/2#top\nhttps://asiaplustj.info/ru/news/1\n",
  );
  assert.deepEqual(
    found.map(({ kind, address, publisher, text }) => [kind, address, publisher, text]),
    [
      ["address", "https://asiaplustj.info/ru/news/1", "asiaplustj.info", ""],
      ["address", "http://www.rferl.org/a/2", "rferl.org", ""],
    ],
  );
});

test("an address above or below a text is where it is from; within it, it is not", () => {
  assert.equal(
    readText("https://amu.tv/1\n\nTwo killed at Shohin.\n\nMore later.")[0]?.address,
    "https://amu.tv/1",
  );
  assert.equal(
    readText("Two killed at Shohin.\n\nMore later.\nhttps://amu.tv/1")[0]?.address,
    "https://amu.tv/1",
  );
  assert.equal(readText("Two killed.\n\nhttps://amu.tv/1\n\nMore later.")[0]?.address, null);
});

test("a short first line is the title, the only line is none", () => {
  assert.equal(readText("Two killed at Shohin\n\nMore later.")[0]?.title, "Two killed at Shohin");
  assert.equal(readText("Two killed at Shohin.")[0]?.title, "");
  assert.equal(readText(`${"long ".repeat(60)}\n\nMore.`)[0]?.title, "");
});

test("lines that a program has broken are joined, others are not", () => {
  const broken =
    "Border guards of Tajikistan said on Thursday that three workers\nwere killed near Shohin on the evening of the twenty-sixth of\nNovember.";
  assert.equal(tidyText(broken), broken.replaceAll("\n", " "));
  assert.equal(tidyText("One\ntwo\nthree"), "One\ntwo\nthree");
});

test("a text is kept as the database keeps it, and tidied once for all", () => {
  assert.equal(tidyText("\ufeffa\0b \r\n\r\n\r\n\td\ud800\r"), "a\ufffdb\n\n\td\ufffd");
  const text = fc.string({ unit: fc.constantFrom(..."ab \n\r\t\u2028\u2029\ufeff𝄞") });
  fc.assert(fc.property(text, (text) => assert.equal(tidyText(tidyText(text)), tidyText(text))));
});

test("no letter of a paste is lost between the parts", () => {
  const paste = fc.array(
    fc.constantFrom("One.", "---", "", "\f", "From: a", "Subject: b", "***", "Дата: 1"),
    { maxLength: 12 },
  );
  const words = (text: string) => text.match(/\p{L}+/gu) ?? [];
  fc.assert(
    fc.property(paste, (lines) =>
      assert.deepEqual(splitText(lines.join("\n")).flatMap(words), words(lines.join("\n"))),
    ),
  );
});

test("a day is read as it is written, in the zone in which it is written", () => {
  const days: [string, string | null][] = [
    ["2025-11-26", "2025-11-26"],
    ["2025-11-26T23:40:00+05:00", "2025-11-26"],
    ["20251126", "2025-11-26"],
    ["Wed, 26 Nov 2025 23:40:00 +0500", "2025-11-26"],
    ["6 November 2025 at 10:00", "2025-11-06"],
    ["2025-02-29", null],
    ["2025-13-01", null],
    ["0001-01-01", null],
    ["yesterday", null],
    ["", null],
  ];
  for (const [written, day] of days) assert.equal(readDay(written), day, written);
});

test("an address is http or https with a host, and keeps no password", () => {
  assert.equal(webAddress(" https://me:secret@example.org/a?b#c "), "https://example.org/a?b");
  for (const other of [
    "example.org",
    "ftp://example.org",
    "javascript:alert(1)",
    "https://a b",
    "https://localhost/",
    "",
  ])
    assert.equal(webAddress(other), null, other);
});
