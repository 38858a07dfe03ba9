import { expect, stateOf, test } from "./journey";

test.use({ storageState: stateOf("coder") });

const ADDRESSES = [
  "/desk/inbox?view=all",
  "/desk/inbox/candidates",
  "/desk/event-files",
  "/desk/kyrgyzstan-afghanistan/new",
  "/kyrgyzstan-afghanistan/signals",
  "/compare?with=tajikistan-afghanistan,pakistan-afghanistan,uzbekistan-afghanistan",
];

test("a choice with a long name is no wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of ADDRESSES) {
    await page.goto(address);
    const [right, choices] = await page.evaluate(() => {
      const found = [...document.querySelectorAll("select")];
      for (const select of found) select.append(new Option("A relationship of two states ".repeat(4)));
      return [Math.max(...found.map((one) => one.getBoundingClientRect().right)), found.length];
    });
    expect(choices, address).toBeGreaterThan(0);
    expect(right, address).toBeLessThanOrEqual(390);
  }
});
