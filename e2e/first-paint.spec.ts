import { brotliCompressSync } from "node:zlib";
import { expect, test } from "./journey";

const START = "/tajikistan-afghanistan";
const MOST_SCRIPT = 150_000;
const MOST_FACES = 40_000;
const MOST_SHIFT = 0.05;
const PAGES = [
  "/",
  START,
  "/compare",
  ...["/turns", "/directed", "/then-and-now", "/what-if", "/weeks"].map((page) => START + page),
];

test.use({ viewport: { width: 390, height: 844 } });

// Pages share most of their files.
const sizes = new Map<string, number>();

for (const address of PAGES)
  test(`${address} asks for little script and two small faces, and keeps its place when its faces come late`, async ({
    page,
  }) => {
    const scripts = new Set<string>();
    page.on("response", (answer) => {
      if (answer.request().resourceType() === "script") scripts.add(answer.url());
    });
    const faces: number[] = [];
    await page.route(/\.woff2/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const response = await route.fetch();
      faces.push((await response.body()).length);
      await route.fulfill({ response });
    });
    await page.addInitScript(() => {
      const told = { shift: 0 };
      Object.assign(window, { told });
      // What drives the browser here counts as somebody who has touched the page.
      Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: false } });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ("value" in entry) told.shift += Number(entry.value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    expect(faces).toHaveLength(2);
    expect(faces.reduce((sum, bytes) => sum + bytes)).toBeLessThan(MOST_FACES);
    const name = page.getByRole("link", { name: "Thawline", exact: true });
    await expect(name).toHaveCSS("font-family", /^"Source Serif 4 Variable"/);
    for (const url of scripts)
      if (!sizes.has(url))
        sizes.set(url, brotliCompressSync(await (await page.request.get(url)).body()).length);
    const sum = [...scripts].reduce((total, url) => total + (sizes.get(url) ?? 0), 0);
    expect(sum).toBeGreaterThan(50_000);
    expect(sum).toBeLessThan(MOST_SCRIPT);
    const shift = await page.evaluate(() => ("told" in window ? JSON.stringify(window.told) : ""));
    expect(JSON.parse(shift).shift).toBeLessThan(MOST_SHIFT);
  });
