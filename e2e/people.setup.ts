import { type Browser, test as setup } from "@playwright/test";
import { expect, PASSWORD, PEOPLE, stateOf } from "./journey";

const ROLES = { editor: "EDITOR", coder: "CODER", second: "CODER" } as const;

// Everybody of the journeys comes in as real people do: the first by the link of the start, the others
// by invitation.
setup("the people of the journeys", async ({ browser }) => {
  const address = process.env.JOURNEY_ADDRESS ?? "";
  const admin = await browser.newPage({ baseURL: address });
  await admin.goto(process.env.JOURNEY_SETUP_LINK ?? "");
  await admin.getByLabel("Your name").fill(PEOPLE.admin.name);
  await admin.getByLabel("E-mail address").fill(PEOPLE.admin.email);
  await admin.getByLabel("New password").fill(PASSWORD);
  await admin.getByLabel("The same password again").fill(PASSWORD);
  await admin.getByRole("button", { name: "Set up" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await admin.context().storageState({ path: stateOf("admin") });

  for (const name of ["editor", "coder", "second"] as const) {
    await admin.goto("/admin/invitations");
    await admin.getByLabel("E-mail address").fill(PEOPLE[name].email);
    await admin.getByLabel("Role").selectOption(ROLES[name]);
    await admin.getByRole("button", { name: "Make the invitation" }).click();
    const link = await admin.getByLabel("One-time link").inputValue();
    await join(browser, link, name);
  }
  await admin.close();
});

async function join(browser: Browser, link: string, role: keyof typeof ROLES): Promise<void> {
  const page = await browser.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill(PEOPLE[role].name);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("link", { name: PEOPLE[role].name })).toBeVisible();
  await page.context().storageState({ path: stateOf(role) });
  await page.close();
}
