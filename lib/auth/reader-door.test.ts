import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";

function rooms(name: string): string[] {
  return ["app/(read)", "app/api/v1"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .map((file) => `${room}/${file}`)
      .filter((file) => file.endsWith(`/${name}`)),
  );
}

/** Functions of a file that answer for an address: its page, its title and what else is said of it, or its handler. */
function answers(text: string): string[] {
  const page = /^export default titled\([^;]*\b(\w+)\);$/m.exec(text)?.[1] ?? "";
  const named = new RegExp(`^(async function (${page}|titleOf|generateMetadata)\\(|const GET\\b)`);
  return text.split(/^(?:export )?(?=(?:async )?function |const )/m).filter((part) => named.test(part));
}

test("every page that can be read asks at the door before anything else, and so does its title", () => {
  const pages = rooms("page.tsx");
  assert.ok(pages.length > 20, `${pages.length} pages`);
  for (const page of pages) {
    const found = answers(readFileSync(page, "utf8"));
    assert.ok(found.length > 0, page);
    for (const answer of found) {
      const [first] = answer.match(/\bawait \w+\(/) ?? [];
      assert.ok(first === "await requireReader(" || first === "await requirePerson(", `${page}: ${first}`);
    }
  }
});

test("every download and every data door stands behind one that asks", () => {
  const routes = rooms("route.ts");
  assert.ok(routes.length > 12, `${routes.length} routes`);
  for (const route of routes) {
    const text = readFileSync(route, "utf8");
    // A workbook is the table of its neighbour, behind the same door.
    const neighbour = /^export \{ GET \} from "\.\.\/([\w-]+\.csv)\/route";$/m.exec(text)?.[1];
    if (neighbour) {
      assert.ok(routes.includes(`${dirname(dirname(route))}/${neighbour}/route.ts`), route);
      continue;
    }
    // Feeds and calendars are each one of three, behind a door of their own.
    if (/^export \{ \w+Route as GET \} from "@\/app\/\(read\)\/syndication-route";$/m.test(text)) continue;
    const found = answers(text);
    assert.equal(found.length, 1, route);
    assert.match(
      found[0] ?? "",
      /^const GET = (readingRoute|leavingComparison|compareTable|door|editionRoute|draftRoute)\b/,
      route,
    );
  }
  for (const behind of [
    "app/(read)/[relationship]/reading-route.ts",
    "app/(read)/compare/leaving-comparison.ts",
    "app/api/_door/door.ts",
    "app/(read)/syndication-route.ts",
    "app/(read)/[relationship]/weeks/[week]/edition-route.ts",
    "app/(read)/[relationship]/weeks/[week]/preview/draft-route.ts",
  ])
    assert.match(
      readFileSync(behind, "utf8").match(/\bawait \w+\(/)?.[0] ?? "",
      /readerRefusal|requireReader|currentPerson/,
      behind,
    );
});
