import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, heldBack, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

// Runs after all other journeys: what is coded after a new codebook version is coded under it.

test.use({ storageState: stateOf("admin") });
test.describe.configure({ mode: "serial" });

/** The number of the version in use, from the list of administrators. */
async function liveVersion(page: Page): Promise<number> {
  await page.goto("/admin/codebook");
  const name = await page.getByRole("rowheader").first().textContent();
  return Number(/Version (\d+)/.exec(name ?? "")?.[1]);
}

/** The fields of one type or rule, unfolded. */
async function unfolded(page: Page, name: string): Promise<Locator> {
  const row = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  if (!(await row.evaluate((element) => (element as HTMLDetailsElement).open)))
    await row.locator("summary").first().click();
  return row;
}

async function publishNow(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^Publish version \d+ now$/ });
  if (!(await button.isVisible())) await page.getByText(/^Publish as version \d+$/).click();
  await button.click();
}

test("an administrator edits the codebook, sees what it touches, is told of bad input and of a colleague, and publishes", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const live = await liveVersion(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: "New codebook version" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New codebook version" })).toBeVisible();

  await scriptsWork(page.getByLabel("Reason"));

  // A range upside down is told at its field; nothing typed is lost.
  const visit = await unfolded(page, "High-level visit");
  await visit.getByLabel("Highest").fill("2");
  await visit.getByLabel("Highest").press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "lies above the highest" })).toBeFocused();
  await expect(visit.getByLabel("Lowest")).toHaveAttribute("aria-invalid", "true");
  await expect(visit.getByLabel("Highest")).toHaveValue("2");
  await expectAccessible(page);

  // What it touches: signals by relationship and their part of the line.
  await visit.getByLabel("Highest").fill("4,5");
  await visit.getByLabel("Usual").fill("4");
  const clash = await unfolded(page, "Clash of state forces");
  await clash.getByLabel(/^State violence/).uncheck();
  await page.getByRole("button", { name: "Preview" }).last().click();
  await expect(page.getByText("usual intensity of High-level visit +5 → +4")).toBeVisible();
  await expect(page.getByText("Nothing moves until a signal is coded again.")).toBeVisible();
  const touched = page.getByRole("table", { name: "Touched signals by relationship" });
  const uzbek = touched.getByRole("row").filter({ hasText: "Uzbekistan – Afghanistan" });
  await expect(uzbek).toContainText("judged by the old usual intensity");
  await expect(uzbek).toContainText(/\d+\.\d of \d+\.\d/);
  await page.locator("summary", { hasText: /^Uzbekistan – Afghanistan: \d+ signal/ }).click();
  await expect(page.getByRole("table", { name: /^Signals of Uzbekistan/ })).toContainText("High-level visit");
  await expect(visit.getByLabel("Highest")).toHaveValue("4,5");
  await expect(clash.getByLabel(/^State violence/)).not.toBeChecked();
  await expectAccessible(page);
  await clash.getByLabel(/^State violence/).check();
  await expect(page.getByText("this preview is out of date")).toBeVisible();

  // A rule and a type more, each where the next keystroke goes.
  await page.getByRole("button", { name: "Add a rule" }).click();
  await expect(page.getByRole("textbox", { name: "Title" }).last()).toBeFocused();
  await page.keyboard.type("Weather is no signal");
  await page.getByRole("textbox", { name: "Text" }).last().fill("A closed pass in winter is context.");
  await page.getByRole("button", { name: "Add a type" }).click();
  await expect(page.getByLabel("Family")).toBeFocused();
  await expect(visit.getByLabel("Highest")).toHaveValue("4,5");
  const fresh = page.getByRole("group", { name: "New types" });
  await fresh.getByLabel("Family").selectOption("TRADE");
  await fresh.getByLabel("Code").fill("Trade Fair");
  await fresh.getByLabel("Name").fill("Trade fair");
  await fresh.getByLabel("What it is").fill("A fair of one side’s goods in the other’s territory.");
  await fresh.getByLabel("Lowest").fill("0,5");
  await fresh.getByLabel("Usual").fill("1.5");
  await fresh.getByLabel("Highest").fill("3");
  await fresh.getByLabel("In a headline, one").fill("a trade fair");
  await fresh.getByLabel("In a headline, several").fill("trade fairs");

  // A reason is due, and a code has its form.
  await publishNow(page);
  await expect(page.getByRole("alert").filter({ hasText: "small letters, digits" })).toBeFocused();
  await expect(page.getByLabel("Reason")).toHaveAttribute("aria-invalid", "true");
  await expect(fresh.getByLabel("Code")).toHaveValue("Trade Fair");
  await expect(fresh.getByLabel("Family")).toHaveValue("TRADE");
  await fresh.getByLabel("Code").fill("trade-fair");
  await page.getByLabel("Reason").fill("Visits of ministers have become ordinary.");

  // A colleague publishes first: both keep what they changed.
  const other = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  const theirs = await other.newPage();
  await theirs.goto("/admin/codebook/new");
  await (await unfolded(theirs, "Covert contact")).getByLabel(/^Retired/).check();
  await theirs.getByLabel("Reason").fill("Nobody can check covert contacts.");
  await publishNow(theirs);
  await expect(theirs.getByText(`Version ${live + 1} is published`)).toBeVisible();
  await other.close();

  await publishNow(page);
  await expect(
    page.getByRole("alert").filter({ hasText: `Version ${live + 1} came in between, by Anvar Adminov` }),
  ).toBeFocused();
  await expect(visit.getByLabel("Highest")).toHaveValue("4,5");
  await expect((await unfolded(page, "Covert contact")).getByLabel(/^Retired/)).toBeChecked();
  await expect(page.getByLabel("Reason")).toHaveValue("Visits of ministers have become ordinary.");
  await publishNow(page);
  await expect(page.getByText(`Version ${live + 2} is published`)).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "Visits of ministers have become ordinary." });
  await expect(row).toContainText("Anvar Adminov");
  await expect(row).toContainText("1 type added: Trade fair");
  await expect(row).not.toContainText("Covert contact");
  const health = await page.request.get("/api/health");
  expect((await health.json()).codebookVersion).toBe(live + 2);
});

