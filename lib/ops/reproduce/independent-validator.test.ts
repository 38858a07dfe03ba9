import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Package } from "datapackage";
import { strToU8, zipSync } from "fflate";
import { unzipped } from "@/lib/publication/package/zip";
import { goldenPackages, packed } from "./golden-package.test-kit";

// The library of the Frictionless project: its own reader of ZIP files, its profiles of descriptors and its casts of cells. It knows version 1 of the
// standard, which version 2 was made to stay readable by; what version 2 added to it is not looked at.

async function loaded(bytes: Uint8Array): Promise<Package> {
  const folder = mkdtempSync(path.join(tmpdir(), "package-"));
  try {
    const file = path.join(folder, "package.zip");
    writeFileSync(file, bytes);
    return await Package.load(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every table, cell by cell in the types of its schema, with what refers to other tables looked up. */
async function tablesOf(held: Package) {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const resource of held.resources)
    if (resource.descriptor.schema)
      tables.set(resource.name, await resource.read({ keyed: true, relations: true }));
  return tables;
}

test("an independent validator takes the package and casts every cell of every table", async () => {
  const [data] = goldenPackages().slice(3);
  assert.ok(data);
  const held = await loaded(packed(data));
  assert.deepEqual(held.errors, []);
  assert.equal(held.valid, true);
  const tables = await tablesOf(held);
  assert.deepEqual([...tables.keys()], ["index", "shares", "signals", "reports", "retractions"]);
  const last = tables.get("index")?.at(-1);
  assert.ok(last?.day instanceof Date);
  assert.ok(Math.abs(Number(last.index) - (data.snapshot.index.now ?? 0)) < 1e-6);
  assert.equal(tables.get("signals")?.length, data.inputs.signals.length);
});

test("the validator refuses what a package of ours must not hold", async () => {
  const [data] = goldenPackages().slice(3);
  assert.ok(data);
  const files = unzipped(packed(data));
  const exchanged = (name: string, change: (text: string) => string) =>
    zipSync(
      Object.fromEntries(
        [...files].map(([file, text]) => [file, strToU8(file === name ? change(text) : text)]),
      ),
    );
  const cell = await loaded(exchanged("shares.csv", (text) => text.replace(/,-?0\.\d+,/, ",many,")));
  await assert.rejects(tablesOf(cell));
  const relation = await loaded(
    exchanged("reports.csv", (text) => text.replace(/\r\n[^,]+,1,/, "\r\nnobody,1,")),
  );
  await assert.rejects(tablesOf(relation));
  const nameless = await loaded(
    exchanged("datapackage.json", (text) => text.replace('"path": "index.csv"', '"path": "/index.csv"')),
  ).catch((problem: unknown) => problem);
  assert.ok(nameless instanceof Error || !(nameless as Package).valid);
});
