import path from "node:path";

/** The project's folder; every command works from here, wherever it was called. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

/** A tool's own script inside node_modules, to be run with this very Node. */
export function toolScript(script: string): string {
  return path.join(ROOT, "node_modules", script);
}
