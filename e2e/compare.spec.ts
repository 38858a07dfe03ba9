import { readFile } from "node:fs/promises";
import { csvParts, expect, expectAccessible, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const THREE = "/compare?with=tajikistan-afghanistan,pakistan-afghanistan,uzbekistan-afghanistan";

test("an analyst puts relationships side by side and sends the address", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: /^Compare these/ }).click();
  await expect(page).toHaveURL(/\/compare/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/stands (highest|above)/);
  const chosen = page.getByRole("group", { name: /Two to six of/ });
  await expect(chosen.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await expectAccessible(page);

  await chosen.getByRole("checkbox", { checked: false }).first().check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/with=[a-z-]+,[a-z-]+,[a-z-]+,[a-z-]+/);
  await expect(chosen.getByRole("checkbox", { checked: true })).toHaveCount(4);
  await page.getByRole("link", { name: "Diplomatic contact", exact: true }).first().click();
  await expect(page).toHaveURL(/of=DIPLOMATIC/);
  const told = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(told).toContain("Diplomatic contact: ");

  const colleague = await browser.newContext({ baseURL });
  const theirs = await colleague.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(told);
  await colleague.close();
});

test("the lines are read off by keyboard, week by week, and listed as a table", async ({ page }) => {
  await page.goto(`${THREE}&from=2025-10-01&to=2025-12-21`);
  const cursor = page.getByRole("slider", { name: "Day on the lines" });
  await scriptsWork(cursor);
  await cursor.focus();
  await expect(cursor).toHaveAttribute(
    "aria-valuetext",
    /^21 Dec 2025: Tajikistan .*, Pakistan .*, Uzbekistan /,
  );
  await page.keyboard.press("ArrowLeft");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^14 Dec 2025: Tajikistan /);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^16 Nov 2025: /);
  await page.keyboard.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^1 Oct 2025: /);
  await page.getByText("The lines as a table").click();
  await expect(page.getByRole("table", { name: /^Index, day by day/ }).getByRole("row")).toHaveCount(1 + 82);
  await expectAccessible(page);
});

