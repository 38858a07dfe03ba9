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
  const chosen = page.getByRole("form", { name: "Chosen" });
  const digest = chosen.getByRole("checkbox", { name: "Monthly digest" });
  // What stands there after each step is what is kept, before the page is opened anew and after.
  const stands = async (boxes: number) => {
    await expect(chosen.getByRole("checkbox")).toHaveCount(boxes);
    await expect(chosen.getByRole("checkbox", { checked: true })).toHaveCount(boxes);
  };
  await stands(3);
  await digest.uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. You get what is ticked.")).toBeVisible();
  await stands(2);
  await expect(digest).toHaveCount(0);
  const more = page.getByRole("form", { name: "Get more" });
  await more.getByLabel("Monthly digest").check();
  await more.getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Added. It stands in the list above.")).toBeVisible();
  await stands(3);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. You get what is ticked.")).toBeVisible();
  await page.goto(manage);
  await stands(3);

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
  // Who is stopped is offered nothing to stop.
  for (const list of ["", "?list=digest"]) {
    await page.goto(`${manage.replace("/manage/", "/stop/")}${list}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get no letters from us");
    await expect(page.getByRole("button", { name: "Unsubscribe" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "End every letter instead" })).toHaveCount(0);
  }
  await page.goto("/mail/stop/none");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
});

test("a reader leaves one list, then chooses nothing, then ends all, and has the address forgotten without scripts; each page says what was done", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = "reader.who.leaves@example.org";
  await subscribe(page, email);
  await page.goto(linkIn((await letterTo(email, /Confirm/)).text, "/mail/confirm/"));
  await page.getByRole("button", { name: "Yes, send them" }).click();
  await expect(page.getByText("Confirmed. Letters come from now on.")).toBeVisible();
  const manage = new URL(page.url()).pathname;
  await page.goto(`${manage.replace("/manage/", "/stop/")}?list=weekly.tajikistan-afghanistan`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Leave this list?");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Unsubscribe" }).click();
  await expect(page.getByText("Done. You left the list.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are not on this list");
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(manage);
  const chosen = page.getByRole("form", { name: "Chosen" });
  await expect(chosen.getByRole("checkbox")).toHaveCount(1);
  await chosen.getByRole("checkbox", { name: "Monthly digest" }).uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. You get nothing from us now.")).toBeVisible();
  await expect(page.getByText("Nothing is chosen")).toBeVisible();
  await page.getByRole("button", { name: "Unsubscribe from all" }).click();
  await expect(page.getByText("Done. No letter is sent to this address any more.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Unsubscribe from all" })).toHaveCount(0);

  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(manage);
  await bare.getByText("Forget my address", { exact: true }).click();
  await bare.getByRole("button", { name: "Forget it" }).click();
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText("Your address is forgotten");
  await bare.goto(manage);
  await expect(bare.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");
  await plain.close();
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
