import { brotliCompressSync } from "node:zlib";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";

const PAIR = "/tajikistan-afghanistan";
const WEEKS = `${PAIR}/weeks`;
const PLAIN = `${WEEKS}/2025-W51`;
const CORRECTED = `${WEEKS}/2025-W52`;
const WITHDRAWN = `${WEEKS}/2026-W01`;
/** Nothing is new in it. */
const QUIET = `${WEEKS}/2026-W02`;
/** Covered, and published by nobody. */
const OPEN = `${WEEKS}/2025-W47`;
const MOST_BYTES = 150_000;
/** A PDF is made beside requests; a machine that does other work takes its time. */
const PDF_MS = 120_000;

const topOf = async (of: Locator) => (await of.boundingBox())?.y ?? Number.POSITIVE_INFINITY;

test("a published week is finished bytes under 150 kB without a script, and asks for nothing else", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) asked.push(request.url());
  });
  const answer = await page.goto(PLAIN);
  expect(answer?.status()).toBe(200);
  const body = (await answer?.body()) ?? Buffer.alloc(0);
  expect(brotliCompressSync(body).length).toBeLessThan(MOST_BYTES);
  expect(body.toString()).not.toMatch(/<script/i);
  await page.evaluate(() => document.fonts.ready);
  expect(asked).toHaveLength(1);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toContain("script-src");
  await expect(page.getByText("identical to six decimals")).toBeVisible();
  const face = page.getByRole("heading", { level: 1 });
  await expect(face).toHaveCSS("font-family", /^"Source Serif 4"/);
  expect(await page.evaluate(() => document.fonts.check("600 24px 'Source Serif 4'", "index"))).toBe(true);

  const tag = answer?.headers().etag ?? "";
  const again = await page.request.get(PLAIN, { headers: { "If-None-Match": tag } });
  expect(again.status()).toBe(304);
});

