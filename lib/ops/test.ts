import { mkdirSync } from "node:fs";
import path from "node:path";
import { ConfigurationError } from "@/lib/db/environment";
import type { Count } from "@/lib/ops/check/test-count";
import { generateClient } from "./generate-client";
import { NOT_OURS } from "./not-ours";
import { ROOT } from "./root";
import { runCommand, say } from "./say";

/** Runs all stages, or those that are named; a failure does not keep a later stage from running. */
async function command(): Promise<number> {
  process.chdir(ROOT);
  Object.assign(process.env, NOT_OURS);
  mkdirSync(path.join(ROOT, "test-results"), { recursive: true });
  await generateClient();
  const { STAGES } = await import("@/lib/ops/check/test-stages");
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown)
    throw new ConfigurationError(
      `No stage “${unknown}”; there are ${STAGES.map((stage) => stage.name).join(", ")}.`,
    );
  const total: Count = { passed: 0, failed: 0 };
  for (const { name, title, run } of STAGES) {
    if (named.length > 0 && !named.includes(name)) continue;
    const began = performance.now();
    const count = await run().catch((error: unknown) => {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(
      `${count.failed === 0 ? "✓" : "✗"} ${title} (${name}): ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
    );
    total.passed += count.passed;
    total.failed += count.failed;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

await runCommand(command);
