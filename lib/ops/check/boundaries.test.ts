import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

/** A file that is put in place for one run of the linter, and what the linter must say of it; null: nothing. */
interface Plant {
  title: string;
  file: string;
  content: string;
  refusal: string | null;
}

const REFUSED_IMPORTS: [string, string[]][] = [
  [
    "lib/engine",
    ["zod", "@/lib/codebook/codebook", "../codebook/codebook", "node:fs", "react", "@/lib/db/client"],
  ],
  [
    "lib/codebook",
    ["@/lib/brief/finding/lead", "@/lib/data/relationships/relationships", "node:crypto", "next/headers"],
  ],
  ["lib/brief", ["@/lib/data/relationships/relationships", "@/lib/db/client", "node:fs"]],
  [
    "lib/charts",
    ["@/lib/brief/finding/lead", "@/lib/data/relationships/relationships", "recharts", "@prisma/client"],
  ],
  [
    "lib/evidence",
    [
      "@/lib/charts/format/format",
      "@/lib/data/relationships/relationships",
      "node:fs",
      "react",
      "unpdf",
      "approx-string-match",
    ],
  ],
  [
    "lib/evidence/documents",
    ["@/lib/data/relationships/relationships", "../../charts/format/format", "node:fs", "mailparser"],
  ],
  ["lib/evidence/selectors", ["unpdf", "@/lib/data/relationships/relationships", "node:fs"]],
  [
    "lib/event-files",
    ["@/lib/sheets/csv", "@/lib/data/relationships/relationships", "node:zlib", "yauzl", "@/lib/db/client"],
  ],
  ["lib/sheets", ["@/lib/charts/format/format", "@/lib/data/relationships/relationships", "node:fs", "zod"]],
  [
    "lib/publication",
    ["@/lib/data/relationships/relationships", "@/lib/db/client", "@/app/_ui/button", "node:fs", "recharts"],
  ],
  ["lib/publication/package", ["feedsmith", "@/lib/data/relationships/relationships", "node:crypto"]],
  ["lib/publication/feeds", ["fflate", "@/lib/sheets/csv", "@/lib/data/relationships/relationships"]],
  ["lib/publication/calendar", ["feedsmith", "@/lib/data/relationships/relationships"]],
  ["lib/data", ["@/app/_ui/button", "@/lib/ops/check/chromium", "recharts"]],
  ["lib/auth", ["@/app/_ui/button", "@/lib/ops/check/chromium"]],
  ["lib/db", ["@/lib/data/relationships/relationships", "../engine/day"]],
  ["lib/log", ["@/lib/data/refusal", "@/lib/db/client", "../db/environment"]],
  ["lib/ops", ["@/app/_ui/button"]],
  ["app/(read)", ["@/lib/db/client", "../../lib/db/client"]],
  ["app/desk", ["@prisma/client", "pg", "@/lib/db/generated/client"]],
  ["app/admin", ["recharts"]],
  ["app/api", ["@/lib/ops/check/chromium"]],
  ["app/_ui", ["@/lib/data/relationships/relationships", "@/lib/db/client", "recharts"]],
  ["app/_ui/charts", ["@/lib/data/relationships/relationships", "@/lib/db/client"]],
];

const TAKEN_IMPORTS: [string, string[]][] = [
  ["lib/engine", ["@/lib/engine/calendar/day"]],
  ["lib/codebook", ["zod", "@/lib/engine/calendar/day"]],
  ["lib/evidence", ["zod", "@/lib/codebook/isolate", "@/lib/engine/calendar/day"]],
  ["lib/event-files", ["zod", "@/lib/codebook/isolate", "@/lib/engine/calendar/day"]],
  ["lib/evidence/selectors", ["approx-string-match", "zod"]],
  [
    "lib/evidence/documents",
    ["linkedom", "@mozilla/readability", "postal-mime", "unpdf", "@/lib/codebook/isolate"],
  ],
  ["lib/sheets", ["hucre/xlsx", "@/lib/codebook/isolate"]],
  ["lib/charts", ["@/lib/engine/calendar/day", "@/lib/sheets/csv"]],
  [
    "lib/publication",
    [
      "zod",
      "@/lib/brief/phrase",
      "@/lib/charts/format/format",
      "@/lib/codebook/isolate",
      "@/lib/engine/calendar/day",
    ],
  ],
  ["lib/publication/package", ["fflate", "zod", "@/lib/sheets/csv", "@/lib/brief/phrase"]],
  ["lib/publication/feeds", ["feedsmith", "@/lib/brief/phrase"]],
  ["lib/publication/calendar", ["ical.js", "@/lib/engine/calendar/day"]],
  ["lib/data", ["@/lib/db/client"]],
  ["app/(read)", ["@/lib/data/relationships/relationships"]],
  ["app/_ui/charts", ["recharts"]],
];

