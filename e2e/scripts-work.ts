import type { Locator } from "@playwright/test";
import { expect } from "./journey";

/**
 * Waits until the scripts of a page have taken over this part of it. A page stands there before they do: links and forms answer by themselves then, but a key, a drop
 * or what a form adds while one types is lost without a trace. Parts of a page are taken over one by one, so ask for the one that is used next; what listens to the whole
 * page does so once it has nothing more to do, which a busy page says late or never.
 */
export async function scriptsWork(part: Locator): Promise<void> {
  const taken = (node: Element) => Object.keys(node).some((name) => name.startsWith("__reactProps$"));
  await expect.poll(() => part.evaluate(taken), "the scripts of the page").toBe(true);
  await part.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
}
