import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { postsOf } from "./posts";
import { scriptsWork } from "./scripts-work";

const INBOX = "/desk/inbox?relationship=russia-afghanistan";
const TITLE = "Moscow speaks with Kabul about a power line";
const SENTENCE = "The deputy foreign ministers of Russia and Afghanistan spoke by phone on 20 January 2026.";
const ARTICLE = [
  "Russian and Afghan officials discuss the north",
  "Tass · 21 January 2026",
  `${SENTENCE} Works on a power line have begun near Kunduz.`,
].join("\n\n");
const PROPOSAL = {
  // Another than the dictionaries suggest.
  type: "envoy-meeting",
  initiator: "BOTH",
  acknowledgedByA: "confirmed",
  dateAsWritten: "20 January 2026",
  quote: SENTENCE,
};

/** A service that speaks as a house model does, and answers as it is told to. */
const house = {
  asked: [] as string[],
  left: 0,
  answer: (response: ServerResponse) => answered(response, JSON.stringify(PROPOSAL)),
};
function answered(response: ServerResponse, content: string) {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ choices: [{ message: { content } }] }));
}
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  response.once("close", () => {
    if (!response.writableFinished) house.left++;
  });
  request.on("end", () => {
    house.asked.push(body);
    house.answer(response);
  });
});

test.describe.configure({ mode: "serial" });
test.use({ storageState: stateOf("second") });

let address = "";
let document = "";

/** Names a model, or none, as an administrator does. */
async function nameHouse(page: Page, where: string, model: string) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ storageState: stateOf("admin") });
  const admin = await context?.newPage();
  if (!admin) throw new Error("there is no browser");
  await admin.goto(new URL("/admin/settings", page.url()).href);
  await admin.getByLabel("Address of a language model inside the house").fill(where);
  await admin.getByLabel("Name of the model").fill(model);
  await admin.getByRole("button", { name: "Save the settings" }).click();
  await expect(admin.getByText("The settings are saved.")).toBeVisible();
  if (model !== "")
    await expect(admin.getByText("nothing that anybody typed, marked or coded")).toBeVisible();
  await context?.close();
}

test.beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
test.afterAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ storageState: stateOf("admin"), baseURL });
  await page.goto("/");
  await nameHouse(page, "", "");
  await page.close();
  server.closeAllConnections();
  server.close();
});

const button = (page: Page) => page.getByRole("button", { name: "Ask the house model" });
const form = (page: Page) => page.locator("form[data-signal]");
const said = (page: Page) => page.getByRole("region", { name: "The house model" }).getByRole("status");

/** Whether any script of the page knows of the model; scripts that come after this are heard too. */
function scriptsOf(page: Page): () => Promise<boolean> {
  const bodies: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") bodies.push(answer.text().catch(() => ""));
  });
  return async () => (await Promise.all(bodies)).some((text) => text.includes("Ask it no more"));
}

test("where none is named there is no button, no key, no script and nothing is asked", async ({ page }) => {
  const known = scriptsOf(page);
  await page.goto(INBOX);
  await scriptsWork(page.getByLabel("Text or address"));
  await page.getByLabel("Text or address").fill(ARTICLE);
  await page.getByRole("button", { name: "Bring it and code it now" }).click();
  await expect(form(page).locator("#title")).toBeFocused();
  document = new URL(page.url()).pathname;
  await scriptsWork(form(page).locator("#title"));
  await expect(button(page)).toHaveCount(0);
  await page.keyboard.press("Alt+KeyH");
  await page.keyboard.press("Alt+Slash");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expect(page.getByRole("dialog").getByText("Ask the house model")).toHaveCount(0);
  await page.goto("/desk/keys");
  await expect(page.getByLabel("Ask the house model")).toHaveCount(0);
  expect(await known()).toBe(false);
  const asked = await page.request.post(`${document}/house`);
  expect(await asked.json()).toMatchObject({ ok: false });
  expect(house.asked).toEqual([]);
});

