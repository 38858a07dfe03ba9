import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

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
  await scriptsWork(page.getByLabel("Text or address"));
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
  await save(page, TITLE);
  await expect(page.locator("form[data-signal] #title")).toHaveValue("");
  await expect(page.getByText("rests on one passage")).toBeVisible();

  await page.keyboard.press("Alt+Enter");
  await expect(page).toHaveURL(/\/desk\/inbox\?relationship=turkmenistan-afghanistan/);
  await page.goto("/turkmenistan-afghanistan/signals");
  await expect(page.getByText(TITLE)).toBeVisible();
});

const CALL = [
  "Foreign ministers of Turkmenistan and Afghanistan speak by phone",
  "Gundogar · 22 January 2026",
  "The foreign ministers of Turkmenistan and Afghanistan spoke by phone on 21 January 2026. Power works resumed in the north.",
].join("\n\n");

test("another side of what was saved is begun by one press, counts 0 and is linked, by keyboard alone", async ({
  page,
}) => {
  await page.goto(INBOX);
  await scriptsWork(page.getByLabel("Text or address"));
  await paste(page, CALL);
  await page.keyboard.press("Control+Shift+Enter");
  const form = page.locator("form[data-signal]");
  await expect(form.locator("#title")).toBeFocused();
  await expect(page.getByText("one press begins a facet of it")).toBeVisible();
  await expect(form.locator("[name=family]")).toHaveValue("DIPLOMATIC");
  await page.keyboard.type("Two ministers hold a talk over the line on border affairs");
  await form.locator("[name=initiator]").selectOption("BOTH");
  await form.locator('[name="reports.0.reliability"]').selectOption("C");
  await form.locator('[name="reports.0.credibility"]').selectOption("3");
  await save(page, "Two ministers hold a talk over the line on border affairs");

  await expect(page.getByRole("link", { name: "Code it as a facet" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Alt+KeyI");
  await expect(page.getByText("It is begun as a facet of")).toBeVisible();
  await expect(form.locator("[name=family]")).toHaveValue("ENERGY");
  await expect(form.locator("[name=type]")).toHaveValue("project-works");
  await expect(form.locator("[name=intensity]")).toHaveValue("0");
  await expect(form.locator("[name=scored]")).not.toBeChecked();
  await expect(form.locator('[name="reports.0.publisher"]')).toHaveValue("Gundogar");
  await expect(form.locator("[name=facetOf]")).toHaveValue("");
  await expect(form.locator("#title")).toBeFocused();
  await page.keyboard.type("Work on electricity goes on, they said as well");
  await save(page, "Work on electricity goes on, they said as well");
  await expect(page.getByRole("list").getByText("· a facet")).toBeVisible();
  await page.goto("/turkmenistan-afghanistan/signals");
  await page.getByRole("link", { name: "Work on electricity goes on, they said as well" }).first().click();
  await expect(
    page.getByText("Two ministers hold a talk over the line on border affairs").first(),
  ).toBeVisible();
});

/** Saves by the keys, over the reason and the question where there is one. */
async function save(page: Page, title: string) {
  const reason = page.locator("form[data-signal] [name=gradeReason]");
  await page.waitForTimeout(1_500);
  if (await reason.isVisible()) await reason.fill("A paper close to the government.");
  await page.keyboard.press("Control+Enter");
  const question = page.getByRole("button", { name: /all the same/ });
  const saved = page.getByText(`Saved: ${title}`);
  await expect(question.or(saved).first()).toBeVisible();
  if (await question.isVisible()) await question.press("Enter");
  await expect(saved).toBeVisible();
}

test("on a phone the text stands above the form, and what holds nothing is left with its reason", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(INBOX);
  await scriptsWork(page.getByLabel("Text or address"));
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

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is read beside a form of full width, and what is missing is said at the fields", async ({
    page,
  }) => {
    await page.goto(INBOX);
    await page.getByLabel("Text or address").fill(ARTICLE.replace("gas pipeline in Kabul", "wheat harvest"));
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    await page
      .getByRole("link", { name: /wheat harvest/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Take it" }).click();
    const form = page.locator("form[data-signal]");
    const wide = async () => (await form.boundingBox())?.width ?? 0;
    expect(await wide()).toBeGreaterThan(500);
    await expect(form.locator('[name="reports.0.publisher"]')).toHaveValue("Gundogar");
    await form.getByRole("button", { name: /^Save/ }).first().click();
    await expect(form.getByRole("alert")).toContainText("Title");
    expect(await wide()).toBeGreaterThan(500);
    await form.getByLabel("Title", { exact: true }).fill("Wheat from the north is promised to Kabul");
    await form.getByRole("button", { name: /^Save/ }).first().click();
    await expect(form.getByLabel("Title", { exact: true })).toHaveValue(
      "Wheat from the north is promised to Kabul",
    );
  });
});
