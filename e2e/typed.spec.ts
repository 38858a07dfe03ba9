import type { Page } from "@playwright/test";
import { expect, PASSWORD, PEOPLE, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const INBOX = "/desk/inbox?relationship=pakistan-afghanistan";

test.use({ storageState: stateOf("second") });

const form = (page: Page) => page.locator("form[data-signal]");
const title = (page: Page) => form(page).locator("#title");

async function take(page: Page, name: string) {
  await page.goto(INBOX);
  await scriptsWork(page.getByLabel("Text or address"));
  const words = `Delegations of Islamabad and Kabul meet ${name} ${Date.now()}\n\nDawn · 14 January 2026\n\nA Pakistani delegation held talks on trade in Kabul on 12 January 2026, ${name} said.`;
  await page.getByLabel("Text or address").fill(words);
  await page.getByRole("button", { name: "Bring it and code it now" }).click();
  await expect(title(page)).toBeFocused();
  await scriptsWork(title(page));
}

async function code(page: Page, words: string) {
  const codes = {
    family: "DIPLOMATIC",
    type: "envoy-meeting",
    start: "12 Jan 2026",
    initiator: "BOTH",
    "reports.0.publisher": "Dawn",
    "reports.0.reliability": "C",
    "reports.0.credibility": "3",
  };
  await title(page).fill(words);
  await form(page)
    .locator("details")
    .evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
    });
  for (const [name, value] of Object.entries(codes)) {
    const control = form(page).locator(`[name="${name}"]`);
    if (await control.evaluate((one) => one instanceof HTMLSelectElement)) await control.selectOption(value);
    else await control.fill(value);
  }
  // The look at the form is over, so that what it asks for stands there.
  await page.waitForTimeout(1_500);
  for (const name of ["intensityReason", "gradeReason"]) {
    const control = form(page).locator(`[name="${name}"]`);
    if (await control.isVisible()) await control.fill("It says so at length.");
  }
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("button", { name: /all the same/ });
  const saved = page.getByText(`Saved: ${words}`);
  await expect(question.or(saved).first()).toBeVisible({ timeout: 15_000 });
  if (await question.isVisible()) await question.press("Enter");
  await expect(saved).toBeVisible({ timeout: 15_000 });
}

test("what is typed in the last moment before a page is left is there again", async ({ page }) => {
  await take(page, "Amiri");
  const here = page.url();
  await title(page).fill("Typed at first");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await title(page).fill("Typed in the last moment");
  await page.getByRole("link", { name: "Inbox" }).first().click();
  await expect(page).toHaveURL(/inbox\?/);
  await expect(async () => {
    await page.goto(here);
    await expect(title(page)).toHaveValue("Typed in the last moment", { timeout: 1_000 });
  }).toPass();
});

test("a change that is not saved, a form beside what is taken back, and a form that is discarded", async ({
  page,
}) => {
  await take(page, "Rahimi");
  await code(page, "A Pakistani group talks trade with its hosts");
  await page.getByRole("link", { name: "Change it" }).click();
  await expect(page.getByText("You are changing")).toBeVisible();
  await title(page).fill("Changed and not saved");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(page.getByText("You are changing")).toBeVisible();
  await scriptsWork(title(page));
  await expect(title(page)).toHaveValue("Changed and not saved");

  await page.getByText("Discard the draft", { exact: true }).click();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(title(page)).toHaveValue("");
  await title(page).fill("Half of a second one");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("heading", { name: "Coded from this document" })).toHaveCount(0);
  await expect(title(page)).toHaveValue("Half of a second one");
  await code(page, "A second one, whole");
});

test("what stands in the box stays where another text is dropped", async ({ page }) => {
  await page.goto(INBOX);
  const box = page.getByLabel("Text or address");
  await scriptsWork(box);
  await box.fill("Typed and not sent");
  const dropped = await page.evaluateHandle((now) => {
    const data = new DataTransfer();
    data.setData("text/plain", `A text that is dropped at ${now}\n\nIt was read elsewhere.`);
    return data;
  }, Date.now());
  await box.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("1 document added.")).toBeVisible();
  await expect(box).toHaveValue("Typed and not sent");
});

test("whose session is ended elsewhere keeps the form, signs in beside it and goes on", async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL });
  const theirs = await context.newPage();
  const signIn = async (at: Page) => {
    await at.getByLabel("E-mail address").fill(PEOPLE.second.email);
    await at.getByLabel("Password").fill(PASSWORD);
    await at.getByRole("button", { name: "Sign in" }).click();
    await expect(at.getByRole("link", { name: PEOPLE.second.name })).toBeVisible();
  };
  await theirs.goto("/sign-in");
  await signIn(theirs);
  await take(theirs, "Nabizada");
  await page.goto("/account");
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByText(/^Ended: [1-9]/)).toBeVisible();
  await title(theirs).fill("Typed after the session had ended");
  await expect(theirs.getByText("The draft could not be saved.")).toBeVisible();
  await expect(title(theirs)).toHaveValue("Typed after the session had ended");
  const beside = await context.newPage();
  await beside.goto("/sign-in");
  await signIn(beside);
  await title(theirs).fill("Typed after the session had ended, and kept");
  await expect(theirs.getByText("Draft saved")).toBeVisible();
  await theirs.reload();
  await expect(title(theirs)).toHaveValue("Typed after the session had ended, and kept");
  await context.close();
});
