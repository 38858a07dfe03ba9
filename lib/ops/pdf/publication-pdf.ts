import { type Browser, chromium } from "playwright-core";
import { findChromium } from "@/lib/ops/browser/find-chromium";

/** There is no PDF, because this machine has nothing to print with. */
export class NoBrowser {
  readonly sentence =
    "No PDF is made: this server has no Chromium or Chrome. Install one (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.";
}

const LOAD_MS = 60_000;

/**
 * A finished page as a PDF: of the size and with the margins of its own style sheet, tagged for who cannot see it, with an outline of its headings (the
 * browser gives that together with the tags alone). The page stands at `address` for its links; nothing is asked of any network and no script runs.
 */
export async function publicationPdf(
  html: string,
  address: string,
  executablePath: string | null = findChromium(),
): Promise<Uint8Array<ArrayBuffer> | NoBrowser> {
  if (executablePath === null) return new NoBrowser();
  // What is printed is ours and runs no script, so the browser need not be shut in, which it cannot be in most containers.
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    return await printed(browser, html, address);
  } finally {
    await browser.close();
  }
}

async function printed(browser: Browser, html: string, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: "block" });
  await context.route("**/*", async (route) => {
    if (route.request().url() !== address || !route.request().isNavigationRequest())
      return await route.abort();
    await route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
  });
  const page = await context.newPage();
  await page.goto(address, { timeout: LOAD_MS });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return new Uint8Array(bytes);
}
