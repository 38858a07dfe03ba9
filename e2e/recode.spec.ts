import type { Page } from "@playwright/test";
import { formatDay, signed } from "@/lib/charts/format/format";
import { expect, expectAccessible, stateOf, test } from "./journey";

// Runs after everything else: it publishes a codebook version and brings signals over to it.

test.use({ storageState: stateOf("admin") });
test.describe.configure({ mode: "serial" });

const SLUG = "uzbekistan-afghanistan";
const NAME = "Uzbekistan – Afghanistan";
const REASON = "Visits of ministers have become ordinary.";

/** Publishes the next version with other figures of a type, and says its number. */
async function publish(page: Page, name: string, figures: Record<string, string>): Promise<number> {
  await page.goto("/admin/codebook/new");
  const type = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await type.locator("summary").first().click();
  for (const [label, value] of Object.entries(figures)) await type.getByLabel(label).fill(value);
  await page.getByLabel("Reason").fill("A journey through recoding.");
  await page.getByText(/^Publish as version \d+$/).click();
  await page.getByRole("button", { name: /^Publish version \d+ now$/ }).click();
  const notice = page.getByText(/^Version \d+ is published/);
  await expect(notice).toBeVisible();
  return Number(/Version (\d+)/.exec((await notice.textContent()) ?? "")?.[1]);
}

/** The printed index of the day that the pages open at. */
async function indexNow(page: Page): Promise<{ day: string; index: string }> {
  const { relationships } = await (await page.request.get("/api/v1/relationships")).json();
  const { lastSupportedDay: day } = relationships.find(({ slug }: { slug: string }) => slug === SLUG);
  const door = `/api/v1/relationships/${SLUG}/index?from=${day}&to=${day}`;
  const { days } = await (await page.request.get(door)).json();
  return { day: formatDay(day), index: signed(days[0].index) };
}

test("an administrator is offered what a new version touches, sees what recoding does, does it and takes it back", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const version = await publish(page, "High-level visit", { Highest: "4", Usual: "3.5" });
  await expectAccessible(page);
  await page.getByRole("link", { name: new RegExp(`^${NAME}: \\d+ signal`) }).click();

  // As they are: what the new range does not hold cannot go, and is told why.
  await expect(page.getByRole("heading", { level: 1, name: "Recode signals" })).toBeVisible();
  await expect(page.getByLabel(/^High-level visit: \d+/)).toBeChecked();
  await page.getByRole("link", { name: /^Cannot go over: \d+$/ }).click();
  const kept = page.getByRole("table", { name: /what keeps it so/ });
  await expect(kept).toContainText(/Intensity: from .* to 4 for “High-level visit”/);
  await expectAccessible(page);

  // With the usual intensity all go, and the index moves.
  await page.getByLabel("Intensity", { exact: true }).selectOption("usual");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page).toHaveURL(/intensity=usual/);
  await expect(
    page.getByText(new RegExp(`\\d+ signals? goe?s? ?over to codebook version ${version}\\b`)),
  ).toBeVisible();
  const going = page.getByRole("table", { name: /As it is → as it would be/ });
  await expect(going.getByRole("row").nth(1)).toContainText("→ +3.5");
  await expect(going.getByRole("row").nth(1)).toContainText("As the codebook has it.");
  const now = await indexNow(page);
  const figures = page.getByRole("table", {
    name: new RegExp(`^${now.day}, the day that its pages open at`),
  });
  const cells = figures.getByRole("row").filter({ hasText: "Index" }).nth(1).getByRole("cell");
  await expect(cells.first()).toHaveText(now.index);
  const then = (await cells.nth(1).textContent()) ?? "";
  expect(then).not.toBe(now.index);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // A reason is due.
  const write = page.getByRole("button", { name: /^Recode \d+ signals?$/ });
  await write.click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was recoded" })).toBeFocused();
  await page.getByLabel("Reason").fill(REASON);

  // Somebody publishes a version meanwhile: it is shown anew, and the reason stays.
  const other = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  const theirs = await other.newPage();
  const next = await publish(theirs, "Summit", { Usual: "5.5" });
  await other.close();
  await write.click();
  await expect(page.getByRole("alert").filter({ hasText: "Since the preview" })).toBeFocused();
  await expect(page.getByLabel("Reason")).toHaveValue(REASON);
  await expect(page.getByText(new RegExp(`goe?s? over to codebook version ${next}`))).toBeVisible();
  await write.click();
  await expect(page.getByText(new RegExp(`recoded under version ${next}\\.`))).toBeVisible();
  expect((await indexNow(page)).index).toBe(then);
  await expectAccessible(page);

  // The list of loadings names it, and takes it back.
  await page.goto("/admin/import");
  const runs = page.getByRole("table", { name: /each can be taken back/ });
  await expect(runs.getByRole("row").nth(1)).toContainText(/\d+ recoded/);
  await runs.getByRole("link", { name: `Recoding under codebook version ${next}` }).click();
  await expect(page.getByText(REASON)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Reason").fill("The old range was right after all.");
  await page.getByRole("button", { name: "Take the recoding back" }).click();
  await expect(page.getByText(/^Taken back on .*: The old range was right after all\.$/)).toBeVisible();
  expect((await indexNow(page)).index).toBe(now.index);
});

test("what is wrong with a choice is told at its field, and what is so already is said", async ({ page }) => {
  await page.goto("/admin/codebook/recode");
  await expectAccessible(page);
  await page.getByLabel("Relationship").selectOption(SLUG);
  await page.getByRole("button", { name: "Choose its signals" }).click();
  await page.getByLabel("First day from").fill("31 Sep 2025");
  await page.getByLabel("Intensity", { exact: true }).selectOption("fixed");
  await page.getByRole("button", { name: "Preview" }).click();
  const told = page.getByRole("alert").filter({ hasText: "The preview needs another choice" });
  await expect(told.getByRole("listitem")).toHaveCount(3);
  await told.getByRole("link", { name: /Choose the types/ }).click();
  await expect(page.getByRole("group", { name: "Type now" })).toBeFocused();
  await expect(page.getByLabel("First day from")).toHaveValue("31 Sep 2025");
  await expectAccessible(page);
  await page.goto(`/admin/codebook/recode?relationship=${SLUG}&type=no-such-type`);
  await expect(page.getByText("No signal is chosen")).toBeVisible();
  await page.goto("/admin/codebook/recode?relationship=atlantis");
  await expect(page.getByText("There is no relationship of this address")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("signals are chosen, looked at, recoded and have nothing more to do", async ({ page }) => {
    await page.goto("/admin/codebook/recode");
    await page.getByLabel("Relationship").selectOption("turkmenistan-afghanistan");
    await page.getByRole("button", { name: "Choose its signals" }).click();
    await page.getByLabel("Every type").check();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByLabel("Reason").fill("All of it under one version.");
    await page.getByRole("button", { name: /^Recode \d+ signals?$/ }).click();
    await expect(page.getByText(/recoded under version \d+\. /)).toBeVisible();
    await page.getByLabel("Coded now under").selectOption("any");
    await page.getByLabel("Every type").check();
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText(/so already/)).toBeVisible();
  });
});

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("is not let in", async ({ page }) => {
    expect((await page.request.get("/admin/codebook/recode")).status()).toBe(403);
  });
});
