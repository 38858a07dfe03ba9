import type { Browser, Page } from "@playwright/test";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { expect, expectAccessible, heldBack, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

// Runs after all other journeys: a new method version changes every page for them.

const SLUG = "uzbekistan-afghanistan";
const WEEK = `/${SLUG}/weeks/2025-W20`;

test.use({ storageState: stateOf("admin") });
test.describe.configure({ mode: "serial" });

/** The number of the version in use, from the list of administrators. */
async function liveVersion(page: Page): Promise<number> {
  await page.goto("/admin/method");
  const name = await page.getByRole("rowheader").first().textContent();
  return Number(/Version (\d+)/.exec(name ?? "")?.[1]);
}

const weightOf = (page: Page, family: string) =>
  page.getByRole("group", { name: /^Weights/ }).getByLabel(family);

async function publishNow(page: Page): Promise<void> {
  await page.getByText(/^Publish as version \d+$/).click();
  await page.getByRole("button", { name: /^Publish version \d+ now$/ }).click();
}

async function colleaguePublishes(
  browser: Browser,
  baseURL: string | undefined,
  { arrow, reason }: { arrow: string; reason: string },
): Promise<void> {
  const other = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  const page = await other.newPage();
  await page.goto("/admin/method/new");
  await page.getByLabel("Change that turns the arrow").fill(arrow);
  await page.getByLabel("Reason").fill(reason);
  await publishNow(page);
  await expect(page.getByText(/^Version \d+ is in use/)).toBeVisible();
  await other.close();
}

test("an administrator changes a weight as a new method version; the published week stays as it was", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const live = await liveVersion(page);
  await expectAccessible(page);

  // A week that is published by the version of now.
  await page.goto(`${WEEK}/publish`);
  await page.getByLabel("I have read it and want it published for good.").check();
  await page.getByRole("button", { name: "Publish for good" }).click();
  await expect(page).toHaveURL(new RegExp(`${WEEK}$`));
  await expect(page.getByText("identical to six decimals")).toBeVisible();
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const article = (await page.getByRole("article").first().textContent()) ?? "";
  await page.goto(`/${SLUG}`);
  const finding = await page.getByRole("heading", { level: 1 }).textContent();

  // The form, by keyboard: Enter in a field previews and keeps everything typed.
  await page.goto("/admin/method");
  await page.getByRole("link", { name: "New method version" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New method version" })).toBeVisible();
  const margin = page.getByLabel("Margin past a border");
  await scriptsWork(margin);
  await margin.fill("40");
  await margin.press("Enter");
  await expect(
    page.getByRole("alert").filter({ hasText: "smaller than half the narrowest band" }),
  ).toBeFocused();
  await expect(margin).toHaveAttribute("aria-invalid", "true");
  await expect(margin).toHaveValue("40");
  await margin.fill("2");

  await weightOf(page, "Trade").fill("0,2");
  await expect(page.getByText(/As they count, of 1: .*trade 0\.1905/)).toBeVisible();
  await weightOf(page, "Trade").press("Enter");
  const effect = page.getByRole("table", { name: /^Index points on the last coded day/ });
  await expect(effect.getByRole("rowheader", { name: /^Uzbekistan/ })).toBeVisible();
  await expect(
    page.getByText(new RegExp(`^Against version ${live}, .*weight of trade 0\\.15 → 0\\.1905`)),
  ).toBeVisible();
  await expect(weightOf(page, "Trade")).toHaveValue("0,2");
  await expectAccessible(page);
  await weightOf(page, "Trade").fill("0.5");
  await expect(page.getByText("this preview is out of date")).toBeVisible();
  await weightOf(page, "Trade").fill("0.20");
  await expect(page.getByText("this preview is out of date")).toHaveCount(0);

  // Not without a reason.
  await publishNow(page);
  await expect(page.getByRole("alert").filter({ hasText: "Say in a sentence why" })).toBeFocused();
  await expect(page.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
  await expect(weightOf(page, "Trade")).toHaveValue("0.20");
  await expectAccessible(page);

  // Somebody else publishes first: nothing typed is lost, and the form says what came in between.
  await colleaguePublishes(browser, baseURL, {
    arrow: "2.5",
    reason: "Arrows turned too often on one report.",
  });

  await page.getByLabel("Reason").fill("Trade carries more than we thought.");
  await page.getByRole("button", { name: /^Publish version \d+ now$/ }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: `Version ${live + 1} came in between` }),
  ).toBeFocused();
  await expect(weightOf(page, "Trade")).toHaveValue("0.20");
  await expect(page.getByLabel("Reason")).toHaveValue("Trade carries more than we thought.");
  await expect(page.getByText(/change that turns the arrow 2\.5 → 2/)).toBeVisible();
  await page.getByLabel("Change that turns the arrow").fill("2.5");
  await page.getByRole("button", { name: `Publish version ${live + 2} now` }).click();
  await expect(page.getByText(`Version ${live + 2} is in use: every page is computed by it.`)).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Trade carries more than we thought." });
  await expect(row).toContainText("Anvar Adminov");
  await expect(row).toContainText("weight of trade 0.15 → 0.1905");
  await expectAccessible(page);

  // Every page follows, and the version of before can still be read.
  await page.goto(`/${SLUG}`);
  await expect(page.getByText(new RegExp(`method version ${live + 2}`, "i")).first()).toBeVisible();
  await page.goto(`/${SLUG}?method=${live}`);
  await expect(page.getByText(`by method version ${live}`).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(finding ?? "");

  // The published week is what it was, and says what the new version makes of it.
  await page.goto(WEEK);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByText("identical to six decimals")).toBeVisible();
  const beside = page.getByText(`Method version ${live + 2}, in use now, makes it`);
  const said = (await beside.textContent()) ?? "";
  const now = (await page.getByRole("article").first().textContent()) ?? "";
  // That sentence is all that came.
  expect(now.replace(said, "").replaceAll(/\s+/g, " ")).toBe(article.replaceAll(/\s+/g, " "));
});

test("a reader compares two versions on one relationship and one day", async ({ page }) => {
  const live = await liveVersion(page);
  await page.goto("/method#versions");
  await page.getByRole("link", { name: "Compare two versions" }).click();
  await expect(page).toHaveURL(/\/method\/compare$/);
  await page.getByLabel("From").selectOption(String(live - 2));
  await page.getByRole("combobox", { name: "Relationship" }).selectOption("tajikistan-afghanistan");
  await page.getByLabel("Day").fill("2025-11-30");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/relationship=tajikistan-afghanistan&at=2025-11-30/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    new RegExp(`Version ${live} puts Tajikistan – Afghanistan \\d+\\.\\d points higher`),
  );
  const shares = page.getByRole("table", { name: /^Exact shares/ });
  await expect(shares.getByRole("row").last()).toContainText(`Version ${live} minus version ${live - 2}`);
  await expect(shares.getByRole("row").filter({ hasText: "κ and weights" })).toContainText("together");
  await expect(page.getByText("6 parameters of 25 differ.")).toBeVisible();
  await expectAccessible(page);

  const chart = page.getByRole("slider", { name: /by two versions$/ });
  await scriptsWork(chart);
  await chart.focus();
  const last = await chart.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(chart).not.toHaveAttribute("aria-valuetext", last ?? "");

  const all = page.getByRole("table", { name: /leads to the relationship as that version reads it/ });
  await all
    .getByRole("link", { name: new RegExp(`Uzbekistan – Afghanistan by version ${live - 2}$`) })
    .click();
  await expect(page).toHaveURL(new RegExp(`/uzbekistan-afghanistan\\?method=${live - 2}$`));

  await page.goto("/method/compare?a=99&b=x&relationship=none&at=never");
  await expect(page.getByText("There is no method version 99")).toBeVisible();
  await expect(page.getByText("There is no relationship “none”")).toBeVisible();
  await expect(page.getByText("is no day").first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("/method/compare");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("an earlier version shows its own parameters on the page about the method", async ({ page }) => {
  const live = await liveVersion(page);
  await page.goto(`/method?version=${live - 2}`);
  await expect(page.getByText("This is an earlier version.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Trade/ }).first()).toContainText("0.15");
  await page.goto(`/method?version=${live}`);
  await expect(page.getByRole("row", { name: /^Trade/ }).first()).toContainText("0.1905");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the preview is made, and going back to the first figures is a new version as well", async ({
    page,
  }) => {
    const live = await liveVersion(page);
    await page.goto("/admin/method/new");
    await weightOf(page, "Trade").fill("0.15");
    await page.getByLabel("Change that turns the arrow").fill("2");
    await page.getByLabel("Reason").fill("Back to the first figures until trade is read again.");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(
      page.getByText(new RegExp(`^Against version ${live}, .*trade 0\\.1905 → 0\\.15`)),
    ).toBeVisible();
    await expect(page.getByLabel("Reason")).toHaveValue(
      "Back to the first figures until trade is read again.",
    );
    await publishNow(page);
    await expect(page.getByText(`Version ${live + 1} is in use`)).toBeVisible();
  });
});

const HEADING = "member,day,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY";
const POINTS = ["30,15,15,15,25", "40,10,0,20,30", "20,20,20,20,20", "35,5,10,10,40", "25,25,0,10,40"];
const csvOf = (rows: string[]) =>
  [HEADING, ...rows.map((row, at) => `Analyst ${at + 1},2026-11-2${at},${row}`)].join("\n");

test("the weights come from a panel: pasted as CSV, and corrected in its rows", async ({ page }) => {
  test.setTimeout(120_000);
  const live = await liveVersion(page);
  await page.goto("/admin/method/new");
  await scriptsWork(page.getByLabel("Where the weights come from"));
  await page.getByLabel("Where the weights come from").selectOption("The mean of a panel");
  const table = page.getByLabel("Or paste the table as CSV");
  await table.fill("member,day,TRADE\nAnalyst 1,2026-11-20,100");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "The heading line lacks diplomatic" }),
  ).toBeFocused();
  await expect(table).toHaveValue("member,day,TRADE\nAnalyst 1,2026-11-20,100");

  await table.fill(csvOf([...POINTS.slice(0, 4), "25,25,0,10,39"]));
  await page.getByRole("button", { name: "Preview" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "sum to 100, these to 99" });
  await expect(alert).toBeFocused();
  await expect(table).toHaveValue("");
  const fifth = page.getByRole("group", { name: "Member 5" });
  await expect(fifth).toContainText("Error: The points of a member sum to 100, these to 99");
  await expect(fifth.getByLabel("Member")).toHaveValue("Analyst 5");
  await expectAccessible(page);

  await fifth.getByLabel("Security incidents").fill("40");
  await expect(
    page.getByText(/As they count, of 1, the mean of the panel: .*security incidents 0\.31/),
  ).toBeVisible();
  const spread = page.getByRole("table", { name: "Mean and spread of 5 members" });
  await expect(
    spread.getByRole("row", { name: /^Mean: the weights 30\.0 15\.0 9\.0 15\.0 31\.0$/ }),
  ).toBeVisible();
  await fifth.getByLabel("Security incidents").press("Enter");
  await expect(
    page.getByText(
      new RegExp(
        `^Against version ${live}, .*weight of trade 0\\.15 → 0\\.09.*weights from a panel of 5 members`,
      ),
    ),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: /^Index points on the last coded day/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Reason").fill("Five analysts were asked in November.");
  await publishNow(page);
  await expect(page.getByText(`Version ${live + 1} is in use`)).toBeVisible();
});

