import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { startSink } from "@/lib/ops/mail/smtp-sink";

const START_LIMIT_MS = 240_000;

/** Starts the product as the README does, on a data folder and ports of its own, and stops it afterwards. */
export default async function runningApp() {
  // Made by the start itself: a folder of the runner alone could not be read by the account of the database.
  const folder = join(process.cwd(), "test-results", `app-${process.pid}`);
  const port = await freePort();
  // Letters are kept as files, for journeys in processes of their own.
  const letters = `${folder}-letters`;
  mkdirSync(letters, { recursive: true });
  const sink = await startSink();
  sink.answer = (letter) => {
    writeFileSync(join(letters, `${String(sink.count()).padStart(4, "0")}.eml`), letter);
    return null;
  };
  process.env.JOURNEY_LETTERS = letters;
  const app = spawn(process.execPath, ["--import", "tsx", "lib/ops/start.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      PORT: String(port),
      THAWLINE_DATA_DIR: folder,
      THAWLINE_DB_PORT: String(await freePort()),
      BASE_URL: `http://localhost:${port}`,
      THAWLINE_SMTP_URL: sink.url,
      THAWLINE_MAIL_FROM: "Thawline <summaries@thawline.example>",
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
    await sink.close();
    for (const made of [folder, letters]) rmSync(made, { recursive: true, force: true });
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
