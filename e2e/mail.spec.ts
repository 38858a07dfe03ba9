import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import PostalMime from "postal-mime";
import { expect, expectAccessible, stateOf, test } from "./journey";

const WEEKS = "/tajikistan-afghanistan/weeks";

/** The newest letter to an address of which the subject says something; waits for it. */
async function letterTo(address: string, subject: RegExp) {
  const folder = process.env.JOURNEY_LETTERS ?? "";
  const found = async () => {
    for (const name of readdirSync(folder).sort().reverse()) {
      const mail = await PostalMime.parse(readFileSync(join(folder, name)));
      if (mail.to?.some((one) => one.address === address) && subject.test(mail.subject ?? "")) return mail;
    }
    return null;
  };
  await expect.poll(async () => (await found()) !== null, { timeout: 60_000 }).toBe(true);
  const mail = await found();
  if (!mail) throw new Error("the letter is gone");
  return mail;
}

const linkIn = (text: string | undefined, part: string) =>
  new URL(new RegExp(`http\\S+${part}\\S+`).exec(text ?? "")?.[0] ?? "").pathname;

async function subscribe(page: Page, email: string) {
  await page.goto(`${WEEKS}/subscribe`);
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByLabel("Monthly digest").check();
  await page.getByRole("button", { name: "Ask for it" }).click();
  await expect(page.getByText("A letter is on its way")).toBeVisible();
}

test("a reader asks for letters, confirms, chooses, and leaves with one click; looking at a link does nothing", async ({
  page,
  request,
}) => {
  await page.goto(WEEKS);
  await page.getByRole("link", { name: "by mail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Follow the weekly summaries");
  await expectAccessible(page);
  const email = "reader.by.mail@example.org";
  await subscribe(page, email);
  const asked = await letterTo(email, /Confirm/);
  expect(asked.headers.some(({ key }) => key === "list-unsubscribe")).toBe(false);
  const confirm = linkIn(asked.text, "/mail/confirm/");
  for (let look = 0; look < 2; look += 1) {
    await page.goto(confirm);
    await expect(page.getByRole("button", { name: "Yes, send them" })).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Yes, send them" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you get by mail");
  await expect(page.getByText("Confirmed. Letters come from now on.")).toBeVisible();
  const manage = new URL(page.url()).pathname;
  await expectAccessible(page);
  await page
    .getByRole("checkbox", { name: /^Monthly digest/ })
    .first()
    .uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. You get what is ticked.")).toBeVisible();
  await page.goto(manage);
  await expect(page.getByRole("form", { name: "Chosen" }).getByRole("checkbox")).toHaveCount(2);

  // The same token opens the one-click door: as a mail program sends it, from nowhere and without cookies.
  const door = manage.replace("/manage/", "/unsubscribe/");
  const look = await request.get(door, { maxRedirects: 0 });
  expect(look.status()).toBe(303);
  expect((await request.post(door, { form: { other: "x" } })).status()).toBe(400);
  await page.goto(manage);
  await expect(page.getByRole("button", { name: "Unsubscribe from all" })).toBeVisible();
  for (const origin of ["null", "https://mail.example"]) {
    const click = await request.post(door, {
      headers: { Origin: origin },
      form: { "List-Unsubscribe": "One-Click" },
    });
    expect(click.status()).toBe(204);
  }
  const unknown = door.replace(/.{4}$/, "AAAA");
  expect((await request.post(unknown, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(204);
  await page.goto(manage);
  await expect(page.getByText("You get no letters from us").first()).toBeVisible();
  await page.goto("/mail/stop/none");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
});

test.describe("at the desk", () => {
  test.use({ storageState: stateOf("admin") });

  test("an editor sends a published week to themselves, and the log tells of it", async ({ page }) => {
    await page.goto(`${WEEKS}?year=2025`);
    const desk = page.locator(`a[href*="/weeks/"][href$="/desk"]`).first();
    await desk.click();
    await page.getByRole("button", { name: "Send it to me as a test" }).click();
    const notice = page.getByText(/It is on its way to \S+@\S+/);
    await expect(notice).toBeVisible();
    const address = /to (\S+@\S+?)\.$/.exec((await notice.textContent()) ?? "")?.[1] ?? "";
    const mail = await letterTo(address, /^Test: /);
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(["image/png"]);
    await page.setViewportSize({ width: 390, height: 900 });
    await page.goto(`/admin/mail?kind=TEST&q=${encodeURIComponent(address)}`);
    await expect(page.getByRole("cell", { name: "sent", exact: true }).first()).toBeVisible({
      timeout: 60_000,
    });
    await expectAccessible(page);
    await page.locator("input[name=files]").setInputFiles({
      name: "note.eml",
      mimeType: "message/rfc822",
      buffer: Buffer.from("Subject: Hello\r\n\r\nNothing of that kind"),
    });
    await page.getByRole("button", { name: "Take them in" }).click();
    await expect(page.getByText("note.eml: No report of delivery")).toBeVisible();
  });
});