for (const [what, address] of [
  ["a published", PLAIN],
  ["a corrected", CORRECTED],
  ["a withdrawn", WITHDRAWN],
  ["an earlier edition of a", `${CORRECTED}/editions/1`],
] as const)
  test(`${what} week fails nobody, and is as wide as its screen from 320 to 1600 px`, async ({ page }) => {
    await page.goto(address);
    await expectAccessible(page);
    for (const width of [320, 390, 800, 1280, 1600]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
  });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 320, height: 568 },
])
  test(`the main points of a corrected, a withdrawn and a replaced week begin on a first screen of ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const address of [CORRECTED, WITHDRAWN, `${CORRECTED}/editions/1`, `${WITHDRAWN}/editions/1`]) {
      await page.goto(address);
      await expect(page.getByRole("note").first()).toBeVisible();
      const heading = page.getByRole("heading", { level: 2, name: "Main points" });
      expect(await topOf(heading), address).toBeLessThan(viewport.height - 24);
    }
  });

test("on a wide screen neither column of a quiet week is left blank", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(QUIET);
  const bottomOf = async (of: Locator) => {
    const box = await of.boundingBox();
    return (box?.y ?? 0) + (box?.height ?? 0);
  };
  const left = await bottomOf(page.getByRole("region", { name: "What changed in earlier weeks" }));
  const right = await bottomOf(page.getByRole("region", { name: "By family" }).first());
  // Half a screen at the most; a column left to itself is three of them.
  expect(Math.abs(left - right)).toBeLessThan(400);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the first screen holds headline, arrow and the first main point; where figures come from is last", async ({
    page,
  }) => {
    for (const week of ["2025-W50", "2025-W51", "2026-W03"]) {
      await page.goto(`${WEEKS}/${week}`);
      const points = page.getByRole("region", { name: "Main points" });
      expect(await topOf(page.getByRole("heading", { level: 1 })), week).toBeLessThan(150);
      expect(await topOf(points), week).toBeLessThan(844 * 0.6);
      const first = points.getByRole("listitem").first();
      if ((await first.count()) > 0) {
        const box = await first.locator("p").first().boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 0), week).toBeLessThan(844);
      }
      const provenance = page.getByRole("region", { name: "Where these figures come from" });
      expect(await topOf(provenance)).toBeGreaterThan(
        await topOf(page.getByRole("region", { name: "Sources" })),
      );
    }
  });

  test("a reader follows a claim to its source and to its signal", async ({ page }) => {
    await page.goto(PLAIN);
    const point = page.getByRole("region", { name: "Main points" }).getByRole("listitem").first();
    await point.getByRole("link", { name: "source 1", exact: true }).tap();
    await expect(page).toHaveURL(/#s1$/);
    await expect(page.locator("#s1")).toBeInViewport();
    const claim = point.getByRole("link").first();
    const title = (await claim.textContent()) ?? "";
    await claim.tap();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  });
});

test("on paper the week is dark on white, with its chart and its figures and without ways to elsewhere", async ({
  page,
}) => {
  await page.goto(PLAIN);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.getByRole("navigation", { name: "Other weeks" })).toBeHidden();
  await expect(page.getByRole("img", { name: /The last 52 weeks/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Scores of the families and the index" })).toBeVisible();
});

test("a correction says on top what it changes; the edition before it keeps its address and leads on", async ({
  page,
}) => {
  await page.goto(CORRECTED);
  const notice = page.getByRole("note").filter({ hasText: "Correction, edition 2" });
  await expect(notice).toContainText("first published by method version 1");
  await expect(notice.getByRole("listitem").first()).toContainText(
    /Engagement index [+−]\d+\.\d [+−]\d+\.\d/,
  );
  await notice.getByRole("link", { name: "What it changes and why" }).click();
  const changes = page.getByRole("region", { name: "What this edition changes" });
  await expect(changes).toBeInViewport();
  await expect(changes.getByRole("row", { name: /Engagement index/ })).toContainText(/[+−]\d+\.\d/);
  await expect(changes.getByRole("heading", { level: 3, name: "Headline" })).toBeVisible();
  await page.goto(CORRECTED);
  expect(await topOf(notice)).toBeLessThan(await topOf(page.getByRole("heading", { level: 1 })));
  await page.goto(`${CORRECTED}/editions/1`);
  await expect(page.getByText("This is an earlier edition.")).toBeVisible();
  await page.getByRole("link", { name: "Edition 2, the correction" }).click();
  await expect(page).toHaveURL(CORRECTED);
  expect((await page.request.get(`${CORRECTED}/editions/9`)).status()).toBe(404);
});

test("published weeks lead to one another, and the archive to them and back", async ({ page }) => {
  await page.goto(`${WEEKS}?year=2025`);
  await page
    .getByRole("link", { name: /15–21 Dec 2025/ })
    .first()
    .click();
  await expect(page).toHaveURL(PLAIN);
  await expect(page.getByText("identical to six decimals")).toBeVisible();
  await page.getByRole("link", { name: /^Week after/ }).click();
  await expect(page).toHaveURL(CORRECTED);
  await page.getByRole("link", { name: /^Week before/ }).click();
  await expect(page).toHaveURL(PLAIN);
  await page
    .getByRole("navigation", { name: "Other weeks" })
    .getByRole("link", { name: "All weeks" })
    .click();
  await expect(page).toHaveURL(WEEKS);
});

test("a week that is not published, and another state of one that is, are read where figures move", async ({
  page,
}) => {
  await page.goto(OPEN);
  await expect(page).toHaveURL(`${OPEN}/live`);
  await expect(page.getByText("Not published.")).toBeVisible();
  await page.goto(`${PLAIN}?knownOn=2025-12-25`);
  await expect(page).toHaveURL(`${PLAIN}/live?knownOn=2025-12-25`);
  await expect(page.getByText("is fixed by its own vintage")).toBeVisible();
  // Followed from within the product too, where scripts ask for the page.
  await page.goto(`${WEEKS}?year=2025`);
  await page
    .getByRole("link", { name: /17–23 Nov 2025/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${OPEN}/live`);
  await expect(page.getByText("Not published.")).toBeVisible();
  for (const missing of [`${WEEKS}/soon`, `${WEEKS}/2025-W53`, "/no-such-pair/weeks/2025-W51"]) {
    const answer = await page.request.get(missing);
    expect(answer.status(), missing).toBe(404);
    expect(await answer.text(), missing).toContain("<h1");
  }
});

test("who is signed in reads the same bytes under the same policy", async ({ browser, baseURL, request }) => {
  const coder = await browser.newContext({ baseURL, storageState: stateOf("coder") });
  const [theirs, everybodys] = await Promise.all([coder.request.get(PLAIN), request.get(PLAIN)]);
  expect(await theirs.text()).toBe(await everybodys.text());
  expect(theirs.headers()["content-security-policy"]).toBe(everybodys.headers()["content-security-policy"]);
  await coder.close();
});

test("the PDF of a published week is made beside requests, and one that is not published has none", async ({
  request,
}) => {
  test.setTimeout(PDF_MS + 60_000);
  const none = await request.get(`${OPEN}/summary.pdf`);
  expect(none.status()).toBe(404);
  expect(await none.text()).toContain("is not published");
  await expect
    .poll(async () => (await request.get(`${PLAIN}/summary.pdf`)).status(), { timeout: PDF_MS })
    .toBe(200);
  const answer = await request.get(`${PLAIN}/summary.pdf`);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(answer.headers()["content-security-policy"]).toMatch(/^default-src 'none'/);
  const bytes = await answer.body();
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.includes("/StructTreeRoot") && bytes.includes("/Outlines")).toBe(true);
  expect((await request.get(`${PLAIN}/editions/1/summary.pdf`)).status()).toBe(200);
});
