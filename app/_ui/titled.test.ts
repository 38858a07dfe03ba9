import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((name) => `app/${name}`);
const textOf = (file: string) => readFileSync(file, "utf8");

/** Pages that lead elsewhere show nothing. */
const onlyLeads = (text: string) => /default function \w+\(\) \{\s+redirect\([^)]*\);\s+\}\s*$/.test(text);

test("every page comes with its title", () => {
  const pages = files.filter((file) => file.endsWith("/page.tsx"));
  assert.ok(pages.length > 40, `${pages.length} pages`);
  for (const page of pages) {
    const text = textOf(page);
    assert.ok(onlyLeads(text) || /^export default titled\((titleOf|"[^"]+"), \w+\);$/m.test(text), page);
  }
});

test("so does what stands in place of a page", () => {
  const others = files.filter((file) =>
    /\/(error|global-error|not-found|forbidden|unauthorized)\.tsx$/.test(file),
  );
  assert.ok(others.length >= 3, `${others.length}`);
  for (const file of others) assert.match(textOf(file), /<DocumentTitle>/, file);
});

test("none is told as the framework's metadata, which come after the page", () => {
  for (const file of files.filter((name) => /\/(page|layout|error|not-found|forbidden)\.tsx$/.test(name)))
    for (const part of textOf(file)
      .split(/^export (?=const metadata|async function generateMetadata)/m)
      .slice(1))
      assert.doesNotMatch(part.split(/^\}|;$/m)[0] ?? "", /\btitle\b/, file);
});
