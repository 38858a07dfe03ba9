import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { keepTabDraft, readTabDraft } from "./tab-draft";

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const give = (value: unknown) =>
  Object.defineProperty(globalThis, "sessionStorage", { value, configurable: true, writable: true });

beforeEach(() => {
  kept.clear();
  give(storage);
});
afterEach(() => give(undefined));

const DRAFT = { values: { base: "2", reason: "Half a" }, keptAt: "2026-11-28T18:00:00.000Z" };

test("a draft is read as it was kept, under its own key, until it is dropped", () => {
  keepTabDraft("one", DRAFT);
  assert.deepEqual(readTabDraft("one"), DRAFT);
  assert.equal(readTabDraft("another"), null);
  keepTabDraft("one", null);
  assert.equal(readTabDraft("one"), null);
});

test("what is no draft is none", () => {
  for (const words of [
    "",
    "{",
    "7",
    "{}",
    '{"values":{"a":1},"keptAt":"x"}',
    '{"values":null,"keptAt":"x"}',
  ]) {
    kept.set("one", words);
    assert.equal(readTabDraft("one"), null, words);
  }
});

test("a browser that keeps nothing is no fault", () => {
  give(undefined);
  keepTabDraft("one", DRAFT);
  assert.equal(readTabDraft("one"), null);
});
