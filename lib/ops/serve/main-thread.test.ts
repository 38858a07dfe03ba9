import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "@/lib/ops/root";

const SERVER = path.join(ROOT, "lib/ops/serve.ts");

/** Loads modules in a process of its own, and tells whether the framework came with them. */
function loadsFramework(modules: string[]): boolean {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join("\n");
  const script = `${imports}
    const { default: { _cache } } = await import("node:module");
    process.stdout.write(String(Object.keys(_cache).some((file) => file.includes("/node_modules/next/dist/server/"))));`;
  const said = execFileSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", script],
    { cwd: path.dirname(SERVER), encoding: "utf8" },
  );
  return said === "true";
}

test("the thread that answers from the keep loads nothing of the framework, which would follow each of its promises", () => {
  const source = readFileSync(SERVER, "utf8");
  const modules = [...source.matchAll(/^import (?!type )[^;]*? from "([^"]+)"(?! with)/gm)].map(
    ([, name = ""]) => name,
  );
  assert.ok(modules.includes("./serve/page-listener") && modules.includes("./serve/framework-thread"));
  assert.equal(loadsFramework(modules), false);
  assert.equal(loadsFramework(["./serve/prepared-framework"]), true);
});
