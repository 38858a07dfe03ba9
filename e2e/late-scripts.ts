import type { Page } from "@playwright/test";

const SCRIPTS = "**/_next/static/**/*.js";

/** Holds back the scripts of the pages that are opened until the returned function is called, as a slow line does. Open them with `ON_ARRIVAL`: they are loaded whole only with their scripts. */
export async function lateScripts(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(SCRIPTS, async (route) => {
    await released;
    await route.fallback();
  });
  return async () => {
    release();
    await page.unroute(SCRIPTS);
  };
}

export const ON_ARRIVAL = { waitUntil: "commit" } as const;
