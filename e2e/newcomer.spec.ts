import { expect, expectAccessible, test } from "./journey";

const PAGES = [
  "/",
  "/tajikistan-afghanistan",
  "/tajikistan-afghanistan?view=table",
  "/tajikistan-afghanistan/signals",
  "/tajikistan-afghanistan/signals/2025-11-26-shohin-attack",
  "/tajikistan-afghanistan/weeks",
  "/tajikistan-afghanistan/weeks/2025-W49",
  "/method",
  "/codebook",
  "/glossary",
  "/sign-in",
] as const;

test("a newcomer finds the thaw and follows it to a source @offline", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.goto("/");
  await page.getByRole("link", { name: "Tajikistan – Afghanistan" }).first().click();
  await expect(page).toHaveURL(/\/tajikistan-afghanistan/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/(opening|thawing|warmer).* since /);
  await page.goto("/tajikistan-afghanistan?from=2025-09-01&to=2025-12-31");
  await page
    .getByRole("link", { name: /convoy to the earthquake zone/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("convoy");
  await expect(page.getByRole("table").first()).toContainText("B1");
  expect(elsewhere, "addresses beyond this server").toEqual([]);
});

for (const address of PAGES)
  test(`${address} has no accessibility fault in light or dark`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

for (const address of PAGES)
  test(`${address} fits a narrow phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the finding, a drawn line and the shares are there", async ({ page }) => {
    await page.goto("/tajikistan-afghanistan");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/(opening|thawing|warmer).* since /);
    await expect(page.locator("main svg path").first()).toBeAttached();
    await expect(page.getByRole("heading", { name: "Why did it move?" })).toBeVisible();
    await page.getByRole("link", { name: "Table", exact: true }).click();
    await expect(page.getByRole("table").first()).toBeVisible();
  });
});

// A page of its own: the browser itself notes every 404 in the console.
test("what does not exist says so, with a way on", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL });
  for (const address of [
    "/nowhere-land",
    "/tajikistan-afghanistan/signals/none",
    "/tajikistan-afghanistan/weeks/2025-W53",
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
  }
  await page.close();
});
