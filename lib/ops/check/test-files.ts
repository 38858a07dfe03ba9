import { readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/ops/root";

export type TestKind = "boundaries" | "unit" | "db" | "start";

/** Which stage a test file belongs to, told by its name. */
export function testKind(file: string): TestKind {
  if (file.endsWith("boundaries.test.ts")) return "boundaries";
  if (file.endsWith(".db.test.ts")) return "db";
  if (file.endsWith(".start.test.ts")) return "start";
  return "unit";
}

/** The test files of a stage, beside the code they test. */
export function testFiles(kind: TestKind): string[] {
  return ["lib", "app", "prisma"]
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => file.endsWith(".test.ts") && testKind(file) === kind)
    .sort();
}