test("lines are laid over one another at events, and start from zero", async ({ page }) => {
  await page.goto(THREE);
  await page.getByRole("link", { name: "Weeks since an event" }).click();
  await expect(page.getByText("This compares shapes, not causes")).toBeVisible();
  await expect(page.getByText("largest movement").first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByLabel(/^Tajikistan/, { exact: false })
    .last()
    .fill("2025-11-18");
  await page.getByLabel("from zero: less the level on the eve of the event").check();
  await page.getByLabel("after", { exact: true }).fill("3");
  await page.getByRole("button", { name: "Align" }).click();
  await expect(page).toHaveURL(/events=tajikistan-afghanistan:2025-11-18,/);
  await expect(page).toHaveURL(/after=3/);
  await expect(page).toHaveURL(/zero=on/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/(rose|fell).* in 3 weeks/);
  await page.getByText("The lines as a table").click();
  await expect(page.getByRole("row", { name: /^day of the event/ })).toBeVisible();
  await expect(page.getByText("Day 0: Tajikistan 18 Nov 2025;")).toBeVisible();
});

test("the matrix sorts in the address, with what has no data last", async ({ page }) => {
  await page.goto(THREE);
  const matrix = page.getByRole("table", { name: /^Index points and family scores/ });
  await matrix.getByRole("link", { name: "Energy" }).click();
  await expect(page).toHaveURL(/sort=ENERGY/);
  await expect(matrix.getByRole("columnheader", { name: /Energy/ })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  // Ranked on a day that two of them were searched on: what has no data comes last of these, and who was not searched then stands below.
  const ranked = matrix.getByRole("row").filter({ hasNotText: "not ranked" });
  await expect(ranked.last()).toContainText("no data");
  await expect(matrix.getByRole("row").last()).toContainText("not ranked");
  await page.getByRole("link", { name: "All relationships in this table" }).click();
  await expect(page).toHaveURL(/rows=all/);
  expect(await matrix.getByRole("row").count()).toBeGreaterThan(4);
});

test("two relationships are set against each other with lag", async ({ page }) => {
  await page.goto(THREE);
  await page.getByLabel("with", { exact: true }).selectOption({ label: "Uzbekistan – Afghanistan" });
  await page.getByRole("button", { name: "Correlate" }).click();
  await expect(page).toHaveURL(/second=uzbekistan-afghanistan/);
  await expect(
    page.getByRole("heading", { name: "Do Tajikistan and Uzbekistan move together?" }),
  ).toBeVisible();
  await page.getByText("The lags as a table").click();
  await expect(page.getByRole("table", { name: /by lag/ }).getByRole("row")).toHaveCount(1 + 53);
});

test("a comparison leaves the site as numbers that say what they are", async ({ page }) => {
  await page.goto(`${THREE}&from=2025-10-01&to=2025-12-21&knownOn=2025-12-14`);
  await expect(page.getByText("Shown as known on 14 Dec 2025")).toBeVisible();
  const [lines] = await Promise.all([
    page.waitForEvent("download"),
    page.getByLabel("Download", { exact: true }).getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  const { about, table } = csvParts(await readFile(await lines.path(), "utf8"));
  expect(table[0]).toBe("day,tajikistan-afghanistan,pakistan-afghanistan,uzbekistan-afghanistan");
  expect(table[1]).toMatch(/^2025-10-01,/);
  expect(about.some((line) => line.startsWith("Shown as known on 14 Dec 2025"))).toBe(true);
  const [drawing] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "SVG" }).click(),
  ]);
  const svg = await readFile(await drawing.path(), "utf8");
  for (const part of ["Source: Thawline", "Tajikistan", "knownOn=2025-12-14"]) expect(svg).toContain(part);
  const [matrix] = await Promise.all([
    page.waitForEvent("download"),
    page.getByLabel("Download: This table").getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  expect(await readFile(await matrix.path(), "utf8")).toContain(
    "relationship,day,index,change_28_days,stage",
  );
});

test("a comparison is cited by an address that keeps its data, its last days and its events", async ({
  page,
}) => {
  await page.goto(`${THREE}&align=event`);
  await page.getByText("Cite or share").click();
  const frozen = await page.getByLabel("Frozen address").inputValue();
  expect(frozen).toMatch(/codedOn=.*&method=\d+&.*events=tajikistan-afghanistan:\d{4}/);
  expect(frozen).toContain("ends=tajikistan-afghanistan:");
  const told = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.goto(frozen);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(told);
  await page.getByRole("link", { name: "Show all that is known" }).click();
  await expect(page).not.toHaveURL(/codedOn/);
});

test("one relationship gets neighbours, an unknown one is named, six are the most", async ({ page }) => {
  await page.goto("/compare?with=tajikistan-afghanistan");
  await expect(page.getByRole("group").getByRole("checkbox", { checked: true })).toHaveCount(3);
  await page.goto("/compare?with=tajikistan-afghanistan,atlantis&from=2025-02-30");
  await expect(page.getByText("There is no relationship “atlantis”.")).toBeVisible();
  await expect(page.getByText("“2025-02-30” is no day: February 2025 has 28").first()).toBeVisible();
  const answer = await page.request.get("/compare/lines.csv?with=atlantis");
  expect(answer.status()).toBe(400);
});

test("the two directions of a relationship stand as two lines and a split that adds up", async ({ page }) => {
  await page.goto("/tajikistan-afghanistan");
  await page.getByRole("link", { name: "Who to whom?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("sends");
  await expect(page.getByText("The two lines do not add up to the index")).toBeVisible();
  const split = page.getByRole("table", { name: /Exact shares in index points/ });
  const inAll = await split.getByRole("row").getByRole("cell").filter({ visible: true }).allTextContents();
  // Eight columns, the first of them a heading of the row: the last of seven cells is the sum of the row.
  const totals = inAll
    .filter((_, at) => at % 7 === 6)
    .map((text) => Number(text.replace("−", "-").replace(/^–.*/, "0")));
  const index = totals.pop() ?? Number.NaN;
  expect(Math.abs(totals.reduce((sum, one) => sum + one, 0) - index)).toBeLessThan(0.21);
  await expectAccessible(page);
  const [numbers] = await Promise.all([
    page.waitForEvent("download"),
    page.getByLabel("Download", { exact: true }).getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  expect(await readFile(await numbers.path(), "utf8")).toContain("by who began its signals");
});

test("who began too little is a gap with a sentence", async ({ page }) => {
  await page.goto("/kyrgyzstan-afghanistan/directed");
  await expect(page.getByText("That is too few for a line")).toBeVisible();
});

test("without scripts lines, tables and forms are there", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(THREE);
  expect(await page.locator("main svg path[d^='M']").count()).toBeGreaterThan(3);
  await page.getByLabel("Pakistan – Afghanistan").uncheck();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/with=tajikistan-afghanistan,uzbekistan-afghanistan/);
  await page.getByRole("link", { name: "Weeks since an event" }).click();
  await page.getByLabel("or one day for all").fill("2025-10-12");
  await page.getByRole("button", { name: "Align" }).click();
  await expect(page).toHaveURL(/events=tajikistan-afghanistan:2025-10-12,uzbekistan-afghanistan:2025-10-12/);
  await plain.close();
});

test("nothing runs out of a narrow screen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of [THREE, `${THREE}&align=event`, "/tajikistan-afghanistan/directed"]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  }
});
