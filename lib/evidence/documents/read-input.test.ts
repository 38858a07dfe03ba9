import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesIn, SAMPLES } from "./encodings/samples.test-kit";
import { kindOf } from "./kind-of";
import { DOCUMENT_MAX_BYTES } from "./limits";
import { pdfOf } from "./pdf/pdf.test-kit";
import { readInput } from "./read-input";

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (bytes: Uint8Array, fileName: string | null = null, mediaType: string | null = null) => ({
  fileName,
  mediaType,
  bytes,
});

const PAGE = `<!doctype html><title>x</title><p>${SAMPLES.ru}</p><p>${SAMPLES.ru}</p>`;
const MAIL = `Received: from a\r\nFrom: a@b.c\r\nSubject: x\r\nDate: 26 Nov 2025 09:00 +0500\r\n\r\nText.`;

test("what a file is, its first bytes tell; its name and type only where they do not", () => {
  const pdf = pdfOf({ pages: [[]] });
  const cases: [Uint8Array, string | null, string | null, string][] = [
    [pdf, "a.txt", "text/plain", "pdf"],
    [utf8(PAGE), "a.txt", "text/plain", "html"],
    [utf8(`\ufeff <!-- x --><HTML>`), null, null, "html"],
    [utf8("plain words"), "a.html", null, "html"],
    [utf8("plain words"), null, "text/html; charset=utf-8", "html"],
    [utf8(MAIL), "a.txt", null, "mail"],
    [utf8("plain words"), "a.eml", null, "mail"],
    [utf8("{\\rtf1\\ansi words}"), "a.rtf", "text/plain", "other"],
    [utf8("Note: this is text\n\nFrom: here"), "a.txt", null, "text"],
    [bytesIn(SAMPLES.tg, "koi8-t"), null, null, "text"],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0), "a.docx", null, "other"],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), "a.txt", "text/plain", "other"],
    [Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32), "a.txt", null, "other"],
  ];
  for (const [bytes, name, type, kind] of cases)
    assert.equal(kindOf(file(bytes, name, type)), kind, `${name} ${type}`);
});

test("what is empty, too large or no document is refused, each with its sentence", async () => {
  const refusals: [Parameters<typeof readInput>[0], string][] = [
    [{ text: " \n---\n" }, "empty"],
    [file(new Uint8Array()), "empty"],
    [file(utf8("\n\n")), "empty"],
    [file(new Uint8Array(DOCUMENT_MAX_BYTES + 1)), "too-large"],
    [file(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0), "a.docx"), "not-a-document"],
    [{ text: "One.\n---\n".repeat(201) }, "too-many"],
    [{ text: "word ".repeat(500_000) }, "too-long"],
  ];
  for (const [input, code] of refusals) {
    const outcome = await readInput(input);
    assert.equal(!outcome.ok && outcome.code, code);
    assert.match(outcome.ok ? "" : outcome.message, /^[A-Z].*\.$/);
  }
});

test("a page is read in the encoding that it names, that its type names, or that a person chose", async () => {
  const named = PAGE.replace(
    "<title>",
    '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><title>',
  );
  const bytes = bytesIn(named, "koi8-r");
  const bare = bytesIn(PAGE, "koi8-r");
  const ways = [
    await readInput(file(bytes, "a.html")),
    await readInput(file(bare, "a.html", "text/html; charset=KOI8-R")),
    await readInput(file(bare, "a.html"), { encoding: "koi8-r" }),
  ];
  for (const outcome of ways) {
    assert.ok(outcome.ok);
    assert.deepEqual(
      [outcome.documents[0]?.text, outcome.encodings, outcome.documents[0]?.warnings],
      [`${SAMPLES.ru}\n\n${SAMPLES.ru}`, [], []],
    );
  }
  const guessed = await readInput(file(bare, "a.html"));
  assert.ok(guessed.ok && guessed.encodings[0]?.encoding === "koi8-r");
  assert.deepEqual(
    guessed.documents[0]?.warnings.map(({ code }) => code),
    ["encoding-unsure"],
  );
  const unknown = await readInput(file(bare, "a.html"), { encoding: "klingon" });
  assert.equal(!unknown.ok && unknown.code, "unknown-encoding");
});

test("what was pasted from an old Tajik font is put right where a person says so", async () => {
  const text = "Вазорати корњои хориљии Љумњурии Тољикистон мањкум кард.";
  const asked = await readInput({ text });
  assert.deepEqual(asked.ok && asked.documents[0]?.warnings.map(({ code }) => code), ["tajik-font"]);
  const right = await readInput({ text }, { encoding: "tajik-font" });
  assert.equal(
    right.ok && right.documents[0]?.text,
    "Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон маҳкум кард.",
  );
});

/** What would cost the square of its length, were it read without care. */
const HEAVY: [string, Parameters<typeof readInput>[0]][] = [
  ["spaces", { text: `${" ".repeat(1_500_000)}x` }],
  ["empty lines", { text: `${"\n".repeat(1_500_000)}x` }],
  ["half a rule", { text: `${"* ".repeat(700_000)}x\n${"-".repeat(700_000)}x` }],
  ["elements within elements", file(utf8(`<html>${"<div>".repeat(20_000)}x`), "a.html")],
  ["tags that never close", file(utf8(`<html>${"<!--<a <".repeat(20_000)}`), "a.html")],
  ["headers", file(utf8(`${"X-A: b\r\n".repeat(100_000)}\r\nText.`), "a.eml")],
];

for (const [name, input] of HEAVY)
  test(`a great many ${name} are answered like anything else`, { timeout: 60_000 }, async () => {
    const outcome = await readInput(input);
    assert.ok(outcome.ok || outcome.message !== "");
  });

test("whatever is changed in a PDF, a page or a mail, there is an answer", async () => {
  const whole = [
    pdfOf({ pages: [[{ x: 50, y: 700, text: "Three workers were killed." }]] }),
    utf8(PAGE),
    utf8(MAIL),
  ];
  const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(change, { maxLength: 20 }),
      async (bytes, changes) => {
        const changed = bytes.slice();
        for (const { at, byte } of changes) changed[at % changed.length] = byte;
        const outcome = await readInput(file(changed));
        assert.ok(outcome.ok ? outcome.documents.length > 0 : outcome.message !== "");
      },
    ),
    { numRuns: 150 },
  );
});
