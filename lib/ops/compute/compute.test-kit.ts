import { spawn } from "node:child_process";

/** Runs the command as a shell would. */
export function compute(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const run = spawn("npm", ["run", "--silent", "compute", "--", ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
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
