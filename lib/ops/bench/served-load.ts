import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { median } from "./median";

/**
 * Milliseconds of processor that a process and its threads have used. The scheduler of Linux counts them to the nanosecond, and alone tells them of another
 * process; what its threads used that have ended is not in it.
 */
export function cpuMilliseconds(pid: number): number {
  return [...threadMilliseconds(pid).values()].reduce((sum, one) => sum + one, 0);
}

/** The same by thread. */
export function threadMilliseconds(pid: number): Map<string, number> {
  const used = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  return new Map(readdirSync(`/proc/${pid}/task`).map((thread) => [thread, used(thread)]));
}

/** Bytes that a process holds in memory. */
export function residentBytes(pid: number): number {
  return toldBytes(pid, "VmRSS");
}

/** The most bytes that a process has held at once. */
export function peakBytes(pid: number): number {
  return toldBytes(pid, "VmHWM");
}

function toldBytes(pid: number, name: string): number {
  const told = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(told)?.[1] ?? 0) * 1024;
}

interface Got {
  status: number;
  tag: string;
  ms: number;
}

/** One request as a browser sends it; the body is read and thrown away. */
function get(url: string, agent: Agent, held?: string): Promise<Got> {
  const began = performance.now();
  const headers = { "Accept-Encoding": "gzip", ...(held ? { "If-None-Match": held } : {}) };
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          tag: String(answer.headers.etag ?? ""),
          ms: performance.now() - began,
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** A server, by its process and an address of it. */
export interface Served {
  pid: number;
  url: string;
}

/** Milliseconds of processor for one warm request, as sent and to somebody who holds the answer; 0: it has no tag. */
export interface WarmCost {
  sent: number;
  held: number;
}

/** So many requests in a row: less is lost in the noise of a machine, more would have the two servers measured under other loads. */
const IN_A_ROW = 100;

/**
 * What one warm request costs some servers, each asked in turn as often as all others, so that a load of the machine weighs on all: the middle of all turns.
 */
export async function warmCosts(servers: readonly Served[], turns: number): Promise<WarmCost[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const tags: string[] = [];
  for (const { url } of servers) {
    // The code of each is warm first.
    const { status, tag } = await askInTurn(url, agent, IN_A_ROW);
    if (status !== 200) throw new Error(`${url} answers ${status}`);
    tags.push(tag);
  }
  const taken = servers.map(() => ({ sent: [] as number[], held: [] as number[] }));
  for (let turn = 0; turn < turns; turn++)
    for (const [at, { pid, url }] of servers.entries())
      for (const held of tags[at] ? [undefined, tags[at]] : [undefined]) {
        const before = cpuMilliseconds(pid);
        const { status } = await askInTurn(url, agent, IN_A_ROW, held);
        if (status !== (held ? 304 : 200)) throw new Error(`${url} answers ${status}`);
        taken[at]?.[held ? "held" : "sent"].push((cpuMilliseconds(pid) - before) / IN_A_ROW);
      }
  agent.destroy();
  return taken.map(({ sent, held }) => ({ sent: median(sent), held: median(held) }));
}

async function askInTurn(url: string, agent: Agent, times: number, held?: string): Promise<Got> {
  let got = await get(url, agent, held);
  for (let time = 1; time < times; time++) got = await get(url, agent, held);
  return got;
}

/** How long readers who come at once wait: the middle one, and the one that 95 of 100 wait no longer than. */
export async function atOnce(url: string, readers: number): Promise<{ middle: number; p95: number }> {
  const agent = new Agent({ maxSockets: readers });
  const waits = (await Promise.all(Array.from({ length: readers }, () => get(url, agent)))).map(
    ({ ms }) => ms,
  );
  waits.sort((a, b) => a - b);
  agent.destroy();
  return { middle: waits[readers >> 1] ?? 0, p95: waits[Math.floor(readers * 0.95)] ?? 0 };
}
