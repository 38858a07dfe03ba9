import type { Page } from "@playwright/test";
import { alone } from "./alone";
import { expect, stateOf, test } from "./journey";

/** One word of 148 letters, as a careless paste or an agglutinating language makes it. */
const WORD = "Kraftfahrzeughaftpflicht".repeat(7).slice(0, 148);

function fileOf(slug: string): string {
  const relationship = {
    record: "relationship",
    slug,
    name: `Testland ${slug}`,
    sideA: { name: "Testland", adjective: "Testish", code: "TST" },
    sideB: { name: "Examplia", adjective: "Examplian", code: "EXA" },
    trackedFrom: "2025-08-15",
    codedThrough: "2025-12-28",
  };
  const signal = {
    record: "signal",
    codebook: 2,
    id: `long-${slug}`,
    title: WORD,
    text: WORD,
    family: "DIPLOMATIC",
    type: "visit-high",
    start: "2025-11-15",
    end: "2025-11-18",
    precision: "day",
    intensity: 5,
    intensityReason: WORD,
    gradeReason: WORD,
    scored: true,
    initiator: "A",
    contested: WORD,
    reports: [
      {
        key: "r1",
        source: { publisher: WORD, title: WORD, published: "2025-11-16", reliability: "B" },
        credibility: 2,
      },
    ],
  };
  return [relationship, signal].map((line) => JSON.stringify(line)).join("\n");
}

/** How far the document is wider than its window, and by what. */
async function excess(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter((one) => {
      // What scrolls by itself does not widen the page.
      for (let up: Element | null = one; up; up = up.parentElement)
        if (up !== one && getComputedStyle(up).overflowX !== "visible") return false;
      return one.getBoundingClientRect().right > width + 1;
    });
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.slice(-4).map((one) => `${one.tagName} ${one.className}`),
    ];
  });
}

test.describe("a title of one word of 148 letters", () => {
  test.use({ storageState: stateOf("admin"), viewport: { width: 320, height: 800 } });
  test.setTimeout(180_000);

  test("widens no page, no table and no embedded view on a screen of 320 px", async ({ page }) => {
    const slug = `long-${Date.now()}`;
    await alone(async () => {
      await page.goto("/admin/import");
      await page.getByLabel("Record file").setInputFiles({
        name: "long.jsonl",
        mimeType: "application/jsonl",
        buffer: Buffer.from(fileOf(slug)),
      });
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByRole("link", { name: "New signals: 1" }).click();
      expect(await excess(page), "the check of an import").toEqual([]);
      await page.getByRole("button", { name: "Load exactly this" }).click();
      await expect(page.getByText("The file is loaded: 1 new signal")).toBeVisible();
    });

    await page.goto(`/${slug}/signals`);
    await page
      .getByRole("link", { name: WORD.slice(0, 40) })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: WORD })).toBeVisible();
    expect(await excess(page), "the page of the signal").toEqual([]);
    const signal = new URL(page.url()).pathname;
    const own = ["", "/signals", "/embed", "/how-sure", "/then-and-now", "/what-if", "/directed", "/turns"];
    const paths = [
      "/",
      ...own.map((path) => `/${slug}${path}`),
      `/${slug}?view=table`,
      `/${slug}/weeks`,
      `/${slug}/weeks/2025-W46`,
      `/${slug}/weeks/2025-W46/edit`,
      `/${slug}/revisions`,
      `/${slug}/coverage`,
      `/desk${signal.replace(/^\/[^/]+/, "")}/edit`,
      "/desk",
      "/admin/audit",
    ];
    for (const path of paths) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      expect(await excess(page), path).toEqual([]);
    }
  });
});
