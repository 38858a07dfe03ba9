import assert from "node:assert/strict";
import { test } from "node:test";
import { GLOSSARY } from "./glossary";
import { retiredWords } from "./retired-words";
import { sourceOf, speakingFiles, visibleTexts } from "./visible-texts.test-kit";

const ROOT = new URL("../../../", import.meta.url);
/** The list of what is refused is the one place that names it. */
const LIST = "lib/brief/glossary/retired-words.ts";

/** Every retired wording of a source, by its line. */
function retiredIn(path: string, source: string): string[] {
  return visibleTexts(path, source).flatMap(({ line, text }) =>
    retiredWords(text).map(({ found, say }) => `${path}:${line} says “${found}”, not “${say}”`),
  );
}

test("no text of the product uses a retired word", () => {
  const files = ["app/", "lib/brief/", "lib/charts/"].flatMap((room) => speakingFiles(new URL(room, ROOT)));
  const paths = files.map((file) => [decodeURIComponent(file.href.slice(ROOT.href.length)), file] as const);
  assert.ok(paths.length > 300, "the rooms are read");
  assert.deepEqual(
    paths.flatMap(([path, file]) => (path === LIST ? [] : retiredIn(path, sourceOf(file)))),
    [],
  );
});

test("a planted word is found, between tags, in an attribute, in a string and in a template", () => {
  const planted = [
    "export const a = () => <p>The warming\n  side rose</p>;",
    'export const b = () => <Field label="Initiator" />;',
    'export const c = "The week stays level";',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a planted template.
    "export const d = (n: number) => `As knowable on ${n}`;",
    'export const e = "Edit the period";',
  ];
  for (const source of planted) assert.equal(retiredIn("planted.tsx", source).length, 1, source);
});

test("what machines read, and words that have kept their sense, are left alone", () => {
  const kept = [
    'import { a } from "./annotations";',
    'export const basis = "knowable" as const;',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an address as a source writes it.
    "export const href = (path: string) => `${path}/annotations/new`;",
    'export const a = "Less the level on the eve of the event";',
    'export const b = "Both sides send the same";',
    'export const c = "Named periods are listed below";',
    'export const d = () => <input name="initiator" className="level at" />;',
  ];
  for (const source of kept) assert.deepEqual(retiredIn("kept.tsx", source), [], source);
});

test("every term stands once, is told in one sentence and leads somewhere", () => {
  const terms = GLOSSARY.flatMap((group) => group.terms);
  assert.equal(new Set(terms.map(({ term }) => term)).size, terms.length);
  for (const { term, meaning, where } of terms) {
    assert.match(meaning, /^[A-Z][^.]*\.$/, term);
    assert.ok(where.length > 0 && where.every(({ href }) => href.startsWith("/")), term);
  }
});
