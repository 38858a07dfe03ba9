import { type SpawnOptions, spawn } from "node:child_process";
import { ROOT } from "@/lib/ops/root";

export interface ToolRun {
  code: number;
  output: string;
}

interface ToolOptions {
  env?: Record<string, string | undefined>;
  /** true: shown as it comes instead of kept. */
  shown?: boolean;
  /** Ends the program when aborted. */
  signal?: AbortSignal | undefined;
}

/** Runs a program in the project's folder and waits for its end. */
export function runTool(
  file: string,
  args: string[],
  { env = {}, shown = false, signal }: ToolOptions = {},
): Promise<ToolRun> {
  const options: SpawnOptions = {
    cwd: ROOT,
    ...(signal ? { signal } : {}),
    stdio: shown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
  };
  const child = spawn(file, args, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script with this very Node. */
export function runNode(args: string[], options: ToolOptions = {}): Promise<ToolRun> {
  return runTool(process.execPath, args, options);
}
