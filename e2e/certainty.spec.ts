import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csvParts, expect, expectAccessible, test } from "./journey";

const START = "/tajikistan-afghanistan";
const HOW_SURE = `${START}/how-sure`;
const VERDICT = /^(firm|fair|fragile)/;

/** Opens a page and waits for draws that are still under way: it shows them by itself. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText("being computed")).toHaveCount(0, { timeout: 30_000 });
}

test("is that real? the page answers in words, and each test is one step away", async ({ page }) => {
  await open(page, START);
  await expect(
    page.getByText(/drawn a thousand times, the index lies between .* in half of the draws/),
  ).toBeVisible();
  await expect(page.getByText(/The arrow of the week .* holds in .*\s% of the draws/)).toBeVisible();

  const badge = page.getByRole("region", { name: "Why did it move?" }).getByRole("link", { name: VERDICT });
  const verdict = ((await badge.textContent()) ?? "").match(VERDICT)?.[0] ?? "";
  await badge.click();
  await expect(page).toHaveURL(HOW_SURE);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/from .* to /);

  await expect(page.getByRole("table", { name: /The arrow in each of 1,000 draws/ })).toBeVisible();
  const tests = page.getByRole("table", { name: "One thing done differently at a time" });
  for (const row of [
    /^Without its most influential signal/,
    /^With equal weights/,
    /^With every signal coded at the default of its type/,
    /^Without trade/,
  ])
    await expect(tests.getByRole("row", { name: row })).toBeVisible();
  await expect(page.getByText(`${verdict}, this one`)).toBeVisible();

  await expect(page.getByRole("table", { name: /^The five families on/ })).toBeVisible();
  await expect(page.getByRole("table", { name: /Sobol indices/ })).toBeVisible();
  await expect(page.getByText(/no signal has been coded twice independently/)).toBeVisible();
  await page.getByText("The band of the index week by week, as a table").click();
  await expect(page.getByRole("table", { name: /^The index at the end of a day/ })).toBeVisible();
  await expectAccessible(page);

  const signal = tests.getByRole("link").first();
  const title = (await signal.textContent()) ?? "";
  await signal.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("does the coding lean, how far do coders differ, and why these weights? Each is told with its figures", async ({
  page,
}) => {
  await open(page, HOW_SURE);
  const coding = page.getByRole("region", { name: "Does the coding lean?" });
  await expect(
    coding.getByText(/^(Negative types (were|show|lie)|No happening of a negative)/),
  ).toBeVisible();
  const lean = coding.getByRole("table", { name: /^Lean of the coding/ });
  for (const row of ["Positive types", "Negative types", "All"])
    await expect(lean.getByRole("row", { name: new RegExp(`^${row} [−+]?\\d\\.\\d `) })).toBeVisible();
  await coding.getByText("Lean and assumed or measured error, type by type").click();
  const types = coding.getByRole("table", { name: /^Types of the signals/ });
  const first = types.getByRole("row").nth(1);
  await expect(first).toContainText("1.00");
  await expect(first).toContainText("assumed");
  await expect(types.getByText("measured")).toHaveCount(0);

  const weights = page.getByRole("region", { name: "Why these weights?" });
  await expect(weights.getByText(/^Diplomatic contact weighs most, 0\.30, because/)).toBeVisible();
  await expect(weights.getByText(/^With equal weights the index of .* would read [−+]?\d/)).toBeVisible();
  await expectAccessible(page);

  const method = await page.context().newPage();
  await method.goto("/method#index");
  await expect(
    method.getByText(/^Why these weights\. Diplomatic contact weighs most, 0\.30, because/),
  ).toBeVisible();
  await method.close();

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByLabel("Download: The coding by type").getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("tajikistan-afghanistan_coding.csv");
  const { about, table } = csvParts(await readFile(await file.path(), "utf8"));
  expect(about.join("\n")).toMatch(/^negative: \d+ happenings, lean -?\d.*95 % interval/m);
  expect(table[0]).toBe("type,family,signals,lean,sigma,sigma_from");
  expect(table.join("\n")).toMatch(/^visit-high,Diplomatic contact,\d+,[-.\d]+,1,assumed$/m);

  // By generation 1 the test at the defaults is none, and the page does not speak of it.
  await open(page, `${HOW_SURE}?method=1`);
  await expect(page.getByText("With every signal coded at the default of its type")).toHaveCount(0);
  await expect(page.getByText("is one of the tests above")).toHaveCount(0);
  await expect(page.getByText(/so that a lean is no error\./)).toBeVisible();
});

test("every week has its verdict, in the list, on its page and with each test", async ({ page }) => {
  await open(page, `${START}/weeks?year=2025`);
  const row = page.getByRole("row", { name: /24–30 Nov 2025/ });
  const badge = row.getByRole("link", { name: /how sure the arrow of 24–30 Nov 2025 is/ });
  const verdict = ((await badge.textContent()) ?? "").match(VERDICT)?.[0] ?? "";
  expect(verdict).not.toBe("");
  await expectAccessible(page);

  await row.getByRole("link", { name: "24–30 Nov 2025", exact: true }).click();
  await expect(page.getByText(/^How sure is the arrow/)).toContainText(verdict);
  await page.getByRole("link", { name: /how sure this arrow is/ }).click();
  await expect(page).toHaveURL(`${HOW_SURE}?week=2025-W48`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("24–30 Nov 2025");
  await expect(page.getByText(`${verdict}, this one`)).toBeVisible();

  // The range is changed, and the week stays in question.
  await page.getByRole("link", { name: "6 months" }).click();
  await expect(page).toHaveURL(`${HOW_SURE}?week=2025-W48&range=6m`);
  await page.getByRole("link", { name: "Test the change of the range instead" }).click();
  await expect(page).toHaveURL(`${HOW_SURE}?range=6m`);
});

test("the band is switched off in the address, and stays off", async ({ page }) => {
  await open(page, START);
  await expect(page.getByText(/band shows, day by day, where the index lies/)).toBeVisible();
  await page.getByRole("link", { name: "Hide nine in ten draws" }).click();
  await expect(page).toHaveURL(`${START}?bands=off`);
  await expect(page.getByText(/band shows, day by day, where the index lies/)).toHaveCount(0);
  await expect(page.getByText(/drawn a thousand times/)).toBeVisible();
  await expect(page.getByRole("link", { name: "6 months" })).toHaveAttribute("href", /bands=off/);
  await expect(page.locator('form[aria-label="Exact days"] input[name="bands"]')).toHaveValue("off");
  await page.getByRole("link", { name: "Show nine in ten draws" }).click();
  await expect(page.getByText(/band shows, day by day, where the index lies/)).toBeVisible();
});

test("the bands leave the site with what they are, and the same twice", async ({ page }) => {
  await open(page, `${HOW_SURE}?from=2025-10-01&to=2025-12-31`);
  const download = async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByLabel("Download: The bands of every day")
        .getByRole("link", { name: "CSV", exact: true })
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe("tajikistan-afghanistan_bands_2025-10-01_2025-12-31.csv");
    return readFile(await file.path(), "utf8");
  };
  const text = await download();
  const { about, table } = csvParts(text);
  for (const part of [
    "bands",
    "Source: Thawline",
    "from=2025-10-01",
    "Shown with everything coded",
    "Seed 1; 1000 draws",
  ])
    expect(about.join("\n")).toContain(part);
  expect(table[0]).toMatch(/^day,index,index_5,index_25,index_50,index_75,index_95,DIPLOMATIC,DIPLOMATIC_5,/);
  expect(table).toHaveLength(1 + 92);
  for (const line of table.slice(1)) {
    const [low, , , , high] = line.split(",").slice(2, 7).map(Number);
    expect(low).toBeLessThan(high ?? Number.NaN);
  }
  expect(await download()).toBe(text);
});

test("where there is nothing to test, the page says why", async ({ page }) => {
  await open(page, `${HOW_SURE}?from=2025-11-15&to=2025-11-15`);
  await expect(page.getByText("The range is one day: choose two days")).toBeVisible();
  await page.goto(`${HOW_SURE}?week=2025-W99`);
  await expect(page.getByText("“2025-W99” is no ISO week.")).toBeVisible();
  await page.goto(`${HOW_SURE}?week=2099-W01`);
  await expect(page.getByText("is not coded to its Sunday yet")).toBeVisible();
});
