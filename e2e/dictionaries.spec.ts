import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";

const DICTIONARIES = "/admin/dictionaries";
const NAMES = `${DICTIONARIES}/names`;
/** A place that no other journey’s text names. */
const PLACE = "Zarkamar Bridge";
const ENTRY = `${NAMES}/entry?id=zarkamar-bridge`;
const TRIED = "Officials met on the bridge of Заркамар on 2 December 2025, the ministry said.";

const notCut = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

const spellings = (page: Page) => page.getByLabel("Spellings");
const reason = (page: Page) => page.getByLabel("Reason").first();
const refusal = (page: Page) => page.getByRole("main").getByRole("alert");
const save = (page: Page) => page.getByRole("button", { name: "Save as a new version" });

/** What the dictionaries make of the text that names the place. */
async function tryOut(page: Page) {
  await page.goto(`${DICTIONARIES}/try`);
  await page.getByLabel("Relationship").selectOption("tajikistan-afghanistan");
  await page.getByLabel("Published on").fill("3 Dec 2025");
  await page.getByLabel("Text", { exact: true }).fill(TRIED);
  await page.getByRole("button", { name: "Show what would be suggested" }).click();
  await expect(page.getByRole("heading", { name: "What would be suggested" })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("sees the three dictionaries, and finds an entry by its name in any script", async ({ page }) => {
    await page.goto(DICTIONARIES);
    for (const name of [/^Names/, /^Words of types/, /^Publishers/])
      await expect(page.getByRole("row", { name })).toContainText("as it came");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Names", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Names" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Words, in any script").fill("خاروغ");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("1 entry", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Khorog" }).click();
    await expect(page.getByText("Its id is khorog; it never changes.")).toBeVisible();
    await expect(spellings(page)).toHaveValue(/Хоруғ/);
    await expectAccessible(page);
    await page.goto(`${NAMES}?q=nobody%20is%20called%20so`);
    await expect(page.getByText("No entry fits")).toBeVisible();
  });

  test("adds a name with a reason; a reason that is none and a name that is missing are told", async ({
    page,
  }) => {
    await page.goto(NAMES);
    await page.getByRole("link", { name: "Add a name" }).click();
    await spellings(page).fill("Заркамар");
    await page.getByLabel("Country").fill("tjk");
    await reason(page).fill("new");
    await page.getByRole("button", { name: "Add the name" }).click();
    const refused = refusal(page);
    await expect(refused).toContainText("the name needs a letter");
    await expect(refused).toContainText("choose what it is");
    await expect(spellings(page)).toHaveValue("Заркамар");
    await page.getByLabel("Name in English").fill(PLACE);
    await page.getByLabel("What it is").selectOption("place");
    await reason(page).fill("A new crossing was opened there.");
    await page.getByRole("button", { name: "Add the name" }).click();
    await expect(page.getByText(/^Version \d+ is in use/)).toBeVisible();
    await tryOut(page);
    await expect(page.getByText(`Заркамар: ${PLACE}`)).toBeVisible();
    await expect(page.getByRole("row", { name: "First day" })).toContainText("2025-12-02");
    await expectAccessible(page);
  });

  test("is told of a newer version, keeps what they typed, and writes it over that by sending it again", async ({
    page,
    context,
  }) => {
    await page.goto(ENTRY);
    const colleague = await context.newPage();
    await colleague.goto(ENTRY);
    await spellings(colleague).fill("Заркамар\nZarkamar");
    await reason(colleague).fill("Its English spelling was missing.");
    await save(colleague).click();
    await expect(colleague.getByText(/^Version \d+ is in use/)).toBeVisible();
    await colleague.close();

    await spellings(page).fill("Заркамар\nزرکمر");
    await reason(page).fill("Its Persian spelling was missing.");
    await save(page).click();
    const refused = refusal(page);
    await expect(refused).toContainText("Meanwhile came version");
    await expect(refused).toContainText("changed zarkamar-bridge");
    await expect(refused).toContainText("Its English spelling was missing.");
    await expect(spellings(page)).toHaveValue("Заркамар\nزرکمر");
    await expectAccessible(page);
    await save(page).click();
    await expect(page.getByText(/^Version \d+ is in use/)).toBeVisible();
    await page.goto(ENTRY);
    await expect(spellings(page)).toHaveValue("Заркамар\nزرکمر");
    await reason(page).fill("Nothing has changed at all.");
    await save(page).click();
    await expect(refusal(page)).toContainText("Change something first");
  });

  test("takes an entry out with a reason, and every version stands with who made it and why", async ({
    page,
  }) => {
    await page.goto(ENTRY);
    await page.getByText("Take it out", { exact: true }).click();
    await page.getByLabel("Reason").last().fill("The crossing was closed again.");
    await page.getByRole("button", { name: "Take out this name" }).click();
    await expect(page.getByText(/^Version \d+ is in use/)).toBeVisible();
    await page.getByRole("link", { name: /^Version \d+ and those before it$/ }).click();
    const rows = page.getByRole("row").filter({ hasText: "zarkamar-bridge" });
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText("removed zarkamar-bridge");
    await expect(rows.first()).toContainText("The crossing was closed again.");
    await expect(rows.first()).toContainText("Anvar Adminov");
    await expect(rows.last()).toContainText("added zarkamar-bridge");
    await expectAccessible(page);
    await tryOut(page);
    await expect(page.getByText("Заркамар:")).toHaveCount(0);
    expect((await page.request.get(ENTRY)).status()).toBe(404);
  });

  test("does so on a phone, where nothing is cut off", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [
      DICTIONARIES,
      NAMES,
      `${NAMES}/versions`,
      `${DICTIONARIES}/types`,
      `${DICTIONARIES}/publishers`,
      `${DICTIONARIES}/types/entry?id=minister-call`,
      `${NAMES}/entry`,
    ]) {
      await page.goto(path);
      await notCut(page);
    }
    await expectAccessible(page);
    await tryOut(page);
    await notCut(page);
    await expectAccessible(page);
  });
});

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("reads the dictionaries and tries them, and changes nothing", async ({ page }) => {
    await page.goto("/desk");
    await page.getByRole("link", { name: "dictionaries" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Dictionaries" })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Administration" })).toHaveCount(0);
    await page.getByRole("link", { name: "Publishers", exact: true }).click();
    await expect(page.getByRole("link", { name: "Add a publisher" })).toHaveCount(0);
    await page.goto(`${NAMES}/entry?id=khorog`);
    await expect(page.getByText("Хоруғ")).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(page.getByText("Take it out")).toHaveCount(0);
    await expectAccessible(page);
    expect((await page.request.get(`${NAMES}/entry`)).status()).toBe(404);
    await tryOut(page);
    await expect(page.getByRole("row", { name: "First day" })).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ storageState: stateOf("admin"), javaScriptEnabled: false });

  test("a reason that is too short leads back to what was typed", async ({ page }) => {
    await page.goto(`${DICTIONARIES}/types/entry?id=minister-call`);
    const words = page.getByLabel("Words and phrases");
    const before = await words.inputValue();
    await words.fill(`${before}\nministers whispered 3`);
    await reason(page).fill("short");
    await save(page).click();
    await expect(refusal(page)).toContainText("10 characters");
    await expect(words).toHaveValue(`${before}\nministers whispered 3`);
  });
});
