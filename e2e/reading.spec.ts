import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const START = "/tajikistan-afghanistan";
const AUTUMN = `${START}?from=2025-10-01&to=2025-12-31`;
/** The same days with what the chart draws on request. */
const ASKED = `${AUTUMN}&show=pulls.periods.half`;

const chartOf = (page: Page) => page.getByRole("slider", { name: "Day on the index line" });
const announced = (page: Page) => page.locator("[aria-live=polite]");

const drawnLive = (page: Page) => page.locator(".recharts-surface").first();

/** Opens a view, goes to its chart and waits for it to answer: its lines are fetched once somebody is there. */
async function openChart(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const chart = chartOf(page);
  // Before the page is alive nobody hears that the chart was reached.
  await expect(async () => {
    await chart.blur();
    await chart.focus();
    await expect(drawnLive(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
  return chart;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const middle = (box: Box | null) => ({
  x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
  y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
});

/** Presses a key on the chart and gives the day that is read aloud. */
async function dayAfter(page: Page, chart: Locator, key: string): Promise<string> {
  const before = await chart.getAttribute("aria-valuetext");
  await page.keyboard.press(key);
  await expect(chart).not.toHaveAttribute("aria-valuetext", before ?? "");
  return ((await chart.getAttribute("aria-valuetext")) ?? "").split(":")[0] ?? "";
}

test("the chart is read by keys alone: week by week, by four, to its ends", async ({ page }) => {
  const chart = await openChart(page, ASKED);
  await chart.focus();
  await expect(chart).toHaveAttribute(
    "aria-valuetext",
    /^31 Dec 2025: index [+−]\d+\.\d, [+−]?\d+\.\d on the week/,
  );
  expect(await dayAfter(page, chart, "ArrowLeft")).toBe("28 Dec 2025");
  expect(await dayAfter(page, chart, "ArrowLeft")).toBe("21 Dec 2025");
  expect(await dayAfter(page, chart, "Shift+ArrowLeft")).toBe("23 Nov 2025");
  expect(await dayAfter(page, chart, "ArrowRight")).toBe("30 Nov 2025");
  await expect(chart).toHaveAttribute(
    "aria-valuetext",
    /nine in ten readings from [+−]?\d.* to [+−]?\d.*; warming pull .*, cooling pull .*; named period [A-Z] begins: .*; signal \d: /,
  );
  expect(await dayAfter(page, chart, "Home")).toBe("1 Oct 2025");
  expect(await dayAfter(page, chart, "ArrowRight")).toBe("5 Oct 2025");
  expect(await dayAfter(page, chart, "End")).toBe("31 Dec 2025");
  expect(await dayAfter(page, chart, "Home")).toBe("1 Oct 2025");
  expect(await dayAfter(page, chart, "Escape")).toBe("31 Dec 2025");
  await expect(chart).toBeFocused();
});

test("the drawing library comes once somebody points, and takes the place of the drawing without a jump", async ({
  page,
}) => {
  await page.goto(ASKED, { waitUntil: "networkidle" });
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  const drawn = page.locator("main path.line-warming").first();
  const before = await drawn.boundingBox();
  expect(before?.width).toBeGreaterThan(300);
  await scriptsWork(chartOf(page));
  await chartOf(page).hover();
  await expect(drawnLive(page)).toBeVisible();
  await expect(drawn).toBeHidden();
  const after = await page.locator(".recharts-layer.line-warming path.recharts-area-curve").boundingBox();
  // One is told with its joins, the other without: their middles are the same.
  expect(Math.abs(middle(after).x - middle(before).x)).toBeLessThan(0.5);
  expect(Math.abs(middle(after).y - middle(before).y)).toBeLessThan(0.5);
  expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0))).toBeLessThan(5);
  // The five small charts come along, each in its own width.
  await expect(page.locator(".recharts-surface:visible")).toHaveCount(6);
});

test("Enter opens the signals of the week, the one live region tells them, Escape leads back", async ({
  page,
}) => {
  const chart = await openChart(page, AUTUMN);
  await expect(announced(page)).toHaveCount(1);
  // A field of a form may speak of itself; the chart has no other voice.
  await expect(page.locator("[role=status]:not(form [role=status])")).toHaveCount(0);
  await expect(announced(page)).toBeEmpty();
  await chart.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(announced(page)).toBeEmpty();
  await page.keyboard.press("Enter");
  await expect(announced(page)).toHaveText(
    /^Week to 7 Dec 2025: \d+ signals moved the index by .* Largest: /,
  );
  const signals = page.getByRole("region", { name: "Signals of the week to 7 Dec 2025" });
  await expect(signals.getByRole("heading", { name: /Signals of the week/ })).toBeFocused();
  await expect(signals.getByRole("row", { name: /Change of the index on the week/ })).toBeVisible();
  await expect(page.getByRole("table", { name: "Shares of the index on 7 Dec 2025" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(signals).toHaveCount(0);
  await expect(chart).toBeFocused();
  await expect(chart).toHaveAttribute("aria-valuetext", /^7 Dec 2025/);

  await page.keyboard.press("Enter");
  await expect(signals.getByRole("heading", { name: /Signals of the week/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const link = signals.getByRole("link").first();
  const title = (await link.textContent()) ?? "";
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap picks a day and opens the signals of its week", async ({ page }) => {
    await openChart(page, AUTUMN);
    await chartOf(page).scrollIntoViewIfNeeded();
    const box = await chartOf(page).boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await expect(chartOf(page)).toHaveAttribute("aria-valuetext", /^\d+ Nov 2025/);
    await expect(page.getByRole("region", { name: /^Signals of the week to \d+ Nov 2025/ })).toBeVisible();
  });
});

test("in forced colours every line differs by more than its tone", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(ASKED);
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((line) => getComputedStyle(line).strokeDasharray + getComputedStyle(line).stroke);
  const looks = await Promise.all(
    [".line-warming", ".line-cooling", ".band-outline:not(.band-outline-half)"].map(look),
  );
  expect(new Set(looks).size).toBe(3);
  for (const dashed of looks) expect(dashed).not.toMatch(/^none/);
  const paper = await page.evaluate(
    () => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor,
  );
  const dot = page.locator("main circle.stroke-warm").first();
  expect(await dot.evaluate((one) => getComputedStyle(one).fill)).toBe(paper);
});

test("nothing on the page moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const chart = await openChart(page, AUTUMN);
  await chart.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  const ROOMS = [
    "",
    "?view=table",
    "/how-sure",
    "/turns",
    "/then-and-now",
    "/directed",
    "/what-if",
    "/signals",
    "/weeks",
  ];
  test("no reading page scrolls sideways", async ({ page }) => {
    for (const room of ROOMS)
      await test.step(room, async () => {
        await page.goto(START + room);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    await page.goto(`${START}/embed`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto(AUTUMN);
    await page.getByText("Cite or share").click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test.describe("on paper, from a dark screen", () => {
  test.use({ colorScheme: "dark" });

  test("chart, legend, captions and citation stand in dark ink on white", async ({ page }) => {
    await openChart(page, ASKED);
    await page.setViewportSize({ width: 673, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const [paper, ink] = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect([paper, ink]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    await expect(
      page.getByRole("paragraph").filter({ hasText: /^Thawline: Tajikistan – Afghanistan, engagement/ }),
    ).toBeVisible();
    await expect(page.getByRole("list", { name: "Legend" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
    await expect(page.locator(".recharts-surface").first()).toBeHidden();
    await expect(page.locator("main svg path.line-warming").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(673);
  });

  test("no sheet stays empty, and each has its number", async ({ page }) => {
    await page.goto("/compare");
    await expect(page.getByRole("heading", { name: /move together\?$/ })).toBeVisible();
    const sheets = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(sheets.match(/\/Type \/Page$/gm)).toHaveLength(2);
  });
});
