import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { ConfigurationError, environment } from "@/lib/db/environment";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser that is on this machine: the named one, an installed one, or Playwright's own; null: none. */
export function findChromium(): string | null {
  const named = environment().chromiumPath;
  if (named && !existsSync(named))
    throw new ConfigurationError(`CHROMIUM_PATH names ${named}, which is not there.`);
  return [named, ...PLACES, chromium.executablePath()].find((place) => place && existsSync(place)) ?? null;
}
