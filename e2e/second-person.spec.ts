import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const DESK = "/desk/iran-afghanistan/new";
const TITLE = "Governor of Razavi Khorasan crosses to Herat";

test.describe.configure({ mode: "serial" });

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("asks for a second person", async ({ page }) => {
    await page.goto("/admin/relationships/iran-afghanistan");
    await page.getByLabel("A signal counts once a second person has approved it").check();
    await page.getByRole("button", { name: "Save the rule" }).click();
    await expect(page.getByText("The rule is saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("A signal counts once a second person has approved it")).toBeChecked();
    await expectAccessible(page);
  });
});

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("codes a signal that counts 0 for now, and cannot approve it", async ({ page }) => {
    await page.goto(DESK);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill(TITLE);
    await page.getByLabel("Family").selectOption("DIPLOMATIC");
    await page.getByLabel("Type", { exact: true }).selectOption("visit-regional");
    await page.getByLabel("First day").fill("20 Dec 2025");
    await page.getByLabel("Publisher").fill("Reuters");
    await page.getByRole("textbox", { name: "Published", exact: true }).fill("21 Dec 2025");
    await page.getByLabel("Title of the report").fill("Across the bridge");
    await page.getByLabel("Reliability of the source").selectOption("A");
    await page.getByLabel("Credibility of this report").selectOption("2");
    await page.getByLabel("Who acted").selectOption("A");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText("Provisional: it waits for a second person.")).toBeVisible();
    await expect(page.getByText("Until a second person has approved it, it holds nothing")).toBeVisible();
    await page.getByRole("link", { name: "Approve" }).click();
    await expect(page.getByText("You wrote what waits here yourself")).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("somebody else", () => {
  test.use({ storageState: stateOf("editor") });

  test("finds it from the page of the relationship, where it is drawn as waiting, and approves it", async ({
    page,
  }) => {
    await page.goto("/iran-afghanistan");
    await expect(page.locator("[data-waiting]").first()).toBeVisible();
    await expect(page.getByRole("list", { name: "Legend" })).toContainText("Provisional: counts 0");
    await page.getByRole("link", { name: "1 signal", exact: true }).click();
    await expect(page.getByText("provisional: waits for a second person")).toBeVisible();
    await page.getByRole("link", { name: TITLE }).click();
    await page.getByRole("link", { name: "Approve" }).click();
    await page.getByRole("button", { name: "Approve this signal" }).click();
    await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText("Provisional")).toHaveCount(0);
    await expect(page.getByText("approved by Edina Editorova")).toBeVisible();
    await page.goto("/iran-afghanistan");
    await expect(page.locator("[data-waiting]")).toHaveCount(0);
  });
});
