import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ROOT } from "@/lib/ops/root";

const PARTS = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "lib/engine",
  "lib/codebook",
  "lib/ops/compute",
];
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "thawline-bundle-"));
  for (const part of [...PARTS, "lib/ops/compute.ts", "lib/ops/compute.mjs"])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  const modules = path.join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(path.join(ROOT, "node_modules")).filter((entry) => entry !== ".cache"))
    symlinkSync(path.join(ROOT, "node_modules", name), path.join(modules, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const cache = () => path.join(folder, "node_modules", ".cache");
const usage = () =>
  execFileSync(process.execPath, ["lib/ops/compute.mjs", "--help"], { cwd: folder, encoding: "utf8" });

test("the bundle is made at the first run, kept, and made anew once a source has changed", () => {
  assert.match(usage(), /--signals FILE/);
  const note = path.join(cache(), "thawline-compute", "made-from.json");
  const first = readFileSync(note, "utf8");
  usage();
  assert.equal(readFileSync(note, "utf8"), first);
  const source = path.join(folder, "lib/ops/compute/compute-options.ts");
  writeFileSync(source, readFileSync(source, "utf8").replace("--signals FILE", "--signals PAPER"));
  assert.match(usage(), /--signals PAPER/);
});

test("where nothing can be written the sources are run themselves", () => {
  writeFileSync(cache(), "no folder");
  assert.match(usage(), /--signals FILE/);
});
