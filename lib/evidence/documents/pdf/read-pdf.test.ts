import assert from "node:assert/strict";
import { test } from "node:test";
import { turned } from "./logical-line";
import { pdfOf, type SeenLine } from "./pdf.test-kit";
import { readPdf } from "./read-pdf";

const at = (x: number, y: number, text: string): SeenLine => ({ x, y, text });

async function read(parts: Parameters<typeof pdfOf>[0]) {
  const outcome = await readPdf(pdfOf(parts));
  assert.ok(outcome.ok);
  const [document] = outcome.documents;
  assert.ok(document);
  return { ...document, codes: document.warnings.map(({ code }) => code) };
}

const ENGLISH = [
  [
    at(50, 700, "Three killed near Shohin"),
    at(50, 660, "Border guards of Tajikistan said that"),
    at(50, 646, "armed men had crossed the river."),
  ],
  [at(50, 700, "The second page of the same report.")],
];

test("a page is lines and paragraphs, and each page has its span in code points", async () => {
  const { text, pages, title, rightToLeft, codes } = await read({ pages: ENGLISH });
  assert.equal(
    text,
    "Three killed near Shohin\n\nBorder guards of Tajikistan said that armed men had crossed the river.\n\nThe second page of the same report.",
  );
  const [one, two] = pages ?? [];
  assert.deepEqual([one?.from, two?.to], [0, [...text].length]);
  assert.equal([...text].slice(two?.from, two?.to).join(""), "The second page of the same report.");
  assert.deepEqual([title, rightToLeft, codes], ["Three killed near Shohin", false, []]);
});

test("a title is believed where somebody named it, and not where a program did", async () => {
  assert.equal((await read({ pages: ENGLISH, title: "On the Panj" })).title, "On the Panj");
  for (const title of ["Microsoft Word - final.docx", "about:blank", "https://example.org/print?id=7"])
    assert.equal((await read({ pages: ENGLISH, title })).title, "Three killed near Shohin", title);
});

test("letters beyond the first plane count once in the spans of pages", async () => {
  const { pages, text } = await read({ pages: [[at(50, 700, "ab")], [at(50, 700, "cd")]] });
  assert.equal(text, "ab\n\ncd");
  assert.deepEqual(pages, [
    { from: 0, to: 2 },
    { from: 4, to: 6 },
  ]);
});

/** As they are read; on a page they stand the other way round, with joined shapes. */
const PERSIAN = [
  "سلام ۱۲-۱۵",
  "سلام ۱۰–۲۰ و ۳۰–۴۰ نفر",
  "سلام ۱۰ – ۲۰ نفر",
  "سلام ۱۰ - ۲۰ نفر",
  "سلام ٣٠٠ نفر ١٠–٢٠",
  "سلام 2020-2025",
  "در سال 2020–2025 نفر",
  "سلام 2025/11/26 نفر",
  "ساعت ۱۲:۳۰ و ۱٫۵ درصد، ۵۰٪ نفر.",
  "سلام سلام سلام سلام Amu TV 2025 سلام سلام",
  "وزارت Kabul (Amu TV) نفر سلام",
  "سلام سلام سلام سلام (Amu TV) سلام سلام",
  "سلام (الف) نفر",
  "سلام «کابل» نفر",
];

for (const line of PERSIAN)
  test(`“${line}” is read from a page as it is read by people, drawn whole or letter by letter in any order`, async () => {
    const seen = turned(line).replace("الس", "ﻼﺳ");
    const letters = [...seen].map((letter, index) => at(100 + 6 * index, 700, letter));
    for (const drawn of [[at(100, 700, seen)], letters, letters.toReversed()]) {
      const { text, rightToLeft, codes } = await read({ pages: [drawn] });
      assert.equal(text, line);
      assert.deepEqual([rightToLeft, codes], [true, ["right-to-left-pdf"]]);
    }
  });

test("a line with few letters from the right is one of them on a page of such lines", async () => {
  const lines = ["سلام سلام سلام سلام سلام", "به Kabul (Amu TV) نفر"].map((line, index) =>
    at(100, 700 - 14 * index, turned(line)),
  );
  assert.equal((await read({ pages: [lines] })).text, "سلام سلام سلام سلام سلام به Kabul (Amu TV) نفر");
});

test("the joiner is lost, whatever is done here: the warning says so", async () => {
  const { text, warnings } = await read({ pages: [[at(100, 700, turned("سال‌های"))]] });
  assert.equal(text, "سالهای");
  assert.match(warnings[0]?.message ?? "", /joiners/);
});

test("a file without letters is kept as a file, and says so; so does a single page without them", async () => {
  const scanned = await read({ pages: [[], []] });
  assert.deepEqual([scanned.text, scanned.codes, scanned.pages?.length], ["", ["scanned-pdf"], 2]);
  const partly = await read({ pages: [...ENGLISH, []] });
  assert.deepEqual(partly.codes, ["pages-without-letters"]);
  assert.match(partly.warnings[0]?.message ?? "", /^Page 3 has no letters/);
});

test("letters that the file does not name are told of", async () => {
  assert.deepEqual((await read({ pages: [[at(50, 700, "ab\ue001\ue002cd e")]] })).codes, ["letters-missing"]);
});

test("a PDF with a password, and one that is cut off, are refused with what to do", async () => {
  const locked = await readPdf(pdfOf({ pages: ENGLISH, locked: true }));
  assert.equal(!locked.ok && locked.code, "password");
  const broken = await readPdf(new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<"));
  assert.equal(!broken.ok && broken.code, "damaged");
  const large = new Uint8Array(40 * 1024 * 1024).fill(65);
  large.set(new TextEncoder().encode("%PDF-1.7\n"));
  const cut = await readPdf(large);
  assert.equal(!cut.ok && cut.code, "damaged");
});
