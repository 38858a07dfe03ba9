import { expect, type Page } from "@playwright/test";

/** So long nothing is sent before what was typed last is taken for kept: a draft waits for the one before it, and for a pause in typing. */
const REST_MS = 2_000;

/** Watches what a page sends; `over` waits until all of it was answered and nothing more comes, so that whoever opens the page next finds it. */
export function postsOf(page: Page): { over: () => Promise<void> } {
  let [under, last] = [0, Date.now()];
  const count = (by: number) => (request: { method: () => string }) => {
    if (request.method() !== "POST") return;
    [under, last] = [under + by, Date.now()];
  };
  page.on("request", count(1)).on("requestfinished", count(-1)).on("requestfailed", count(-1));
  return { over: () => expect.poll(() => under === 0 && Date.now() - last > REST_MS).toBe(true) };
}
