import { existsSync } from "node:fs";
import { chromium as playwrightChromium } from "@playwright/test";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { toolScript } from "@/lib/ops/root";
import { runNode, runTool } from "./run-tool";

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
  return (
    [named, ...PLACES, playwrightChromium.executablePath()].find((place) => place && existsSync(place)) ??
    null
  );
}

/** Finds a browser, or brings one: Playwright's download, else, as root, the system's package. */
export async function requireChromium(): Promise<string> {
  const there = findChromium();
  if (there) return there;
  await runNode([toolScript("@playwright/test/cli.js"), "install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await runTool("apt-get", ["update", "-q"]);
    await runTool("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new ConfigurationError(
    "No browser for the journeys: install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.",
  );
}
