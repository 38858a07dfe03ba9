import assert from "node:assert/strict";
import { test } from "node:test";
import { leavesPage } from "./leave-warning";

test("another page is left for, a place within this one and no address at all are not", () => {
  const here = "https://a.example/x?y=1#top";
  for (const same of ["https://a.example/x?y=1", "https://a.example/x?y=1#end", "", "#end"])
    assert.equal(leavesPage(same, here), false, same);
  for (const other of ["https://a.example/x", "https://a.example/", "https://b.example/x?y=1", "mailto:a@b"])
    assert.equal(leavesPage(other, here), true, other);
});