test("every reader finds who gave what, and the draws know of it", async ({ page, browser, baseURL }) => {
  const live = await liveVersion(page);
  const others = await browser.newContext({ baseURL });
  const reader = await others.newPage();
  await reader.goto("/method#panel");
  await expect(reader.getByText(/^Entered by Anvar Adminov on /)).toBeVisible();
  const given = reader.getByRole("table", { name: "Points of 5 members by family, of 100" });
  await expect(given.getByRole("row", { name: /^Analyst 2 ?21 Nov 2026 40 10 0 20 30$/ })).toBeVisible();
  await expect(given.getByRole("row", { name: /^Standard deviation/ })).toBeVisible();
  await expect(reader.getByText("the mean of 5 members picked anew from the panel of 5")).toBeVisible();
  await expectAccessible(reader);
  await reader.setViewportSize({ width: 320, height: 700 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await reader.goto("/tajikistan-afghanistan/how-sure");
  await expect(reader.getByText("being computed")).toHaveCount(0, { timeout: 30_000 });
  await expect(reader.getByText(`The weights of method version ${live} are the mean`)).toBeVisible();
  await reader.goto(`/method/compare?a=${live - 1}&b=${live}`);
  await expect(reader.getByText("Beside the numbers: weights from a panel of 5 members.")).toBeVisible();
  await reader.goto(`/method?version=${live - 1}`);
  await expect(reader.getByRole("heading", { name: "The panel behind the weights" })).toHaveCount(0);
  await others.close();
});

test("the next form is filled with the panel, and going back to numbers drops it", async ({ page }) => {
  await page.goto("/admin/method/new");
  await expect(page.getByRole("group", { name: "Member 5" }).getByLabel("Member")).toHaveValue("Analyst 5");
  await page.getByLabel("Where the weights come from").selectOption("The weights typed below");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText(/weights from no panel any more/)).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a panel is typed row by row; what is wrong is named at its row, and nothing is lost", async ({
    page,
  }) => {
    await page.goto("/admin/method/new");
    const row = (number: number) => page.getByRole("group", { name: `Member ${number}`, exact: true });
    for (const number of [2, 4])
      for (const family of ["Trade", "Energy"]) await row(number).getByLabel(family).fill("");
    for (const number of [2, 4])
      for (const field of ["Member", "Diplomatic contact", "Hostile rhetoric", "Security incidents"])
        await row(number).getByLabel(field).fill("");
    await row(3).getByLabel("Member").fill("ANALYST 1");
    await page.getByRole("button", { name: "Preview" }).click();
    for (const message of ["A panel has 5 members or more", "“ANALYST 1” is on the panel already"])
      await expect(page.getByRole("alert").getByText(message)).toBeVisible();
    // Filled rows have moved up.
    await expect(row(2).getByLabel("Member")).toHaveValue("ANALYST 1");
    await expect(row(4).getByLabel("Member")).toHaveValue("");
    await page.getByLabel("Or choose a CSV or XLSX file").setInputFiles({
      name: "panel.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csvOf([...POINTS, "100,0,0,0,0"])),
    });
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText(/weights from another panel of 6 members/)).toBeVisible();
    await expect(row(6).getByLabel("Diplomatic contact")).toHaveValue("100");

    // The same from a spreadsheet; what is no workbook is refused in words.
    const choose = (name: string, buffer: Buffer) =>
      page
        .getByLabel("Or choose a CSV or XLSX file")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await choose("panel.xlsx", Buffer.from("PK not a workbook"));
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText("It is not an XLSX workbook, or it is damaged.").first()).toBeVisible();
    await expect(row(6).getByLabel("Diplomatic contact")).toHaveValue("100");
    const rows = POINTS.map((points, at) => [
      `Аналитик ${at + 1}`,
      `2026-11-2${at}`,
      ...points.split(",").map(Number),
    ]);
    const panel = { about: ["A panel"], header: HEADING.split(","), days: ["day"], rows, name: "panel" };
    await choose("panel.xlsx", Buffer.from(await writeTable(panel)));
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(row(1).getByLabel("Member")).toHaveValue("Аналитик 1");
    await expect(row(5).getByLabel("Security incidents")).toHaveValue("40");
  });
});

