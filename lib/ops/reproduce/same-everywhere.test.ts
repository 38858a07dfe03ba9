import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { goldenPackages, packed } from "./golden-package.test-kit";

const folder = mkdtempSync(path.join(tmpdir(), "reproduce-"));
after(() => rmSync(folder, { recursive: true }));

const [, , , data] = goldenPackages();
assert.ok(data);
const bytes = packed(data);

function run(args: string[], zone = "UTC") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", ...args], {
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  });
  return { status, stdout, stderr };
}

test("a package has the same bytes on machines of other zones", () => {
  const make = path.join(folder, "make.ts");
  const kit = path.resolve("lib/ops/reproduce/golden-package.test-kit.ts");
  writeFileSync(
    make,
    `import { createHash } from "node:crypto";
     import { goldenPackages, packed } from ${JSON.stringify(kit)};
     process.stdout.write(createHash("sha256").update(packed(goldenPackages()[3])).digest("hex"));`,
  );
  const here = createHash("sha256").update(bytes).digest("hex");
  for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"])
    assert.equal(run([make], zone).stdout, here, zone);
});

test("the command says identical, tells a difference and refuses a foreign file, each by its exit code", () => {
  const file = path.join(folder, "package.zip");
  writeFileSync(file, bytes);
  const command = path.resolve("lib/ops/reproduce.ts");
  assert.deepEqual(run([command, file], "Pacific/Kiritimati"), {
    status: 0,
    stdout: "identical\n",
    stderr: "",
  });
  const wrong = packed({ ...data, snapshot: { ...data.snapshot, stage: "rupture" } });
  writeFileSync(file, wrong);
  const told = run([command, file]);
  assert.equal(told.status, 1);
  assert.match(told.stdout, /^stage: the package says rupture, computed is \w+\n$/);
  writeFileSync(file, "no ZIP");
  assert.deepEqual(run([command, file]), {
    status: 2,
    stdout: "",
    stderr: "It is not a ZIP file, or it is damaged.\n",
  });
  assert.match(run([command, path.join(folder, "none.zip")]).stderr, /^The file cannot be read: /);
  assert.equal(run([command]).status, 2);
});
