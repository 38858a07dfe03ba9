#!/usr/bin/env bash
# feedsmith 3.0.1 writes line breaks into an Atom id that holds an ampersand, and passes on characters that no XML can hold; feed 6.0.0 leaves the language out of Atom.
#
# `tag:thawline.example,2026:week?a=1&b=2` is a valid id, and ids are compared character by character (RFC 4287, 4.2.6.1). feedsmith puts any text that has to be marked into a CDATA section on a line
# of its own, so that a reader which takes the content of the element as it stands gets "\n      tag:…\n    ": another id than the JSON Feed of the same library has, and another
# than before where an address got its first ampersand. Ids without such characters (`urn:uuid:…`) are written as they are. A title with U+FFFE, which
# XML 1.0 does not allow in any document (2.2), comes out as it went in. feed writes the id on one line, but `language` of a feed reaches neither xml:lang nor its JSON Feed, which is of
# version 1.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedsmith@3.0.1 feed@6.0.0 sax@1.4.3 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { Feed } from "feed";
import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import sax from "sax";

/** The content of every id, as it stands. */
function idsIn(xml) {
  const ids = [];
  let open = null;
  const parser = sax.parser(true);
  parser.onerror = (problem) => {
    throw problem;
  };
  parser.onopentag = ({ name }) => {
    if (name === "id") open = "";
  };
  parser.ontext = parser.oncdata = (text) => {
    if (open !== null) open += text;
  };
  parser.onclosetag = (name) => {
    if (name === "id") ids.push(open);
    if (name === "id") open = null;
  };
  parser.write(xml).close();
  return ids;
}

const at = new Date("2025-12-08T01:00:00Z");
const TAG = "tag:thawline.example,2026:week?a=1&b=2";
const URN = "urn:uuid:01999999-0000-7000-8000-000000000001";
const entry = (id, title = "T") => ({ id, title: { value: title }, updated: at });
const atom = generateAtomFeed({ id: URN, title: { value: "A" }, updated: at, entries: [entry(TAG), entry(URN)] });
const [, marked, plain] = idsIn(atom);
console.log("feedsmith, Atom:", JSON.stringify(marked), JSON.stringify(plain));
assert.equal(plain, URN);
assert.notEqual(marked, TAG);
assert.equal(marked.trim(), TAG);
const json = generateJsonFeed({ title: "A", items: [{ id: TAG, content_text: "x" }] });
assert.equal(json.items[0].id, TAG);
const broken = generateAtomFeed({ id: URN, title: { value: "A" }, updated: at, entries: [entry(URN, "a\uFFFEb")] });
assert.ok(broken.includes("a\uFFFEb"));

const feed = new Feed({ id: URN, title: "A", link: "https://thawline.example", language: "en", updated: at });
feed.addItem({ id: TAG, title: "T", link: "https://thawline.example/a", date: at });
console.log("feed, Atom:     ", JSON.stringify(idsIn(feed.atom1())[1]));
assert.equal(idsIn(feed.atom1())[1], TAG);
assert.equal(feed.atom1().includes('lang="en"'), false);
const { version, language } = JSON.parse(feed.json1());
console.log("feed, JSON Feed:", version, "language:", language);
assert.deepEqual([version, language], ["https://jsonfeed.org/version/1", undefined]);
LOOK
node look.mjs
