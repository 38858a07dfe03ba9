import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

/** Seconds of processor that a process and its threads have used; Linux alone tells it of another process. */
export function cpuSeconds(pid: number): number {
  const [, rest = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = rest.split(" ");
  // Ticks of a hundredth of a second.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Bytes that a process holds in memory. */
export function residentBytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
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

/** Milliseconds of a server's processor for one warm request, and of a request by somebody who holds the answer; null: there is no tag. */
export async function warmCost(
  pid: number,
  url: string,
  requests: number,
): Promise<{ sent: number; held: number | null }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let tag = "";
  for (let time = 0; time < 3; time++) {
    const got = await get(url, agent);
    if (got.status !== 200) throw new Error(`${url} answers ${got.status}`);
    tag = got.tag;
  }
  const cost = async (held?: string) => {
    const before = cpuSeconds(pid);
    for (let time = 0; time < requests; time++) {
      const { status } = await get(url, agent, held);
      if (status !== (held ? 304 : 200)) throw new Error(`${url} answers ${status}`);
    }
    return ((cpuSeconds(pid) - before) * 1000) / requests;
  };
  const found = { sent: await cost(), held: tag === "" ? null : await cost(tag) };
  agent.destroy();
  return found;
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
