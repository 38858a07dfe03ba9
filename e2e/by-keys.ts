import type { Page } from "@playwright/test";
import { expect } from "./journey";

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 80;

/** The name of what has the focus. It is there, it is seen, and it has a name. */
export async function focusedStop(page: Page): Promise<string> {
  const focused = page.locator(":focus");
  await expect(focused, `something has the focus at ${page.url()}`).toHaveCount(1);
  await expect(focused).toBeInViewport();
  const name = await focused.evaluate((one) => {
    const labels = "labels" in one && one.labels instanceof NodeList ? [...one.labels] : [];
    const told = [one.getAttribute("aria-label"), ...labels.map((label) => label.textContent)];
    const own = one.matches("input, select, textarea") ? "" : one.textContent;
    return [...told, own].filter(Boolean).join(" ").trim();
  });
  expect(name, `a name of what has the focus at ${page.url()}`).not.toBe("");
  return name;
}

/** Goes on by Tab, or back by Shift and Tab, to the control with these words; every stop on the way is looked at. */
export async function tabTo(page: Page, words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press(key);
    if (await hasLeftThePage(page)) continue;
    const stop = await focusedStop(page);
    if (stop.includes(words)) return;
    passed.push(stop);
  }
  throw new Error(`no stop is called “${words}”:\n${passed.join("\n")}`);
}

/** Behind its last stop the focus goes to the browser itself, and comes back to its first. */
const hasLeftThePage = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** Goes to a control and does what it does. */
export async function press(page: Page, words: string, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press(key);
}

/** Goes to a field and types over what stands in it. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Goes to the field of a file and chooses one, as the window of the browser gives it. */
export async function chooseFile(
  page: Page,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await tabTo(page, label);
  // A key that comes before the browser minds the window opens none, and is pressed again.
  await expect(async () => {
    const window = page.waitForEvent("filechooser", { timeout: 3_000 });
    await Promise.all([window, page.keyboard.press("Space")]);
    await (await window).setFiles(file);
  }).toPass();
}

/** Waits until a page of the desk hears keys, as a person sees it: the list of its keys, these words among them, opens and closes. */
export async function keysAreHeard(page: Page, words = "Keys"): Promise<void> {
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    // One that came after it was waited for is closed by the same keys.
    if (await sheet.isVisible()) await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+Slash");
    await expect(sheet).toBeVisible({ timeout: 500 });
    if (!(await sheet.textContent())?.includes(words)) {
      await page.keyboard.press("Escape");
      throw new Error("the keys of the screen are not heard yet");
    }
  }).toPass();
  await page.keyboard.press("Escape");
  // Closed it is not seen any more, and no other key is heard until it is gone.
  await expect(page.locator("dialog")).toHaveCount(0);
}
