import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const START_LIMIT_MS = 240_000;

/** Starts the product as the README does, on a data folder and ports of its own, and stops it afterwards. */
export default async function runningApp() {
  // Made by the start itself: a folder of the runner alone could not be read by the account of the database.
  const folder = join(process.cwd(), "test-results", `app-${process.pid}`);
  const port = await freePort();
  const app = spawn(process.execPath, ["--import", "tsx", "lib/ops/start.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      PORT: String(port),
      THAWLINE_DATA_DIR: folder,
      THAWLINE_DB_PORT: String(await freePort()),
      BASE_URL: `http://localhost:${port}`,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let ready = false;
  const faults: string[] = [];
  app.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  app.stderr.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    if (ready) faults.push(chunk.toString());
  });
  const ended = new Promise<number | null>((resolve) => app.once("exit", resolve));

  const began = Date.now();
  while (!/http:\/\/\S+\/setup\/\S+/.test(output)) {
    if (app.exitCode !== null || Date.now() - began > START_LIMIT_MS)
      throw new Error(`the app did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  ready = true;
  process.env.JOURNEY_ADDRESS = `http://localhost:${port}`;
  process.env.JOURNEY_SETUP_LINK = output.match(/http:\/\/\S+\/setup\/\S+/)?.[0] ?? "";

  return async () => {
    app.kill("SIGTERM");
    const code = await ended;
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the app stopped with code ${code}:\n${output}`);
    if (faults.length > 0) throw new Error(`the server log is not silent:\n${faults.join("")}`);
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