const PURE_ROOMS = [
  "lib/engine",
  "lib/codebook",
  "lib/brief",
  "lib/charts",
  "lib/event-files",
  "lib/evidence",
  "lib/publication",
  "lib/sheets",
];
const HIDDEN_INPUTS = ["Date.now()", "new Date()", "Math.random()"];

const HABITS: [string, string][] = [
  ["export const x = (y: any) => y;\n", "noExplicitAny"],
  ["export const x = (y: string | null) => y!.length;\n", "noNonNullAssertion"],
  ["export default 1;\n", "noDefaultExport"],
  ['console.log("x");\n', "noConsole"],
];

const plants: Plant[] = [];

function plant(folder: string, title: string, content: string, refusal: string | null) {
  const file = path.join(folder, `planted-${process.pid}-${plants.length}.tsx`);
  plants.push({ title, file, content, refusal });
}

for (const [folder, modules] of REFUSED_IMPORTS)
  for (const from of modules)
    plant(
      folder,
      `${folder} must not import ${from}`,
      `export * as it from "${from}";\n`,
      "noRestrictedImports",
    );
for (const [folder, modules] of TAKEN_IMPORTS)
  for (const from of modules)
    plant(folder, `${folder} may import ${from}`, `export * as it from "${from}";\n`, null);
for (const room of PURE_ROOMS) {
  for (const call of HIDDEN_INPUTS)
    plant(
      room,
      `${room} must not call ${call}`,
      `export const hidden = ${call};\n`,
      "A pure room has no clock",
    );
  plant(
    room,
    `${room} may make a date from an argument`,
    "export const at = (ms: number) => new Date(ms);\n",
    null,
  );
}
for (const [content, rule] of HABITS) plant("lib/data", `${rule} is refused`, content, rule);
const there = `planted-${process.pid}-${plants.length + 1}`;
const back = `planted-${process.pid}-${plants.length}`;
plant("lib/data", "a circle of imports is refused", `export * as a from "./${there}";\n`, "noImportCycles");
plant("lib/data", "… from its other end too", `export * as b from "./${back}";\n`, "noImportCycles");

let saidOf: (file: string) => string = () => "";

before(() => {
  const folders = [...new Set(plants.map(({ file }) => path.dirname(file)))].filter(
    (folder) => !existsSync(folder),
  );
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { file, content } of plants) writeFileSync(file, content);
  const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
  const flags = ["lint", "--colors=off", "--max-diagnostics=none", "--reporter=github"];
  const files = plants.map(({ file }) => file);
  const run = spawnSync(process.execPath, [biome, ...flags, ...files], { encoding: "utf8" });
  for (const file of files) rmSync(file);
  for (const folder of folders) rmdirSync(folder);
  const lines = run.stdout.split("\n");
  saidOf = (file) => lines.filter((line) => line.includes(`file=${path.resolve(file)},`)).join("\n");
});

after(() => {
  for (const { file } of plants) rmSync(file, { force: true });
});

for (const { title, file, refusal } of plants)
  test(title, () => {
    if (refusal === null) assert.equal(saidOf(file), "");
    else assert.ok(saidOf(file).includes(refusal), `the linter says: ${saidOf(file) || "nothing"}`);
  });
