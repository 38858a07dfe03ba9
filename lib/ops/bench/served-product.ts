import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { freePort } from "@/lib/ops/start/free-port";

export interface ServedProduct {
  address: string;
  /** The process that answers readers. */
  pid: number;
  stop: () => Promise<void>;
}

const START_LIMIT_MS = 300_000;

/** Starts a checkout as the README does, with the demonstration relationships, on ports and a data folder of its own. */
export async function serveProduct(
  checkout: string,
  dataDir: string,
  databaseUrl: string,
): Promise<ServedProduct> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const app = spawn(process.execPath, ["--import", "tsx", "lib/ops/start.ts"], {
    cwd: checkout,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      BASE_URL: "",
      PORT: String(port),
      THAWLINE_DATA_DIR: dataDir,
      THAWLINE_DB_PORT: String(await freePort()),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => app.once("exit", () => resolve()));
  await said(app, /Thawline is ready/);
  const { serverPid } = JSON.parse(readFileSync(path.join(dataDir, "running.json"), "utf8"));
  const stop = async () => {
    app.kill("SIGTERM");
    await ended;
  };
  return { address, pid: Number(serverPid), stop };
}

/** What a process prints up to some words; fails where it ends before. */
export function said(child: ChildProcess, words: RegExp): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not said in time: ${words}\n${text}`)), START_LIMIT_MS);
    const settle = (then: () => void) => {
      clearTimeout(late);
      then();
    };
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (words.test(text)) settle(() => resolve(text));
    });
    child.once("exit", () => settle(() => reject(new Error(`ended before it said ${words}\n${text}`))));
  });
}
