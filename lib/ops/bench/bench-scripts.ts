import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { requireChromium } from "@/lib/ops/check/chromium";

const PAGES = [
  "/",
  "/bench-500",
  "/bench-500/how-sure",
  "/bench-500/turns",
  "/bench-500/then-and-now",
  "/bench-500/directed",
  "/bench-500/what-if",
  "/bench-500/signals",
  "/compare",
  "/method",
  "/codebook",
  "/sign-in",
];
const FIRST_LIMIT = 160_000;
const ALL_LIMIT = 270_000;

/** JavaScript of each page, gzipped: what the HTML itself asks for, and what comes after it; lines to print. */
export async function benchScripts(address: string): Promise<string[]> {
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: await requireChromium(),
    args: root ? ["--no-sandbox"] : [],
  });
  const lines = [];
  try {
    for (const page of PAGES) {
      const first = new Set(scriptsOf(await (await fetch(address + page)).text(), address + page));
      const sizes = new Map<string, number>();
      const tab = await browser.newPage();
      const reads: Promise<void>[] = [];
      tab.on("response", (response) => {
        if (response.request().resourceType() === "script")
          reads.push(response.body().then((body) => void sizes.set(response.url(), gzipSync(body).length)));
      });
      await tab.goto(address + page, { waitUntil: "networkidle" });
      await Promise.all(reads);
      await tab.close();
      lines.push(line(page, sizes, first));
    }
  } finally {
    await browser.close();
  }
  return lines;
}

/** Scripts that the HTML names and a current browser runs; old browsers' own are left out. */
function scriptsOf(html: string, page: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? [])
    .map((source) => new URL(source.replaceAll("&amp;", "&"), page).href);
}

function line(page: string, sizes: Map<string, number>, first: Set<string>): string {
  const sum = (wanted: (address: string) => boolean) =>
    [...sizes].reduce((total, [address, size]) => total + (wanted(address) ? size : 0), 0);
  const before = sum((address) => first.has(address));
  const all = sum(() => true);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  return `JavaScript of ${page}: ${kB(before)} named in the page (${(before / FIRST_LIMIT).toFixed(2)} of 160 kB), ${kB(all)} in all (${(all / ALL_LIMIT).toFixed(2)} of 270 kB)`;
}
