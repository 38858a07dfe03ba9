import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, test } from "node:test";
import { readDocuments, readDocumentsOn } from "@/lib/data/inbox/reading/read-documents";
import { pdfOf } from "@/lib/evidence/documents/pdf/pdf.test-kit";
import { readingThread } from "./reading-thread";

const MB = 1024 * 1024;
const thread = readingThread();
after(async () => {
  readDocumentsOn(null);
  await thread.end();
});

const pdf = (bytes: Uint8Array) => ({ fileName: "report.pdf", mediaType: "application/pdf", bytes });
const LINE = "Border guards said that three were killed near Shohin.";
const page = Array.from({ length: 40 }, (_, at) => ({ x: 50, y: 780 - 18 * at, text: LINE }));
const large = pdfOf({ pages: [page], ballast: randomBytes(40 * MB) });
const long = pdfOf({ pages: Array.from({ length: 1_500 }, () => page) });

test("what is read on the thread is what is read here, and the bytes stay whole", async () => {
  const input = pdf(pdfOf({ pages: [page] }));
  const here = await readDocuments(input);
  readDocumentsOn(thread.read);
  assert.deepEqual(await readDocuments(input), here);
  assert.ok(here.ok && here.documents[0]?.text.includes(LINE));
  assert.equal(input.bytes.length, pdfOf({ pages: [page] }).length);
});

test("a PDF of 40 MB is read, and meanwhile this thread goes on", async () => {
  readDocumentsOn(thread.read);
  let turns = 0;
  const ticks = setInterval(() => {
    turns += 1;
  }, 5);
  const outcome = await readDocuments(pdf(large));
  clearInterval(ticks);
  assert.ok(outcome.ok && outcome.documents[0]?.text.startsWith(LINE));
  // Read on this thread it would have none.
  assert.ok(turns > 10, `this thread had ${turns} turns`);
});

test("one that takes too long is given up with a word, and the next is read", async () => {
  const impatient = readingThread({ ms: 500, memoryMb: 768 });
  try {
    const outcome = await impatient.read(pdf(long), {});
    assert.equal(!outcome.ok && outcome.code, "too-slow");
    const next = await impatient.read({ text: "Two." }, {});
    assert.ok(next.ok && next.documents[0]?.text === "Two.");
  } finally {
    await impatient.end();
  }
});

test("one that takes too much memory is given up with a word, and the next is read by another thread", async () => {
  const narrow = readingThread({ ms: 60_000, memoryMb: 40 });
  try {
    const bytes = Buffer.from(`<html>${"<p>word</p>".repeat(MB / 2)}</html>`);
    const outcome = await narrow.read({ fileName: "a.html", mediaType: null, bytes }, {});
    assert.equal(!outcome.ok && outcome.code, "too-heavy");
    const next = await narrow.read({ text: "Two." }, {});
    assert.ok(next.ok && next.documents[0]?.text === "Two.");
  } finally {
    await narrow.end();
  }
});

test("many at once are read one after the other, each with its own answer", async () => {
  readDocumentsOn(thread.read);
  const texts = Array.from({ length: 20 }, (_, at) => `Report number ${at}.`);
  const outcomes = await Promise.all(texts.map((text) => readDocuments({ text })));
  assert.deepEqual(
    outcomes.map((outcome) => outcome.ok && outcome.documents[0]?.text),
    texts,
  );
});

test("more than the line takes are refused at once, and a larger file than any before it is looked at", async () => {
  let release = () => {};
  readDocumentsOn(async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return { ok: true, documents: [], encodings: [] };
  });
  const asked = Array.from({ length: 61 }, () => readDocuments({ text: "One." }));
  const refused = await asked[60];
  assert.equal(refused && !refused.ok && refused.code, "busy");
  const ticks = setInterval(() => release(), 1);
  await Promise.all(asked);
  clearInterval(ticks);
  const outcome = await readDocuments(pdf(new Uint8Array(49 * MB)));
  assert.equal(!outcome.ok && outcome.code, "too-large");
});
