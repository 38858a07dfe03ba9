import type { Locator, Page } from "@playwright/test";
import { alone } from "./alone";
import { expect, expectAccessible, stateOf, test } from "./journey";

/** A Persian title with a figure of its own and an override that nobody closed; a publisher in Pashto. */
const TITLE = "\u202eدیدار وزیر خارجه در دوشنبه (11.7)";
const PUBLISHER = "د ژوند ګډه راډیو ښځۍې";
const NAME = "تاجیکستان – افغانستان";

function fileOf(slug: string): string {
  const relationship = {
    record: "relationship",
    slug,
    name: NAME,
    sideA: { name: "تاجیکستان", adjective: "تاجیک", code: "TST" },
    sideB: { name: "افغانستان ۱۴۰۴", adjective: "افغان", code: "EXA" },
    trackedFrom: "2025-08-15",
    codedThrough: "2025-12-28",
  };
  const visit = {
    record: "signal",
    codebook: 2,
    id: `visit-${slug}`,
    title: TITLE,
    family: "DIPLOMATIC",
    type: "visit-high",
    start: "2025-11-15",
    end: "2025-11-18",
    precision: "day",
    intensity: 5,
    intensityReason: "the default",
    gradeReason: "one agency",
    scored: true,
    initiator: "A",
    reports: [
      {
        key: "r1",
        source: {
          publisher: PUBLISHER,
          title: TITLE,
          published: "2025-11-16",
          reliability: "B",
          language: "fa",
        },
        credibility: 2,
      },
    ],
  };
  return [relationship, visit].map((line) => JSON.stringify(line)).join("\n");
}

/** Where pieces of a text stand, the first of each: left edges and lines. */
function placesOf(where: Locator, pieces: readonly string[]): Promise<{ left: number; top: number }[]> {
  return where.evaluate((element, wanted) => {
    const places = [];
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (nodes.nextNode()) texts.push(nodes.currentNode);
    for (const piece of wanted) {
      const node = texts.find((text) => text.textContent?.includes(piece));
      if (!node) throw new Error(`no ${piece}`);
      const at = node.textContent?.indexOf(piece) ?? 0;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + piece.length);
      const { left, top } = range.getBoundingClientRect();
      places.push({ left, top });
    }
    return places;
  }, pieces);
}

/** The pieces of a day stand from left to right, as they are read. */
async function expectInOrder(where: Locator, pieces: readonly string[]): Promise<void> {
  const places = await placesOf(where, pieces);
  for (const [at, { left, top }] of places.entries()) {
    const before = places[at - 1];
    if (before && Math.abs(before.top - top) < 5) expect(left, pieces[at]).toBeGreaterThan(before.left);
  }
}

/** Files of letters that a page asks for. */
function facesOf(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(".woff2")) asked.push(request.url());
  });
  return asked;
}

test.describe("a relationship in Persian", () => {
  test.use({ storageState: stateOf("admin") });
  const slug = `letters-${Date.now()}`;

  test("keeps days and figures in order on page, embed and picture, and brings its letters along", async ({
    page,
  }) => {
    await alone(async () => {
      await page.goto("/admin/import");
      await page.getByLabel("Record file").setInputFiles({
        name: "letters.jsonl",
        mimeType: "application/jsonl",
        buffer: Buffer.from(fileOf(slug)),
      });
      await page.getByRole("button", { name: "Check the file" }).click();
      await page.getByRole("button", { name: "Load exactly this" }).click();
      await expect(page.getByText(/The file is loaded/)).toBeVisible();
    });

    await page.goto(`/${slug}/embed?from=2025-10-01&to=2025-12-28`);
    await expectInOrder(page.getByRole("listitem").first(), ["15", "18 Nov", "2025", "دیدار"]);
    const days = page.locator(".kicker");
    await expectInOrder(days, ["1 Oct", "28 Dec", "2025"]);

    const asked = facesOf(page);
    await page.goto(`/${slug}/signals/visit-${slug}`);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.some((file) => file.includes("arabic"))).toBe(true);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveCSS("direction", "rtl");
    expect(await page.title()).toContain(`\u2068${TITLE}\u202c\u2069`);
    await expectInOrder(heading.locator("xpath=preceding-sibling::p"), ["15", "18 Nov", "2025"]);
    await expectAccessible(page);

    const svg = await (await page.request.get(`/${slug}/picture.svg?from=2025-10-01&to=2025-12-28`)).text();
    expect(svg).toContain('font-family:"Noto Sans Arabic"');
    expect(svg).toContain(`\u2068${NAME}\u2069 · 1 Oct 2025`);
    expect(svg).toMatch(/>15–18 Nov 2025: \u2068\u202eدیدار[^<]*\u202c\u2069, [+−][\d.]+</);
  });

  test("no Arabic file is asked for where no such letters stand", async ({ page }) => {
    const asked = facesOf(page);
    await page.goto("/method");
    await page.evaluate(() => document.fonts.ready);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((file) => file.includes("arabic"))).toEqual([]);
    const svg = await (await page.request.get("/tajikistan-afghanistan/picture.svg")).text();
    expect(svg).toContain('font-family:"Noto Sans"');
    expect(svg).not.toContain('font-family:"Noto Sans Arabic"');
  });
});

test("picture and embed follow the scheme of their reader, and the address can force one", async ({
  page,
}) => {
  const LIGHT = "rgb(255, 253, 250)";
  const DARK = "rgb(20, 23, 26)";
  for (const [asked, colorScheme, ground] of [
    ["", "light", LIGHT],
    ["", "dark", DARK],
    ["?scheme=light", "dark", LIGHT],
    ["?scheme=dark", "light", DARK],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/tajikistan-afghanistan/picture.svg${asked}`);
    await expect(page.locator("svg > rect").first()).toHaveCSS("fill", ground);
    await page.goto(`/tajikistan-afghanistan/embed${asked}`);
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
  }
  const refused = await page.request.get("/tajikistan-afghanistan/embed?scheme=sepia");
  expect(refused.status()).toBe(400);
  expect(await refused.text()).toContain("it is light or dark");
});

test("the words of a picture stay inside it, in our faces and where only others are", async ({ page }) => {
  const svg = await (await page.request.get("/tajikistan-afghanistan/picture.svg")).text();
  for (const drawn of [
    svg,
    svg
      .replace(/@font-face\{[^}]*\}/g, "")
      .replace(/font-family="'Source[^"]*"/g, 'font-family="DejaVu Serif, serif"'),
  ]) {
    await page.setContent(drawn);
    expect(await page.locator("svg text").count()).toBeGreaterThan(20);
    const outside = await page.locator("svg text").evaluateAll((texts) => {
      const frame = texts[0]?.closest("svg")?.getBoundingClientRect();
      return texts
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return frame !== undefined && (box.right > frame.right || box.left < frame.left);
        })
        .map((text) => text.textContent);
    });
    expect(outside).toEqual([]);
  }
});
