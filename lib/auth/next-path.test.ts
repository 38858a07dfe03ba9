import assert from "node:assert/strict";
import { test } from "node:test";
import { nextPath } from "./next-path";

test("a path of this site is kept with its question and mark", () => {
  assert.equal(nextPath("/desk?week=2025-W49#form", "/"), "/desk?week=2025-W49#form");
});

test("anything that could leave the site falls back", () => {
  const hostile = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "desk",
    "",
    `/${"a".repeat(3000)}`,
    null,
    undefined,
    ["/desk"],
  ];
  for (const asked of hostile) assert.equal(nextPath(asked, "/home"), "/home", String(asked));
});