test("what is typed while a preview is on its way stands, and neither a reload nor a way back loses anything", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto("/admin/codebook/new");
  const summit = page.locator("details").filter({ has: page.locator("summary", { hasText: "summit" }) });
  await summit.locator("summary").first().click();
  const name = summit.getByLabel("Name");
  const reason = page.getByLabel("Reason");
  await scriptsWork(reason);
  await summit.getByLabel("What it is").fill("Leaders of both sides meet.");

  const answered = await heldBack(page, "/admin/codebook/new");
  await page.getByRole("button", { name: "Preview" }).last().click();
  await name.fill("Meeting of leaders");
  await reason.fill("Typed while the answer was on its way.");
  await answered();
  await expect(page.getByText("definition of Summit")).toBeVisible();
  await expect(page.getByText("this preview is out of date")).toBeVisible();
  await expect(name).toHaveValue("Meeting of leaders");
  await expect(reason).toHaveValue("Typed while the answer was on its way.");
  await page.getByRole("button", { name: "Preview" }).last().click();
  await expect(page.getByText("name of Meeting of leaders")).toBeVisible();
  await expect(page.getByText("this preview is out of date")).toHaveCount(0);

  await page.getByRole("button", { name: "Add a rule" }).click();
  await expect(page.getByRole("textbox", { name: "Title" }).last()).toBeFocused();
  await page.keyboard.type("Snow is no signal");
  await page.reload();
  await expect(page.getByText(/^This is what you typed until .*; this tab kept it\.$/)).toBeVisible();
  await expect(name).toHaveValue("Meeting of leaders");
  await expect(reason).toHaveValue("Typed while the answer was on its way.");
  await expect(page.getByRole("listitem").filter({ hasText: "Snow is no signal" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Codebook", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Codebook", exact: true })).toBeVisible();
  await page.goBack();
  await expect(name).toHaveValue("Meeting of leaders");

  await page.getByRole("button", { name: /^Start again from version \d+$/ }).click();
  await expect(name).toHaveValue("Summit");
  await expect(reason).toHaveValue("");
  await page.reload();
  await expect(name).toHaveValue("Summit");
  await expect(page.getByText("this tab kept it")).toHaveCount(0);
});

test("a reader sees the newest version with its marks, an earlier one, and what two of them say otherwise", async ({
  page,
}) => {
  const live = await liveVersion(page);
  await page.goto("/codebook");
  const covert = page.getByRole("row").filter({ hasText: "covert-contact" });
  await expect(covert).toContainText("not for new signals");
  await expect(page.getByRole("row").filter({ hasText: "armed-conflict" })).toContainText("state violence");
  await expect(page.getByRole("row").filter({ hasText: "trade-fair" })).toContainText("“trade fairs”");
  await page.getByRole("link", { name: `What version ${live} changed` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Codebook version ${live} adds 1 type`);
  await expectAccessible(page);

  await page.getByLabel("From").selectOption("1");
  await page.getByLabel("to", { exact: true }).selectOption("2");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/codebook\/compare\?a=1&b=2$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Codebook version 2 adds 3 types");
  const mission = page.getByRole("listitem").filter({ hasText: "mission-in-place" });
  await expect(mission).toContainText("version 1: +0.5 to +3");
  await expect(mission).toContainText("version 2: +0.5 to +4");
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await page.goto("/codebook/compare?a=99&b=x");
  await expect(page.getByText("There is no codebook version 99")).toBeVisible();
  await page.goto("/codebook?version=1");
  await expect(page.getByText("This is an earlier version")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "armed-conflict" })).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("rules are added and moved, the preview is made, and the version is published", async ({ page }) => {
    const live = await liveVersion(page);
    await page.goto("/admin/codebook/new");
    await page.getByLabel("Reason").fill("One rule stood in the wrong place.");
    const weather = await unfolded(page, "Weather is no signal");
    await weather.getByRole("button", { name: "Move up: Weather is no signal" }).click();
    await expect(page.getByLabel("Reason")).toHaveValue("One rule stood in the wrong place.");
    await page.getByRole("button", { name: "Preview" }).last().click();
    await expect(page.getByText("order of the rules")).toBeVisible();
    await expect(page.getByText("No signal that is coded is touched.")).toBeVisible();
    await publishNow(page);
    await expect(page.getByText(`Version ${live + 1} is published`)).toBeVisible();
  });
});

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("may read and compare versions and not publish one", async ({ page }) => {
    for (const path of ["/admin/codebook", "/admin/codebook/new"])
      expect((await page.request.get(path)).status(), path).toBe(403);
    expect((await page.request.get("/codebook/compare")).status()).toBe(200);
  });
});
