#!/usr/bin/env bash
# chardet 2.2.0 takes Tajik for Greek or Hebrew: it has no KOI8-T, and its statistics of Cyrillic are those of Russian alone.
#
# The same paragraph of Tajik, 265 letters, in three ways in which Tajik is found in files: KOI8-T is told to be windows-1253 (Greek); windows-1251 typed
# with a Tajik font, which has ҷ қ ғ ҳ ӯ ӣ in the places of Serbian, Macedonian, Belarusian and Ukrainian letters, windows-1255 (Hebrew); and KOI8-R
# with the six letters replaced by their Russian neighbours, ISO-8859-7 (Greek). Plain windows-1251 is told right with a confidence of 13, two above Hebrew.
# No error is raised and the confidence of Greek, 32, is higher than that of the right answers. Russian in the same encodings is told right, with 62.
# jschardet 4.1.0 knows KOI8-T, and takes the second for Bulgarian in windows-1251: right letters for all but the six.
# Whoever reads Tajik files must not take the first answer of a guesser for the encoding: show the text in each likely one.
#
# Fails where any of this has changed. Needs Node 20 and npm; installs into a folder that it removes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chardet@2.2.0 jschardet@4.1.0 iconv-lite@0.7.3 >/dev/null
cat >look.mjs <<'LOOK'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import chardet from "chardet";
import iconv from "iconv-lite";
import jschardet from "jschardet";

const version = createRequire(import.meta.url)("chardet/package.json").version;
const TAJIK =
  "Шаби 26 ноябр дар сарҳади Тоҷикистон ва Афғонистон се корманди ширкат кушта шуданд. Вазорати корҳои хориҷии Ҷумҳурии Тоҷикистон ин ҳамларо маҳкум кард ва аз ҳукумати Кобул хост, ки барои таъмини амният чораҳои қатъӣ андешад. Ба гуфтаи мақомот, таҳқиқот идома дорад.";
const RUSSIAN =
  "Вечером 26 ноября на границе Таджикистана и Афганистана погибли трое сотрудников компании. Министерство иностранных дел осудило нападение и призвало власти Кабула принять меры. По словам представителя пограничных войск, это уже второй случай за месяц.";
const OWN = "ҷқғҳӯӣҶҚҒҲӮӢ";
const as = (letters) => TAJIK.replace(new RegExp(`[${OWN}]`, "g"), (letter) => letters[OWN.indexOf(letter)]);

const CASES = [
  ["Tajik, KOI8-T", iconv.encode(TAJIK, "koi8-t"), "windows-1253", "koi8-t"],
  ["Tajik font, windows-1251", iconv.encode(as("љќѓњўїЉЌЃЊЎЇ"), "windows-1251"), "windows-1255", "windows-1251"],
  ["Tajik in Russian letters, KOI8-R", iconv.encode(as("чкгхуиЧКГХУИ"), "koi8-r"), "ISO-8859-7", "koi8-t"],
  ["Tajik in Russian letters, windows-1251", iconv.encode(as("чкгхуиЧКГХУИ"), "windows-1251"), "windows-1251", "windows-1251"],
  ["Russian, windows-1251", iconv.encode(RUSSIAN, "windows-1251"), "windows-1251", "windows-1251"],
  ["Russian, KOI8-R", iconv.encode(RUSSIAN, "koi8-r"), "KOI8-R", "koi8-r"],
];
for (const [name, bytes, first, other] of CASES) {
  const [best, next] = chardet.analyse(bytes);
  const second = jschardet.detect(bytes).encoding;
  console.log(`${name}: chardet ${version} ${best.name} (${best.confidence}), then ${next?.name} (${next?.confidence}); jschardet ${second}`);
  assert.equal(best.name, first);
  assert.equal(second.toLowerCase(), other);
}
LOOK
node look.mjs
