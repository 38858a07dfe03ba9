import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./journey";

const START = "/tajikistan-afghanistan";
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

const chartOf = (page: Page) => page.getByRole("slider", { name: "Day on the index line" });
const happeningsOf = (page: Page) =>
  page.getByRole("list", { name: "Largest happenings" }).getByRole("listitem");

async function boxOf(of: Locator) {
  const box = await of.boundingBox();
  expect(box).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

for (const viewport of SCREENS)
  test.describe(`on a screen of ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport });

    for (const scripts of [true, false])
      test.describe(scripts ? "with scripts" : "without scripts", () => {
        test.use({ javaScriptEnabled: scripts });

        test("the first screen holds the finding, the chart and three happenings", async ({ page }) => {
          await page.goto(START);
          const within = async (of: Locator) => {
            const { x, y, width, height } = await boxOf(of);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(viewport.width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y + height).toBeLessThanOrEqual(viewport.height);
            return { width, height };
          };
          await within(page.getByRole("heading", { level: 1 }));
          const chart = await within(chartOf(page));
          expect(chart.height).toBeGreaterThan(220);
          // All of the column: nothing stands beside it.
          const column = await boxOf(page.locator("main"));
          expect(chart.width).toBeGreaterThan(column.width * 0.85);
          const happenings = happeningsOf(page);
          const count = await happenings.count();
          expect(count).toBeGreaterThanOrEqual(3);
          expect(count).toBeLessThanOrEqual(5);
          for (let at = 0; at < 3; at++) {
            const one = happenings.nth(at);
            await within(one);
            await expect(one).toContainText(/\d{4}/);
            await expect(one).toContainText(/[+−]\d+\.\d/);
            await expect(one.getByRole("link")).toHaveAttribute("href", new RegExp(`${START}/signals/`));
          }
        });
      });
  });

for (const width of [1280, 700])
  test(`words over a chart of ${width} pixels touch neither each other nor a leader`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(START);
    const boxes = await Promise.all((await happeningsOf(page).all()).map(boxOf));
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
        const over = one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(beside || over).toBe(true);
      }
    // Upright lines have no width: those of other screens have no height either.
    const leaders = await page.locator("[data-leader]").evaluateAll((lines) =>
      lines.flatMap((line) => {
        const { x, top, height } = line.getBoundingClientRect();
        return height > 0 ? [{ x, top }] : [];
      }),
    );
    expect(leaders).toHaveLength(boxes.length);
    // Its own words begin at the leader, those of others must not lie on its way down.
    for (const { x, top } of leaders)
      for (const box of boxes)
        if (box.y > top) expect(x <= box.x + 1 || x >= box.x + box.width - 1).toBe(true);
  });

test("what is drawn on request is kept in the address, in the picture and in the embedded view", async ({
  page,
}) => {
  await page.goto(START);
  const legend = page.getByRole("list", { name: "Legend" });
  const switches = page.getByRole("navigation", { name: "On the chart" });
  await expect(legend).not.toContainText("pull");
  await switches.getByRole("link", { name: "Show warming and cooling pull" }).click();
  await expect(page).toHaveURL(`${START}?show=pulls`);
  await expect(legend).toContainText("Warming pull");
  await switches.getByRole("link", { name: "Show named periods" }).click();
  await expect(page).toHaveURL(`${START}?show=pulls.periods`);
  await expect(legend).toContainText("Named period");
  await expectAccessible(page);
  const downloads = page.getByRole("list", { name: "Download" });
  const picture = await downloads.getByRole("link", { name: "SVG" }).getAttribute("href");
  expect(picture).toContain("show=pulls.periods");
  for (const [path, words] of [
    [picture ?? "", "cooling pull"],
    [`${START}/embed?show=pulls.periods`, "named period"],
  ] as const)
    expect(await (await page.request.get(path)).text()).toContain(words);
  for (const path of [`${START}/picture.svg`, `${START}/embed`])
    expect(await (await page.request.get(path)).text()).not.toContain("cooling pull");
  await page.getByText("Cite or share").click();
  await expect(page.getByLabel("Embed")).toHaveValue(/embed\?show=pulls\.periods/);
  await switches.getByRole("link", { name: "Hide warming and cooling pull" }).click();
  await expect(page).toHaveURL(`${START}?show=periods`);
});

test("an older address with the parts of the index still shows them, and a wrong one is told", async ({
  page,
}) => {
  await page.goto(`${START}?parts=on`);
  await expect(page.getByRole("list", { name: "Legend" })).toContainText("Of it standing");
  await page.goto(`${START}?show=pins`);
  await expect(page.getByText("There is nothing to show that is called “pins”")).toBeVisible();
});
