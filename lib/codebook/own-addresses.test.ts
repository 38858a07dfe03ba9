import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { isTakenAddress } from "./own-addresses";

/** First parts of the addresses of the product's own pages, from the folders that make them. */
function ownPages(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_[]/.test(entry.name))
    .flatMap(({ name }) => (name.startsWith("(") ? ownPages(new URL(`${name}/`, folder)) : [name]));
}

test("no relationship takes the address of a page", () => {
  const pages = ownPages(new URL("../../app/", import.meta.url));
  assert.ok(pages.includes("compare") && pages.includes("sign-in"));
  assert.deepEqual(
    // No address of a relationship holds a point.
    pages.filter((page) => !page.includes(".") && !isTakenAddress(page)),
    [],
  );
  assert.equal(isTakenAddress("tajikistan-afghanistan"), false);
});
