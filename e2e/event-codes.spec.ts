import { readFileSync } from "node:fs";
import { expect, expectAccessible, stateOf, test } from "./journey";

const PATH = "/admin/event-codes";
const CODE = "journey-of-versions";

test.describe.configure({ mode: "serial" });

test.describe("the table of event codes", () => {
  test.use({ storageState: stateOf("admin") });

  test("takes a code, and the version shows what it changed", async ({ page }) => {
    await page.goto(`${PATH}/entry`);
    await page.getByLabel("Whose code").selectOption("own");
    await page.getByLabel("Code, or how it begins").fill(CODE);
    await page.getByLabel("Family").selectOption("TRADE");
    await page.getByLabel("Reason").fill("Our tables call goods so.");
    await page.getByRole("button", { name: "Add the code" }).click();
    const written = page.getByText(/^Version \d+ is in use\./);
    const number = Number((await written.textContent())?.match(/\d+/)?.[0]);
    await page.getByRole("link", { name: `Version ${number} and those before it` }).click();
    const line = page.getByRole("row").filter({ hasText: "Our tables call goods so." }).first();
    await line.getByRole("link", { name: `Version ${number}`, exact: true }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: `Event codes, version ${number}` }),
    ).toBeVisible();
    await expect(page.getByText("This version is in use")).toBeVisible();
    const added = page.getByRole("table", { name: "Codes added" }).getByRole("row").filter({ hasText: CODE });
    await expect(added).toContainText("Trade");
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV", exact: true }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain(`code,own,${CODE},,TRADE,`);
    await page.getByLabel("Code or words").fill(CODE);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("1 entry")).toBeVisible();
  });

  test("takes an earlier version back, with a reason", async ({ page }) => {
    await page.goto(PATH);
    const versions = page.getByRole("link", { name: /^Version \d+ and those before it/ });
    const number = Number((await versions.textContent())?.match(/\d+/)?.[0]);
    await page.goto(`${PATH}/versions/${number}`);
    await page.getByRole("link", { name: `version ${number - 1}`, exact: true }).click();
    await expect(page.getByText("Against it this one has 1 code taken out.")).toBeVisible();
    await page.getByText("Put this version back", { exact: true }).first().click();
    const send = page.getByRole("button", { name: "Put this version back" });
    await send.click();
    await expect(page.getByText("It was not put back")).toBeVisible();
    await page.getByLabel("Reason").fill("Nobody uses that code.");
    await send.click();
    await expect(page.getByText(`Version ${number + 1} is in use.`)).toBeVisible();
    await page.goto(`${PATH}/versions/${number + 1}`);
    const removed = page.getByRole("table", { name: "Codes taken out" });
    await expect(removed.getByRole("row").filter({ hasText: CODE })).toBeVisible();
    await expect(page.getByText("Nobody uses that code.")).toBeVisible();
    await page.goto(`${PATH}/versions/${number - 1}`);
    await expect(page.getByText("says the same as this one")).toBeVisible();
  });

  test("has no page of a version that does not exist", async ({ page }) => {
    // Asked beside the page, whose console stays silent.
    for (const none of ["0", "99999", "1.5", "x"]) {
      const answer = await page.request.get(`${PATH}/versions/${none}`);
      expect(answer.status(), none).toBe(404);
      expect(await answer.text()).toContain(`There is no page at ${PATH}/versions/${none}`);
    }
    expect((await page.request.get(`${PATH}/versions/99999/codes.csv`)).status()).toBe(404);
  });
});

test.describe("whoever codes", () => {
  test.use({ storageState: stateOf("coder") });

  test("reads versions and puts none back", async ({ page }) => {
    await page.goto(`${PATH}/versions/1`);
    await expect(page.getByText("Comes with the product.").first()).toBeVisible();
    await page.goto(PATH);
    const versions = page.getByRole("link", { name: /^Version \d+ and those before it/ });
    const number = Number((await versions.textContent())?.match(/\d+/)?.[0]);
    await page.goto(`${PATH}/versions/${number - 1}`);
    await expect(page).toHaveTitle(`Event codes, version ${number - 1} · Administration · Thawline`);
    await expect(page.getByText("Against it this one has 1 code added.")).toBeVisible();
    await expect(page.getByText("Put this version back")).toHaveCount(0);
    await expectAccessible(page);
  });
});
