import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./journey";

const START = "/tajikistan-afghanistan";
const AUTUMN = `${START}?from=2025-10-01&to=2025-12-31`;

test("an analyst follows a movement to its sources and hands it on", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Tajikistan – Afghanistan" }).click();
  await expect(page).toHaveURL(START);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByText("The engagement index stands at")).toBeVisible();

  await page.getByLabel("from", { exact: true }).fill("2025-10-01");
  await page.getByLabel("to", { exact: true }).fill("2025-12-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/from=2025-10-01&to=2025-12-31/);

  const moved = page.getByRole("table", { name: /Shares of the change/ });
  await expect(moved.getByRole("row", { name: /Change of the index/ })).toBeVisible();
  const signal = moved.getByRole("link").first();
  const title = (await signal.textContent()) ?? "";
  await signal.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(moved.getByRole("link").first()).toBeVisible();

  await page.getByLabel("as knowable on").fill("2025-11-30");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/knownOn=2025-11-30/);
  await expect(page.getByText("Shown as knowable on 30 Nov 2025")).toBeVisible();
  await expect(page.getByText("As knowable on 30 Nov 2025, the engagement index")).toBeVisible();

  const told = await page.getByRole("heading", { level: 1 }).textContent();
  const colleague = await browser.newContext({ baseURL });
  const theirs = await colleague.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(told ?? "");
  await colleague.close();
});

test("the view leaves the site as numbers and as a picture", async ({ page }) => {
  await page.goto(AUTUMN);
  const [numbers] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV" }).click(),
  ]);
  const lines = (await readFile(await numbers.path(), "utf8")).trim().split("\r\n");
  expect(lines[0]).toBe(
    "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY,stage,direction",
  );
  expect(lines).toHaveLength(1 + 92);
  expect(lines[1]).toMatch(/^2025-10-01,/);

  const [drawing] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "SVG" }).click(),
  ]);
  const svg = await readFile(await drawing.path(), "utf8");
  for (const part of ["Source: Thawline", "from=2025-10-01", "31 Dec 2025", "warming side"])
    expect(svg).toContain(part);

  const [painted] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "PNG" }).click(),
  ]);
  const png = await readFile(await painted.path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(20_000);
});

test("the chart answers to the keyboard alone", async ({ page }) => {
  await page.goto(AUTUMN);
  const day = page.getByRole("slider", { name: "Day on the index line" });
  await day.focus();
  await expect(day).toHaveAttribute("aria-valuetext", /^31 Dec 2025: index/);
  await page.keyboard.press("ArrowLeft");
  await expect(day).toHaveAttribute("aria-valuetext", /^30 Dec 2025: index/);
  await page.keyboard.press("Home");
  await expect(day).toHaveAttribute("aria-valuetext", /^1 Oct 2025: index/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: "Shares of the index on 1 Oct 2025" })).toBeVisible();
});

test("the same lines are there as a table, and neither form fails anybody", async ({ page }) => {
  await page.goto(START);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("table", { name: /The index, its two sides/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Index", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: /Index/ })).toHaveAttribute("aria-sort", "descending");
});

test("an address that cannot be meant is answered in words", async ({ page }) => {
  await page.goto(`${START}?from=2025-02-30&to=nonsense`);
  await expect(page.getByText("“2025-02-30” is not a day of the calendar")).toBeVisible();
  await page.goto(`${START}?from=1525-01-01&to=2025-12-31`);
  await expect(page.getByText("The range was cut to the covered days")).toBeVisible();
  const answer = await page.request.get("/no-such-relationship");
  expect(answer.status()).toBe(404);
});

test("without scripts the finding, the line, the shares and the forms are there", async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(START);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByRole("table", { name: /Shares of the change/ })).toBeVisible();
  expect(await page.locator("svg path[d^='M']").count()).toBeGreaterThan(10);
  await page.getByLabel("Day", { exact: true }).fill("2025-11-26");
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page.getByRole("table", { name: "Shares of the index on 26 Nov 2025" })).toBeVisible();
  await plain.close();
});