test("a panel that is corrected while a colleague publishes stays, and so does what is typed meanwhile", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const live = await liveVersion(page);
  await page.goto("/admin/method/new");
  const first = page.getByRole("group", { name: "Member 1", exact: true });
  await first.getByLabel("Trade").fill("20");

  await colleaguePublishes(browser, baseURL, { arrow: "3", reason: "Small changes turned too many arrows." });

  // After a reload the form still follows the version that it was begun from, and says so.
  await page.reload();
  await expect(
    page.getByText(`You began from version ${live}, and version ${live + 1} has come since`),
  ).toBeVisible();
  await expect(first.getByLabel("Trade")).toHaveValue("20");

  const answered = await heldBack(page, "/admin/method/new");
  await publishNow(page);
  await first.getByLabel("Security incidents").fill("20");
  await page.getByLabel("Reason").fill("Analyst 1 corrected two figures.");
  await answered();
  // As it was sent, there was no reason and the points of the first member summed to 105.
  await expect(page.getByRole("alert").filter({ hasText: "Say in a sentence why" })).toBeFocused();
  await expect(first.getByLabel("Trade")).toHaveValue("20");
  await expect(first.getByLabel("Security incidents")).toHaveValue("20");
  await expect(page.getByLabel("Reason")).toHaveValue("Analyst 1 corrected two figures.");

  await page.getByRole("button", { name: /^Publish version \d+ now$/ }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: `Version ${live + 1} came in between, by Anvar Adminov` }),
  ).toBeFocused();
  await expect(page.getByText(/change that turns the arrow 3 → 2.*another panel of 5 members/)).toBeVisible();
  await page.getByRole("button", { name: `Publish version ${live + 2} now` }).click();
  await expect(page.getByText(`Version ${live + 2} is in use`)).toBeVisible();
  // What is published is no draft any more.
  await page.goto("/admin/method/new");
  await expect(first.getByLabel("Security incidents")).toHaveValue("20");
  await expect(page.getByText("this tab kept it")).toHaveCount(0);
});

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("may compare versions and not write one", async ({ page }) => {
    for (const path of ["/admin/method", "/admin/method/new"])
      expect((await page.request.get(path)).status(), path).toBe(403);
    expect((await page.request.get("/method/compare")).status()).toBe(200);
  });
});
