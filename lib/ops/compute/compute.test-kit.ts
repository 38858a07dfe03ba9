import { spawn } from "node:child_process";
import product from "@/package.json" with { type: "json" };

type Answer = Promise<{ code: number | null; out: string; err: string }>;

/** Runs the command as somebody types it. */
export const computeByNpm = (...args: string[]) =>
  answerOf("npm", "run", "--silent", "compute", "--", ...args);

/** The same without npm, which takes longer to come up than the command to answer. */
export const compute = (...args: string[]) =>
  answerOf("sh", "-c", `exec ${product.scripts.compute} "$@"`, "compute", ...args);

function answerOf(program: string, ...words: string[]): Answer {
  return new Promise((resolve, reject) => {
    const run = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    run.stdout.on("data", (part) => {
      out += part;
    });
    run.stderr.on("data", (part) => {
      err += part;
    });
    run.on("error", reject);
    run.on("close", (code) => resolve({ code, out, err }));
  });
}

/** A row with its numbers at six decimals, as the worked example gives them. */
export function rounded(row: string | undefined): string {
  const [first, ...numbers] = (row ?? "").split(",");
  return [first, ...numbers.map((cell) => (cell === "" ? "" : Number(cell).toFixed(6)))].join(",");
}
