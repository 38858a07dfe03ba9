import { expect, expectAccessible, stateOf, test } from "./journey";

const START = "/tajikistan-afghanistan";

test.use({ storageState: stateOf("editor") });

test("an editor names a period, changes it, takes it off the chart and brings it back", async ({ page }) => {
  await page.goto(START);
  await page.getByRole("link", { name: "Name a period" }).click();
  await expectAccessible(page);
  await page.getByLabel("Title").fill("Harvest truce");
  await page.getByLabel("First day").fill("2025-09-01");
  await page.getByLabel("Last day").fill("2025-08-01");
  await page.getByRole("button", { name: "Put it on the chart" }).click();
  await expect(page.getByRole("link", { name: "The last day is before the first" })).toBeVisible();
  await page.getByLabel("Last day").fill("");
  await page.getByRole("button", { name: "Put it on the chart" }).click();
  await expect(page.getByText("since 1 Sep 2025")).toBeVisible();

  await page.getByRole("link", { name: "Edit Harvest truce" }).click();
  await page.getByLabel("Shown to every reader").uncheck();
  await page.getByRole("button", { name: "Save the named period" }).click();
  await expect(page.getByText("since 1 Sep 2025 · internal")).toBeVisible();

  await page.getByRole("link", { name: "Edit Harvest truce" }).click();
  await page.getByText("Remove", { exact: true }).click();
  await page.getByRole("button", { name: "Remove this named period" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  const row = page.getByRole("row", { name: /Harvest truce/ });
  await expect(row).toContainText("on the chart");
  await expectAccessible(page);
});

test("the second of two editors sees what the first wrote, and decides", async ({ page, context }) => {
  await page.goto(`${START}/annotations/new`);
  await page.getByLabel("Title").fill("Double entry");
  await page.getByLabel("First day").fill("2025-10-01");
  await page.getByRole("button", { name: "Put it on the chart" }).click();
  await page.getByRole("link", { name: "Edit Double entry" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Double entry" })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());

  await page.getByLabel("Title").fill("First wording");
  await page.getByRole("button", { name: "Save the named period" }).click();
  await expect(page.getByRole("link", { name: "Edit First wording" })).toBeVisible();

  await second.getByLabel("Title").fill("Second wording");
  await second.getByRole("button", { name: "Save the named period" }).click();
  await expect(second.getByText("It now reads: “First wording”")).toBeVisible();
  await second.getByRole("button", { name: "Save the named period" }).click();
  await expect(second.getByRole("link", { name: "Edit Second wording" })).toBeVisible();
});
