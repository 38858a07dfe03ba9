import type { Page } from "@playwright/test";
import { expect } from "./journey";

/** Moves the pointer as a reader would until the scenario panel answers: its controls come with the first sign of somebody. */
export async function showSign(page: Page): Promise<void> {
  let at = 0;
  await expect(async () => {
    at = 1 - at;
    await page.mouse.move(2 + at, 2);
    await expect(page.getByRole("region", { name: "Make a scenario" })).toBeVisible({ timeout: 1000 });
  }).toPass();
}
