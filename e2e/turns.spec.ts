import { expect, expectAccessible, test } from "./journey";

const PAGE = "/tajikistan-afghanistan/turns";

test("an analyst asks since when, and is told how sure a date is and why", async ({ page }) => {
  await page.goto("/tajikistan-afghanistan?range=all");
  const questions = page.getByRole("navigation", { name: "Questions" });
  await questions.getByRole("link", { name: "Since when?" }).click();
  await expect(page).toHaveURL(/\/turns\?range=all/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^((Perhaps )?(opening|closing|torn|easing|drifting apart),? (from|most likely from)|Neither contact nor strain has turned)/i,
  );

  const turns = page.getByRole("region", { name: "Turns, in hindsight" });
  await expect(turns.getByText(/began (within|in the week of)/).first()).toBeVisible();
  await expect(turns.getByText(/came at .* before it and at .* after it/).first()).toBeVisible();
  const reason = turns.getByRole("link").first();
  const title = (await reason.textContent()) ?? "";
  await reason.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("the page says what its watch was tried on, beside four rivals", async ({ page }) => {
  await page.goto(PAGE);
  const trial = page.getByRole("table", { name: /^Turns in .* simulated histories/ });
  for (const name of ["Thawline", "Sum", "PELT", "Bayes", "CUSUM"])
    await expect(trial.getByRole("columnheader", { name, exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Dates in .* simulated histories/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const hidden = await trial.evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0));
  expect(hidden).toBeLessThanOrEqual(0);
  await page.goto("/method#turns");
  await expect(page.getByRole("table", { name: /^Nothing turns, in .* simulated histories/ })).toBeVisible();
});

test("a watch that knows only the past keeps to what was known", async ({ page }) => {
  await page.goto(`${PAGE}?knownOn=2021-09-30`);
  await expect(page.getByText("Shown as known on 30 Sep 2021")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
});

test("the weeks as a table tell a part of a tally to one decimal", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText("Contact and strain as a table").click();
  const cells = await page
    .getByRole("table", { name: /^Weeks with a happening/ })
    .getByRole("cell")
    .allTextContents();
  expect(cells).toContain("under 0.1");
  for (const cell of cells) expect(cell).toMatch(/^(under )?[+−]?\d+(\.\d)?$/);
});

test("a second opinion stands beside the index", async ({ page }) => {
  await page.goto(`${PAGE}?range=all`);
  const second = page.getByRole("region", { name: "A second opinion on the level" });
  await expect(second.getByText(/On the last day the index reads/)).toBeVisible();
  await expect(second.getByText(/Second opinion [−+]/).first()).toBeVisible();
});

test("turns fail nobody, with scripts and without", async ({ page, browser, baseURL }) => {
  await page.goto(PAGE);
  await expectAccessible(page);
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(PAGE);
  await expect(still.getByRole("heading", { name: "Turns, in hindsight" })).toBeVisible();
  expect(await still.locator("svg rect").count()).toBeGreaterThan(5);
  await plain.close();
});

test("the names of turns stay within the chart on every screen", async ({ page }) => {
  for (const width of [390, 700, 1024, 1280, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    for (const range of ["", "?range=3m", "?range=all"]) {
      await page.goto(`/tajikistan-afghanistan${range}`);
      const chart = page.getByRole("slider", { name: "Day on the index line" });
      const box = await chart.boundingBox();
      const names = chart
        .locator("text.font-semibold:visible")
        .filter({ hasText: /opening|closing|easing|torn|apart/i });
      if (range === "") await expect(names).not.toHaveCount(0);
      for (const name of await names.all()) {
        const its = await name.boundingBox();
        if (!its || !box) throw new Error("a name without a place");
        expect(its.x, `${width} ${range}`).toBeGreaterThanOrEqual(box.x);
        expect(its.x + its.width, `${width} ${range}`).toBeLessThanOrEqual(box.x + box.width);
      }
    }
  }
});
