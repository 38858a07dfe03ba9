import { expect, expectAccessible, test } from "./journey";

const WEEK = "/tajikistan-afghanistan/weeks/2025-W49";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a stakeholder reads the week and follows a claim to its sources", async ({ page }) => {
    await page.goto(WEEK);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const points = page.getByRole("region", { name: "Main points" });
    const items = points.getByRole("listitem");
    expect(await items.count()).toBeGreaterThan(0);
    expect(await items.count()).toBeLessThanOrEqual(6);
    await expect(points.getByText("Change of the index")).toBeVisible();
    await expect(page.getByRole("table", { name: "Scores this Sunday and last Sunday" })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    const claim = items.first().getByRole("link").first();
    const title = (await claim.textContent()) ?? "";
    await claim.tap();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
    await expect(page.getByRole("heading", { level: 2, name: "Who reports it" })).toBeVisible();
    const reports = page.getByRole("table", { name: /Each source with the grade/ });
    await expect(reports.locator("a[href^=http]").first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await page.goBack();
    await expect(points).toBeVisible();
  });

  test("the archive, the method and the codebook fit the screen and pass the rules", async ({ page }) => {
    for (const address of ["/tajikistan-afghanistan/weeks?year=2025", "/method", "/codebook"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectAccessible(page);
    }
  });
});

test("the shares of the main points and of everything else sum to the change", async ({ page }) => {
  await page.goto(WEEK);
  const region = page.getByRole("region", { name: "Main points" });
  const shares = await region
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => item.lastElementChild?.textContent ?? ""));
  const rows = await region.locator("dd").allTextContents();
  const number = (text: string) => Number(text.replace("−", "-"));
  const total = number(rows.at(-1) ?? "");
  const parts = [...shares, ...rows.slice(0, -1)].map(number);
  // Each is rounded to one decimal by itself.
  expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - total)).toBeLessThan(
    0.05 * (parts.length + 1),
  );
});

test("a week that is not coded yet says so, and one that does not exist is not there", async ({ page }) => {
  await page.goto("/tajikistan-afghanistan/weeks/2030-W10");
  await expect(page.getByRole("heading", { level: 1, name: "This week is not coded yet" })).toBeVisible();
  await expectAccessible(page);
  for (const week of ["2025-W53", "2025-W00", "2021-W01", "nonsense"]) {
    const answer = await page.request.get(`/tajikistan-afghanistan/weeks/${week}`);
    expect(answer.status(), week).toBe(404);
  }
});

test("nobody edits a week without signing in", async ({ page }) => {
  await page.goto(`${WEEK}/edit`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("on paper the week stands without menus", async ({ page }) => {
  await page.goto(WEEK);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 2, name: "Sources of the signals named" })).toBeVisible();
});