test("where one is named a coder asks it by a key, gives it up by the same, and is told of what goes wrong", async ({
  page,
}) => {
  await page.goto(document);
  await nameHouse(page, address, "small-1");
  const known = scriptsOf(page);
  await page.reload();
  await expect(button(page)).toBeVisible();
  await expect.poll(known).toBe(true);
  await expect(page.getByText("Title and text of this document go to small-1 at 127.0.0.1:")).toBeVisible();
  await expect(form(page).locator("[name=type]")).toHaveValue("minister-call");

  house.answer = () => {};
  await scriptsWork(button(page));
  await page.keyboard.press("Alt+KeyH");
  await expect(page.getByRole("progressbar", { name: "How long it was asked" })).toBeVisible();
  await expectAccessible(page);
  await form(page).locator("#title").fill(TITLE);
  await page.keyboard.press("Alt+KeyH");
  await expect(said(page)).toHaveText("You asked it no more. Nothing in the form has changed.");
  await expect.poll(() => house.left).toBe(1);

  house.answer = (response) => response.writeHead(500).end();
  await button(page).click();
  await expect(said(page)).toContainText("The house model answered with 500.");
  house.answer = (response) => answered(response, "I think that this is a call.");
  await button(page).click();
  await expect(said(page)).toContainText("did not answer with what was asked for");
  house.answer = (response) =>
    answered(response, JSON.stringify({ ...PROPOSAL, quote: "words that nobody wrote" }));
  await button(page).click();
  await expect(said(page)).toContainText("gives no words of this text");
  await expect(form(page).locator("#title")).toHaveValue(TITLE);
  await expect(form(page).locator("[name=type]")).toHaveValue("minister-call");
});

test("it fills what nobody has settled, says what that rests on, and is sent the document alone", async ({
  page,
}) => {
  house.answer = (response) => answered(response, JSON.stringify(PROPOSAL));
  house.asked = [];
  const posts = postsOf(page);
  await page.goto(document);
  await expect(form(page).locator("#title")).toHaveValue(TITLE);
  await scriptsWork(button(page));
  await form(page).locator("[name=initiator]").selectOption("THIRD");
  await button(page).click();
  await expect(said(page)).toHaveText(
    "Filled: Type, What the first side says. Look at each. Held the same before: Date in the words of the source. Left as you have it: Who acted.",
  );
  await expect(form(page).locator("[name=type]")).toHaveValue("envoy-meeting");
  await expect(page.locator("#type-suggested")).toContainText("house model small-1");
  await expect(form(page).locator("[name=acknowledgedByA]")).toHaveValue("confirmed");
  await expect(form(page).locator("[name=start]")).toHaveValue("20 Jan 2026");
  await expect(form(page).locator("[name=initiator]")).toHaveValue("THIRD");
  await expect(page.locator("#acknowledgedByA-suggested")).toHaveText(
    `Suggested: house model small-1: “${SENTENCE}”`,
  );
  await form(page).locator("[name=type]").focus();
  await expect(page.locator("#document [data-shown]").first()).toHaveText(SENTENCE);
  expect(house.asked).toHaveLength(1);
  const { messages } = JSON.parse(house.asked[0] ?? "{}");
  expect(messages[0].content).toContain(SENTENCE);
  expect(messages[0].content).not.toContain(TITLE);
  await expectAccessible(page);
  await posts.over();
});

test("on a phone it stands above the form, and the coding is saved as any other", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(document);
  await expect(button(page)).toBeVisible();
  expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(form(page).locator("#title")).toHaveValue(TITLE);
  await expect(page.locator("#acknowledgedByA-suggested")).toContainText("house model small-1");
  await scriptsWork(form(page).locator("#title"));
  await form(page).locator('[name="reports.0.reliability"]').selectOption("C");
  await form(page).locator('[name="reports.0.credibility"]').selectOption("3");
  const why = form(page).locator("[name=gradeReason]");
  await page.waitForTimeout(1_500);
  if (await why.isVisible()) await why.fill("An agency of the state.");
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("button", { name: /all the same/ });
  const saved = page.getByText(`Saved: ${TITLE}`);
  await expect(question.or(saved).first()).toBeVisible();
  if (await question.isVisible()) await question.press("Enter");
  await expect(saved).toBeVisible();
  await expect(button(page)).toBeVisible();
});
