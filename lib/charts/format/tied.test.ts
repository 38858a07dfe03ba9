import assert from "node:assert/strict";
import { test } from "node:test";
import { tied } from "./tied";

const shown = (text: string) => tied(text).replaceAll("\u00a0", "~");

test("a day and a percentage stay together at the end of a line, all else may break", () => {
  assert.equal(
    shown("What was known on 15 Jan 2026 read +4.7 with 90 %, most likely in the week of 8 Sep"),
    "What was known on 15~Jan~2026 read +4.7 with 90~%, most likely in the week of 8~Sep",
  );
  assert.equal(shown("26 Nov – 24 Dec 2025"), "26~Nov – 24~Dec~2025");
  assert.equal(shown("15–18 Nov 2025"), "15–18~Nov~2025");
  assert.equal(shown("on a scale of −100 … +100"), "on a scale of −100~…~+100");
});

test("what is neither stays as it is", () => {
  for (const words of ["since Aug 2025", "12 Febrile nights", "6 weeks", "Marching 3 Mayors", ""])
    assert.equal(tied(words), words);
});
