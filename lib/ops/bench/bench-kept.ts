import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { withTestServer } from "@/lib/ops/check/test-server";
import { ROOT } from "@/lib/ops/root";
import { atOnce, residentBytes, warmCosts } from "./served-load";
import { type ServedProduct, said, serveProduct } from "./served-product";

/** The build before answers were kept. */
const BEFORE = "f2e7aba";
/** Each server answers a hundred requests at each turn. */
const TURNS = 21;
/** The build before needs a hundred times as long. */
const TURNS_BEFORE = 1;
const READERS = 200;

const LINE = "/tajikistan-afghanistan";
/** Name and address; and the address in the build before, where it was another. */
const PAGES: [string, string, string?][] = [
  ["relationship page", LINE],
  ["overview", "/"],
  ["published week", `${LINE}/weeks/2025-W50`],
  ["week", `${LINE}/weeks/2025-W45/live`, `${LINE}/weeks/2025-W45`],
  ["compare", "/compare"],
  ["index door", `/api/v1/relationships${LINE}/index`],
];

/** What one warm request costs the page server, beside a bare handler and the build before; lines to print. */
export async function benchKept(): Promise<string[]> {
  if (process.platform !== "linux")
    return ["warm requests: left out, only Linux tells the processor of another process"];
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-served-"));
  chmodSync(folder, 0o755);
  try {
    return await withTestServer(async (url) => {
      const now = await serveProduct(ROOT, path.join(folder, "now"), url);
      const before = await buildBefore(folder);
      const bare = await bareHandler(now.address, url);
      try {
        return await compare(now, bare, before);
      } finally {
        bare.child.kill();
        await Promise.all([now.stop(), before?.stop()]);
      }
    });
  } finally {
    spawnSync("git", ["worktree", "remove", "--force", path.join(folder, BEFORE)], { cwd: ROOT });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  now: ServedProduct,
  bare: Awaited<ReturnType<typeof bareHandler>>,
  before: ServedProduct | null,
): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, at, atBefore = at] of PAGES) {
    await untilKept(now.address + at);
    const served = ({ pid, address }: { pid: number; address: string }, asked = at) => ({
      pid,
      url: address + asked,
    });
    const [ours, plain] = await warmCosts([served(now), served(bare)], TURNS);
    const [old] = before ? await warmCosts([served(before, atBefore)], TURNS_BEFORE) : [];
    if (!ours || !plain) throw new Error("a cost is missing");
    lines.push(
      `warm ${name}: ${ours.sent.toFixed(2)} ms of processor, ${ratio(ours.sent, plain.sent)} × a bare handler (${plain.sent.toFixed(2)} ms)${
        old ? `, ${ratio(old.sent, ours.sent)} × less than ${BEFORE} (${old.sent.toFixed(1)} ms)` : ""
      }; held already: ${ours.held.toFixed(2)} ms, ${ratio(ours.held, plain.held)} × a bare handler (${plain.held.toFixed(2)} ms)`,
    );
  }
  const crowd = await atOnce(now.address + LINE, READERS);
  const crowdBefore = before && (await atOnce(before.address + LINE, READERS));
  lines.push(
    `${READERS} readers at once: half wait ${crowd.middle.toFixed(0)} ms, 95 of 100 at most ${crowd.p95.toFixed(0)} ms${
      crowdBefore
        ? `; ${BEFORE}: ${crowdBefore.middle.toFixed(0)} and ${crowdBefore.p95.toFixed(0)} ms (${ratio(crowdBefore.p95, crowd.p95)} ×)`
        : `; ${BEFORE} left out: it could not be checked out here`
    }`,
  );
  lines.push(
    `page server after that: ${(residentBytes(now.pid) / 2 ** 20).toFixed(0)} MB in memory${
      before ? `, ${BEFORE} ${(residentBytes(before.pid) / 2 ** 20).toFixed(0)} MB` : ""
    }`,
  );
  return lines;
}

const ratio = (a: number, b: number) => (a / b).toFixed(2);

/** What is still being drawn in the background is not kept yet. */
async function untilKept(url: string): Promise<void> {
  for (let time = 0; time < 120; time++) {
    const tags = [];
    for (let read = 0; read < 2; read++) tags.push((await fetch(url)).headers.get("etag"));
    if (
      tags[0] !== null &&
      tags[0] === tags[1] &&
      !(await (await fetch(url)).text()).includes("being computed")
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} is not kept`);
}

/** The build before, checked out and installed beside this one; null: there is no repository or registry to do it from. */
async function buildBefore(folder: string): Promise<ServedProduct | null> {
  const checkout = path.join(folder, BEFORE);
  const run = (program: string, ...words: string[]) =>
    spawnSync(program, words, { cwd: program === "git" ? ROOT : checkout, stdio: "ignore" }).status === 0;
  if (!run("git", "worktree", "add", "--detach", checkout, BEFORE) || !run("npm", "ci")) return null;
  return await serveProduct(checkout, path.join(folder, "before"), "");
}

async function bareHandler(address: string, url: string) {
  const paths = PAGES.map(([, at]) => at);
  for (const at of paths) await untilKept(address + at);
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/ops/bench/bare-handler.ts", address, ...paths],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const port = (await said(child, /\d+\n/)).trim();
  return { child, pid: child.pid ?? 0, address: `http://127.0.0.1:${port}` };
}
