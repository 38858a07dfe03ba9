import { expect, type Page } from "@playwright/test";
import { putRight } from "@/lib/ops/bench/coding/form-by-hand";
import { Hand } from "@/lib/ops/bench/coding/hand";

const form = (page: Page) => page.locator("form[data-signal]");

/** Waits for the form of a document and gives the title of the document. */
export async function documentBefore(page: Page): Promise<string> {
  await page.locator("form[data-signal] #title:focus").waitFor();
  return (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
}

/** Codes the document by keyboard alone: from field to field by the one key, what is wrong put right. */
export async function codeByKeys(page: Page, title: string, codes: Record<string, string>): Promise<void> {
  const hand = new Hand(page);
  await hand.type(title);
  // Whoever types a title is slower than the look at it.
  await page.waitForTimeout(1_200);
  await putRight(hand, codes);
}

/** The same with every control set at once. */
export async function codeAtOnce(page: Page, title: string, codes: Record<string, string>): Promise<void> {
  await form(page)
    .locator("details")
    .evaluateAll((all) => {
      for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
    });
  for (const [name, value] of Object.entries({ title, ...codes })) {
    const control = form(page).locator(`[name="${name}"]`);
    const list = await control.evaluate((one) => one instanceof HTMLSelectElement);
    if (list) await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Saves by keys, gives a reason where one is asked for, answers that it is meant so, and waits until the page is left. */
export async function saveByKeys(page: Page, keys: string): Promise<void> {
  const here = page.url();
  const wrong = form(page).locator("[aria-invalid=true]:focus");
  await page.keyboard.press(keys);
  for (let turns = 0; turns < 4; turns++) {
    const what = await Promise.race([
      page.waitForURL((url) => url.href !== here).then(() => "gone"),
      page
        .locator("#question:focus")
        .waitFor()
        .then(() => "asked"),
      wrong.waitFor().then(() => "wrong"),
    ]);
    if (what === "gone") return;
    if (what === "asked") await answer(page);
    else await giveReason(page, keys);
  }
  throw new Error(`saving does not end at ${here}`);
}

async function answer(page: Page): Promise<void> {
  const button = page.locator("#question button[value^=anyway]");
  for (let steps = 0; !(await button.evaluate((one) => one === document.activeElement)); steps++) {
    expect(steps, "Tabs to the button of the question").toBeLessThan(60);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
}

async function giveReason(page: Page, keys: string): Promise<void> {
  const name = await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
  const said = await page.locator(`[id="${name}-error"]`).textContent();
  expect(name, `${said}`).toMatch(/Reason$/);
  await page.keyboard.type("It says so at length.");
  await page.keyboard.press(keys);
  await page.locator(`form[data-signal] [name="${name}"][aria-invalid=true]`).waitFor({ state: "detached" });
}
