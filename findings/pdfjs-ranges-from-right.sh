#!/usr/bin/env bash
# pdf.js 5.6.205 turns ranges of numbers round and opens brackets to the wrong side in text that is read from the right.
#
# A page shows a line of Persian as readers see it: «سلام ۱۰–۲۰ نفر», from ten to twenty. `getTextContent` gives سلام ۲۰–۱۰ نفر, from twenty to ten. With a
# hyphen the same range is given right where a word follows it and round where none does; (الف) comes as )الف(, «کابل» as »کابل«; and the
# second bracket of Kabul (Amu TV) stands before Kabul. No error is raised, and each piece says that it is from right to left.
# The reason: the algorithm of the Unicode standard that leads from the order of reading to that of the page is run on the order of the page. That gives the order of reading
# for letters, which are turned either way, and not for what stands between numbers.
# A range of years or of the dead is then wrong in a way that nobody sees. Whoever extracts such text must sort the pieces by place and turn whole lines.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfjs-dist@5.6.205 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { getDocument, version } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page with one line, drawn from left to right as readers see it, with a font that names its letters. */
function pdfOf(seen) {
  const letters = [...new Set(seen)];
  const code = (letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, "0");
  const unit = (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0");
  const stream = (text) => `<</Length ${text.length}>>stream\n${text}\nendstream`;
  const names = letters.map((letter) => `<${code(letter)}><${unit(letter)}>`).join("\n");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
    `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar ${letters.length}/Widths[${letters.map(() => 500).join(" ")}]/Encoding<</Differences[1 ${letters.map((_, at) => `/g${at}`).join(" ")}]>>/CharProcs<<>>/ToUnicode 6 0 R>>`,
    stream(`BT /F 12 Tf 1 0 0 1 50 700 Tm <${[...seen].map(code).join("")}> Tj ET`),
    stream(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <00><ff> endcodespacerange\n${letters.length} beginbfchar\n${names}\nendbfchar endcmap end end`),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return new TextEncoder().encode(`${file}xref\n0 7\n0000000000 65535 f \n${table}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`);
}

const backwards = (text) => [...text].reverse().join("");
/** How a line is read, how it is seen from left to right, and what is given. */
const LINES = [
  ["سلام ۱۰–۲۰ نفر", `${backwards("نفر")} ۲۰–۱۰ ${backwards("سلام")}`, "سلام ۲۰–۱۰ نفر"],
  ["سلام ۱۰-۲۰ نفر", `${backwards("نفر")} ۲۰-۱۰ ${backwards("سلام")}`, "سلام ۱۰-۲۰ نفر"],
  ["سلام ۱۰-۲۰", `۲۰-۱۰ ${backwards("سلام")}`, "سلام ۲۰-۱۰"],
  ["سلام (الف) نفر", `${backwards("نفر")} (${backwards("الف")}) ${backwards("سلام")}`, "سلام )الف( نفر"],
  ["سلام «کابل» نفر", `${backwards("نفر")} «${backwards("کابل")}» ${backwards("سلام")}`, "سلام »کابل« نفر"],
  ["سلام Kabul (Amu TV) نفر", `${backwards("نفر")} Kabul (Amu TV) ${backwards("سلام")}`, "سلام )Kabul (Amu TV نفر"],
];
for (const [read, seen, expected] of LINES) {
  const pdf = await getDocument({ data: pdfOf(seen), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const given = items.map(({ str }) => str).join("");
  console.log(`pdf.js ${version}: ${read} is given as ${given}${read === given ? "" : "  <- not as it is read"}`);
  assert.equal(given, expected);
}
LOOK
node look.mjs
