import { startPageServer } from "@/lib/ops/start/page-server";
import { loadMadeUp } from "./bench-pages";
import { median } from "./median";
import { cpuMilliseconds, peakBytes, residentBytes } from "./served-load";

const SIZES = [500, 5_000, 50_000];
/** It takes several minutes more, most of them to be loaded. */
const HUGE = 500_000;

/** Pages and doors of a relationship, by what they are called. */
const PAGES: [string, (slug: string) => string][] = [
  ["the line", (slug) => `/${slug}`],
  ["weeks", (slug) => `/${slug}/weeks`],
  ["turns", (slug) => `/${slug}/turns`],
  ["the list of signals", (slug) => `/${slug}/signals`],
  ["what if", (slug) => `/${slug}/what-if`],
  ["how sure", (slug) => `/${slug}/how-sure`],
  ["revisions", (slug) => `/${slug}/revisions`],
  ["who to whom", (slug) => `/${slug}/directed`],
  ["then and now", (slug) => `/${slug}/then-and-now`],
  ["the index door", (slug) => `/api/v1/relationships/${slug}/index`],
  ["the signals door", (slug) => `/api/v1/relationships/${slug}/signals`],
];
const AGAIN = 5;

/** What a page costs the server, in milliseconds of processor with what is drawn in the background meanwhile, and how long it is. */
interface PageCost {
  first: number;
  /** Of another address of the same page, so that nothing is sent as it was kept. */
  again: number;
  bytes: number;
}

interface ServedSize {
  size: number;
  ready: number;
  firstReader: number;
  resident: number;
  peak: number;
  pages: PageCost[];
}

/** How server time, memory, start and the length of pages grow with the number of signals of a relationship; lines to print. */
export async function benchGrowth(
  port: number,
  env: Record<string, string>,
  huge: boolean,
): Promise<string[]> {
  const sizes = huge ? [...SIZES, HUGE] : SIZES;
  const all: ServedSize[] = [];
  for (const size of sizes) {
    await loadMadeUp(size);
    all.push(await served(size, port, env));
  }
  const each = (told: (one: ServedSize) => string) => all.map(told).join(" / ");
  const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
  return [
    `growth over ${each(({ size }) => size.toLocaleString("en-GB"))} signals, a page server of its own for each`,
    `start: ready after ${each(({ ready }) => (ready / 1000).toFixed(1))} s; the first reader waits ${each(({ firstReader }) => (firstReader / 1000).toFixed(1))} s`,
    `memory: ${each(({ resident }) => mb(resident))} MB once every page was read, at most ${each(({ peak }) => mb(peak))} MB`,
    ...PAGES.map(([name], at) => {
      const of = (pick: (cost: PageCost) => string) =>
        each(({ pages }) => {
          const cost = pages[at];
          return cost ? pick(cost) : "–";
        });
      return `${name}: ${of(({ first }) => first.toFixed(0))} ms of processor when it is first made, ${of(({ again }) => again.toFixed(0))} ms for another range, ${of(({ bytes }) => (bytes / 1000).toFixed(0))} kB`;
    }),
  ];
}

async function served(size: number, port: number, env: Record<string, string>): Promise<ServedSize> {
  const slug = `bench-${size}`;
  let pid = 0;
  const began = performance.now();
  const server = await startPageServer(port, null, false, env, (number) => {
    pid = number;
  });
  const ready = performance.now() - began;
  const cost = async (path: string) => {
    const before = cpuMilliseconds(pid);
    const asked = performance.now();
    const answer = await fetch(`http://localhost:${port}${path}`);
    const { byteLength: bytes } = await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return { used: cpuMilliseconds(pid) - before, waited: performance.now() - asked, bytes };
  };
  try {
    const pages: PageCost[] = [];
    let firstReader = 0;
    for (const [at, [, pathOf]] of PAGES.entries()) {
      const path = pathOf(slug);
      const first = await cost(path);
      if (at === 0) firstReader = first.waited;
      const again = [];
      for (let day = 1; day <= AGAIN; day++)
        again.push((await cost(`${path}?${otherAddress(path, day)}`)).used);
      pages.push({ first: first.used, again: median(again), bytes: first.bytes });
    }
    return { size, ready, firstReader, resident: residentBytes(pid), peak: peakBytes(pid), pages };
  } finally {
    await server.stop();
  }
}

function otherAddress(path: string, day: number): string {
  if (path.endsWith("/signals")) return `page=${day + 1}`;
  return path.endsWith("/revisions") ? `page=${day + 1}` : `from=2024-01-0${day}&to=2025-12-2${day}`;
}
