import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";

const INBOX = "/desk/inbox?relationship=turkmenistan-afghanistan";
const TITLE = "Gas negotiators of Ashgabat call on Kabul once more";
const ARTICLE = [
  "Turkmen delegation discusses gas pipeline in Kabul",
  "Gundogar · 14 January 2026",
  "A Turkmen delegation held talks on the TAPI gas pipeline in Kabul on 12 January 2026, the Afghan ministry of mines said.",
  "The two sides agreed to go on with the works near Herat. Nothing was signed.",
  "https://gundogar.org/en/news/turkmen-delegation-in-kabul",
].join("\n\n");

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+KeyV");
}

test.describe.configure({ mode: "serial" });
test.use({ storageState: stateOf("coder") });

test("a coder pastes an article, marks its date, gives it a title, saves and is through with it, by keyboard alone", async ({
  page,
}) => {
  await page.goto(INBOX);
  await expect(page.getByLabel("Text or address")).toBeVisible();
  await paste(page, ARTICLE);
  await expect(page.getByLabel("Text or address")).toHaveValue(/Turkmen delegation/);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.locator("form[data-signal] #title")).toBeFocused();
  await expect(page.getByLabel("Publisher").last()).toHaveValue("Gundogar");

  await page.keyboard.press("Alt+KeyM");
  await expect(page.getByRole("textbox", { name: "Sentence" })).toBeFocused();
  await page.keyboard.type("t4");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Marked passages" })).toBeVisible();
  await expect(page.locator("#document mark").first()).toContainText("two sides agreed");

  await expect(page.locator("form[data-signal] #title")).toBeFocused();
  await page.keyboard.type(TITLE);
  await page.locator("form[data-signal] [name=family]").selectOption("ENERGY");
  await page.locator("form[data-signal] [name=type]").selectOption("energy-delegation");
  await page.locator("form[data-signal] [name=start]").fill("12 Jan 2026");
  await page.locator("form[data-signal] [name=initiator]").selectOption("BOTH");
  await page.locator('form[data-signal] [name="reports.0.reliability"]').selectOption("C");
  await page.locator('form[data-signal] [name="reports.0.credibility"]').selectOption("3");
  await expectAccessible(page);
  const reason = page.locator("form[data-signal] [name=gradeReason]");
  await page.waitForTimeout(1_500);
  if (await reason.isVisible()) await reason.fill("A paper close to the government.");
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("button", { name: /all the same/ });
  const saved = page.getByText(`Saved: ${TITLE}`);
  await expect(question.or(saved).first()).toBeVisible();
  if (await question.isVisible()) await question.press("Enter");
  await expect(saved).toBeVisible();
  await expect(page.locator("form[data-signal] #title")).toHaveValue("");
  await expect(page.getByText("rests on one passage")).toBeVisible();

  await page.keyboard.press("Alt+Enter");
  await expect(page).toHaveURL(/\/desk\/inbox\?relationship=turkmenistan-afghanistan/);
  await page.goto("/turkmenistan-afghanistan/signals");
  await expect(page.getByText(TITLE)).toBeVisible();
});

test("on a phone the text stands above the form, and what holds nothing is left with its reason", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(INBOX);
  await expect(page.getByLabel("Text or address")).toBeVisible();
  await paste(page, ARTICLE.replace("gas pipeline in Kabul", "cotton harvest").replaceAll("2026", "2025"));
  await expect(page.getByLabel("Text or address")).toHaveValue(/cotton harvest/);
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.locator("form[data-signal]")).toBeVisible();
  const [text, form] = await Promise.all([
    page.locator("#document").boundingBox(),
    page.locator("form[data-signal]").boundingBox(),
  ]);
  expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(form?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await page.keyboard.press("Alt+KeyO");
  await expect(page.locator("#nothing-reason")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk\/inbox\?/);
});
