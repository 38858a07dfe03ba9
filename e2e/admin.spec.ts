import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, PASSWORD, PEOPLE, stateOf, test } from "./journey";

/** A browser of somebody else, who is not signed in. */
async function strangersPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: process.env.JOURNEY_ADDRESS,
    javaScriptEnabled,
    storageState: { cookies: [], origins: [] },
  });
  return context.newPage();
}

async function inviteLink(page: Page, email: string): Promise<string> {
  await page.goto("/admin/invitations");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Make the invitation" }).click();
  return page.getByLabel("One-time link").inputValue();
}

async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
}

test.describe("somebody signed out", () => {
  test("is led to sign in and back to where they were going", async ({ page }) => {
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "You are not signed in" })).toBeFocused();

    await page.getByLabel("E-mail address").fill(PEOPLE.editor.email);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(PEOPLE.editor.email);
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expectAccessible(page);

    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: PEOPLE.editor.name })).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  });

  test("is not sent to another site after signing in", async ({ page }) => {
    await page.goto("/sign-in?next=//evil.example/");
    await expect(page.locator('input[name="next"]')).toHaveValue("/");
  });

  test("reads what to do when a link is dead", async ({ page }) => {
    for (const path of ["/setup/none", "/invitation/none", "/new-password/none"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
    }
    await expectAccessible(page);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("people sign in and out, and errors come back with what was typed", async ({ page }) => {
    await page.goto("/sign-in?next=/account");
    await page.getByLabel("E-mail address").fill(PEOPLE.editor.email);
    await page.getByLabel("Password").fill("wrong");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue(PEOPLE.editor.email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: PEOPLE.editor.name })).toBeVisible();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  });
});

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("is told that administration needs another role", async ({ page }) => {
    // The browser itself writes the refused answer to its console, so it is asked for without a page.
    const answer = await page.request.get("/admin/people");
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("Your role does not open this page");
  });

  test("sees where they are signed in and ends another session", async ({ page, browser }) => {
    const other = await strangersPage(browser);
    await other.goto("/sign-in");
    await other.getByLabel("E-mail address").fill(PEOPLE.coder.email);
    await other.getByLabel("Password").fill(PASSWORD);
    await other.getByRole("button", { name: "Sign in" }).click();
    await expect(other.getByRole("link", { name: PEOPLE.coder.name })).toBeVisible();

    await page.goto("/account");
    await expectAccessible(page);
    await page.getByRole("button", { name: "End all others" }).click();
    await expect(page.getByText(/^Ended: [1-9]/)).toBeVisible();
    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
    await other.context().close();
  });
});

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("lets somebody in whose browser runs no scripts", async ({ page, browser }) => {
    const link = await inviteLink(page, `plain-${Date.now()}@example.org`);
    const theirs = await strangersPage(browser, false);
    await join(theirs, link, "Plain Invited");
    await theirs.context().close();
  });

  test("invites somebody, gives another role, makes a password link, disables and enables", async ({
    page,
    browser,
  }) => {
    const name = "Rustam Invited";
    const email = `rustam-${Date.now()}@example.org`;
    const link = await inviteLink(page, email);
    await expectAccessible(page);
    const theirs = await strangersPage(browser);
    await join(theirs, link, name);
    await theirs.goto(link);
    await expect(theirs.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();

    await page.goto(`/admin/people?q=${email}`);
    await expectAccessible(page);
    await page.getByRole("link", { name }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await page.getByRole("combobox", { name: "Role" }).selectOption("EDITOR");
    await page.getByRole("button", { name: "Save the role" }).click();
    await expect(page.getByText("The role is saved.")).toBeVisible();
    await expect(page.getByText(/^Editor\. Joined/)).toBeVisible();
    await expectAccessible(page);

    await page.getByRole("button", { name: "Make a link for a new password" }).click();
    const reset = await page.getByLabel("One-time link").inputValue();
    await theirs.goto(reset);
    await theirs.getByLabel("New password").fill("quite another sentence");
    await theirs.getByLabel("The same password again").fill("quite another sentence");
    await theirs.getByRole("button", { name: "Save the password" }).click();
    await expect(theirs).toHaveURL(/\/account$/);

    await page.getByText("Disable", { exact: true }).click();
    await page.getByRole("button", { name: "Disable this person" }).click();
    await expect(page.getByRole("button", { name: "Enable this person" })).toBeVisible();
    await theirs.goto("/account");
    await expect(theirs).toHaveURL(/\/sign-in/);
    await page.getByRole("button", { name: "Enable this person" }).click();
    await expect(page.getByText("Disable", { exact: true })).toBeVisible();
    await theirs.context().close();

    await page.getByRole("link", { name: "What was done to this account" }).click();
    await expect(page.getByRole("rowheader", { name: "person.disable" })).toBeVisible();
    await expectAccessible(page);
  });

  test("cannot remove themselves while they are the last", async ({ page }) => {
    await page.goto(`/admin/people?q=${PEOPLE.admin.email}`);
    await page.getByRole("main").getByRole("link", { name: PEOPLE.admin.name }).click();
    await expect(page.getByRole("heading", { level: 1, name: PEOPLE.admin.name })).toBeVisible();
    await page.getByRole("combobox", { name: "Role" }).selectOption("READER");
    await page.getByRole("button", { name: "Save the role" }).click();
    await expect(page.getByText(/This is the last administrator/)).toBeVisible();
  });

  test("sees what jobs did, by state, and asks for the draft of a week", async ({ page }) => {
    await page.goto("/admin/jobs");
    await expect(page.getByRole("heading", { level: 1, name: "Jobs" })).toBeVisible();
    await expectAccessible(page);
    const form = page.getByRole("form", { name: "Jobs" });
    await form.getByLabel("State").selectOption({ label: "done" });
    await form.getByRole("button").click();
    await expect(page).toHaveURL(/state=completed/);
    expect(await page.getByRole("table").getByRole("row").count()).toBeGreaterThan(8);
    await page.goto("/admin/jobs?state=failed");
    await expect(page.getByText("No job is in this state")).toBeVisible();

    await page.goto("/admin/jobs");
    await page.getByLabel("Relationship").selectOption("kazakhstan-afghanistan");
    const week = page.getByLabel("Week, such as 2025-W49");
    await week.fill("W49");
    await page.getByRole("button", { name: "Draft the week" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "write the week as 2025-W49" })).toBeVisible();
    await expect(week).toHaveValue("W49");
    await week.fill("2025-W30");
    await page.getByRole("button", { name: "Draft the week" }).click();
    await expect(page.getByText("The draft of 2025-W30 is asked for")).toBeVisible();
    await expect(async () => {
      await page.goto("/admin/jobs?state=completed");
      await expect(page.getByRole("table")).toContainText("2025-W30");
    }).toPass({ timeout: 60_000 });
  });

  test("revokes an invitation", async ({ page, browser }) => {
    const email = `revoked-${Date.now()}@example.org`;
    const link = await inviteLink(page, email);
    const row = page.getByRole("row").filter({ hasText: email });
    await row.getByRole("button", { name: "Revoke" }).click();
    await expect(row).toHaveCount(0);
    const guest = await strangersPage(browser);
    await guest.goto(link);
    await expect(guest.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
    await guest.context().close();
  });

  test("makes a relationship, is told about contradictions, archives it and shows it again", async ({
    page,
    browser,
  }) => {
    const slug = `testland-${Date.now()}`;
    const name = `Testland ${slug} and Examplia`;
    await page.goto("/admin/relationships/new");
    await expectAccessible(page);
    const fields = {
      Address: slug,
      Name: name,
      "Name of the first state": "Testland",
      "Adjective of the first state": "Testish",
      "Code of the first state": "tst",
      "Name of the second state": "Examplia",
      "Adjective of the second state": "Examplian",
      "Code of the second state": "EXA",
      "Tracked from": "2024-01-01",
      "Coded through": "2023-01-01",
    };
    for (const [label, value] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole("button", { name: "Make the relationship" }).click();
    await expect(page.getByText("Error: The day it is coded through is before")).toBeVisible();
    await expect(page.getByLabel("Name of the first state")).toHaveValue("Testland");
    await expectAccessible(page);
    await page.getByLabel("Coded through").fill("2024-06-30");
    await page.getByRole("button", { name: "Make the relationship" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

    // Its page says what is missing, and offers to code to who may code.
    const reader = await strangersPage(browser);
    await reader.goto(`/${slug}`);
    const missing = reader.getByRole("region", { name: "What is missing" });
    await expect(missing).toContainText("as soon as a coder has saved it");
    await expect(missing.getByRole("link")).toHaveCount(0);
    await reader.context().close();
    const made = page.url();
    await page.goto(`/${slug}`);
    await page.getByRole("link", { name: "Code the first signal" }).click();
    await expect(page).toHaveURL(`/desk/${slug}/new`);
    await page.goto(made);

    await page.getByText("Archive", { exact: true }).last().click();
    await page.getByRole("button", { name: "Archive this relationship" }).click();
    await expect(page.getByRole("button", { name: "Show it again" })).toBeVisible();
    await page.goto("/admin/relationships");
    await expect(
      page.getByRole("row").filter({ hasText: name }).filter({ hasText: "archived" }),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
