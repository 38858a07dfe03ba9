import type { Locator, Page } from "@playwright/test";
import { expect, PASSWORD, stateOf, test } from "./journey";

/** How libraries speak to programmers. */
const STOCK = /invalid input|expected|received|unrecognized|too small|too big|\bstring\b|undefined|prisma/i;

/** Presses a button and gives what the list of errors says, each line once and in words of the product. */
async function refusal(scope: Page | Locator, button: string): Promise<string[]> {
  const page = "page" in scope ? scope.page() : scope;
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await scope.getByRole("button", { name: button, exact: true }).click();
  await answered;
  // Until the answer is on the screen the button says that it works.
  await expect(scope.getByRole("button", { name: button, exact: true })).toBeEnabled();
  const lines = scope.getByRole("alert").getByRole("listitem");
  await expect(lines.first()).toBeVisible();
  const said = await lines.allTextContents();
  expect(new Set(said).size, said.join("; ")).toBe(said.length);
  for (const line of said) expect(line).not.toMatch(STOCK);
  return said;
}

test("sign-in names both of its fields", async ({ page }) => {
  await page.goto("/sign-in");
  expect(await refusal(page, "Sign in")).toEqual(["Write your e-mail address.", "Write your password."]);
});

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("is told which name, which code and which day of a new relationship is wrong", async ({ page }) => {
    await page.goto("/admin/relationships/new");
    expect(await refusal(page, "Make the relationship")).toEqual([
      "The address is missing",
      "Name of the relationship is missing",
      "Name of the first state is missing",
      "Adjective of the first state is missing",
      "Code of the first state is missing",
      "Name of the second state is missing",
      "Adjective of the second state is missing",
      "Code of the second state is missing",
      "Tracked from is missing",
      "Coded through is missing",
    ]);
    await page.getByLabel("Tracked from").fill("31 Feb 2025");
    await page.getByLabel("Coded through").fill("9/8/2025");
    await page.getByLabel("Address").fill("Test Land");
    await page.getByLabel("Code of the first state").fill("t1");
    await page.getByLabel("Place in lists").fill("1.5");
    const said = await refusal(page, "Make the relationship");
    expect(said).toContain("Tracked from: “31 Feb 2025” is no day: February 2025 has 28");
    expect(said).toContain(
      "Coded through: “9/8/2025” can be read in two ways: write the month by its name, as in 8 Sep 2025",
    );
    expect(said).toContain("The address has small letters, digits and single hyphens only");
    expect(said).toContain("Code of the first state is three capital letters");
    expect(said).toContain("Place in lists is a whole number from 0 to 10,000");
    await expect(page.getByLabel("Tracked from"), "what was typed is kept").toHaveValue("31 Feb 2025");
    await expect(page.locator("#trackedFrom-error")).toContainText("February 2025 has 28");
    await expect(page.getByLabel("Tracked from")).toHaveAttribute("aria-invalid", "true");
  });

  test("is told what an invitation lacks, and the invited what their account lacks", async ({
    page,
    browser,
  }) => {
    await page.goto("/admin/invitations");
    expect(await refusal(page, "Make the invitation")).toEqual(["Write the e-mail address."]);
    await page.getByLabel("E-mail address").fill("nobody");
    expect(await refusal(page, "Make the invitation")).toEqual([
      "Write an e-mail address such as name@example.org.",
    ]);
    await page.getByLabel("E-mail address").fill(`forms-${Date.now()}@example.org`);
    await page.getByRole("button", { name: "Make the invitation" }).click();
    const link = await page.getByLabel("One-time link").inputValue();
    const stranger = await browser.newPage({ storageState: { cookies: [], origins: [] } });
    await stranger.goto(link);
    expect(await refusal(stranger, "Join")).toEqual([
      "Write the name.",
      "The password needs at least 12 characters.",
    ]);
    await stranger.getByLabel("Your name").fill("Forma");
    await stranger.getByLabel("New password").fill(PASSWORD);
    await stranger.getByLabel("The same password again").fill("another");
    expect(await refusal(stranger, "Join")).toEqual(["The two passwords are not the same."]);
    await stranger.close();
  });

  test("is told what their own name and password lack", async ({ page }) => {
    await page.goto("/account");
    await page.getByLabel("Your name").fill(" ");
    const name = page.locator("form").filter({ has: page.getByLabel("Your name") });
    expect(await refusal(name, "Save the name")).toEqual(["Write the name."]);
    const password = page.locator("form").filter({ has: page.getByLabel("New password") });
    expect(await refusal(password, "Change the password")).toEqual([
      "Write your present password.",
      "The password needs at least 12 characters.",
    ]);
  });

  test("is told what the next codebook and the next method lack", async ({ page }) => {
    await page.goto("/admin/codebook/new");
    await page.getByRole("button", { name: "Add a type" }).click();
    await page.getByLabel("What it is").last().fill("A fair");
    const codebook = await refusal(page, "Preview");
    expect(codebook).toContain("New type: The name is missing");
    await page.goto("/admin/method/new");
    await page.locator("input[inputmode=decimal]").first().fill("many");
    const method = await refusal(page, "Preview");
    expect(method.join()).toMatch(/is missing or is no number/);
  });
});

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("is told which day of a period and of coverage is wrong", async ({ page }) => {
    await page.goto("/kazakhstan-afghanistan/annotations/new");
    const period = await refusal(page, "Put it on the chart");
    expect(period).toEqual(["The title of the period is missing", "First day is missing"]);
    await page.getByLabel("Title").fill("Thaw");
    await page.getByLabel("First day").fill("30 Sep 2025");
    await page.getByLabel("Last day").fill("31 sep 2025");
    expect(await refusal(page, "Put it on the chart")).toEqual([
      "Last day: “31 sep 2025” is no day: September 2025 has 30",
    ]);
    await expect(page.getByLabel("First day")).toHaveValue("30 Sep 2025");

    await page.goto("/kazakhstan-afghanistan/coverage");
    const form = page.getByRole("form", { name: "Record coverage" });
    await form.getByLabel("Sources gone through").fill("");
    expect(await refusal(form, "Record")).toEqual([
      "First day is missing",
      "Last day is missing",
      "Choose how far it was searched: searched, partly, or not-searched",
    ]);
    const through = page.getByRole("form", { name: "Move coded through" });
    await through.getByLabel("Coded through").fill("soon");
    expect(await refusal(through, "Save the day")).toEqual([
      "Coded through: “soon” is no day: write it as 8 Sep 2025",
    ]);
  });
});

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("is told each field of a signal by its name", async ({ page }) => {
    // What is refused stays as a draft of this coder: no other journey has theirs there.
    await page.goto("/desk/kyrgyzstan-afghanistan/new");
    await page.getByLabel("First day").fill("31 Feb 2025");
    const said = await refusal(page, "Save");
    expect(said.join("; ")).toContain("First day: “31 Feb 2025” is no day: February 2025 has 28");
    for (const line of said) expect(line, "each begins with the name of its field").toMatch(/^[A-Z][^:]+: /);
  });
});

test("a filter takes a day in words, keeps it in the address as ISO, and keeps what it cannot read", async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto("/tajikistan-afghanistan/signals");
  await page.getByLabel("From", { exact: true }).fill("8 september 2025");
  await page.getByRole("button", { name: "Show signals" }).click();
  await expect(page).toHaveURL(/from=2025-09-08/);
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("8 Sep 2025");
  await page.getByLabel("To", { exact: true }).fill("31 Feb 2026");
  await page.getByRole("button", { name: "Show signals" }).click();
  await expect(page.locator("#to-error")).toContainText("To: “31 Feb 2026” is no day: February 2026 has 28");
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("31 Feb 2026");
  for (const address of [
    "/",
    "/tajikistan-afghanistan",
    "/compare?align=event",
    "/method",
    "/tajikistan-afghanistan/then-and-now",
  ]) {
    await page.goto(address);
    await expect(page.locator("input[type=date]"), address).toHaveCount(0);
  }
  await plain.close();
});
