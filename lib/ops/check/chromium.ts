import { existsSync } from "node:fs";
import { ConfigurationError, environment } from "@/lib/db/environment";
import { findChromium } from "@/lib/ops/browser/find-chromium";
import { toolScript } from "@/lib/ops/root";
import { runNode, runTool } from "./run-tool";

/** The same Chromium without windows to draw: a journey takes it some three fifths of the time. */
const SHELL = { file: "/usr/bin/chromium-headless-shell", ofPackage: "/usr/bin/chromium" };

/** Finds a browser, or brings one: Playwright's download, else, as root, the system's package. */
export async function requireChromium(): Promise<string> {
  const there = findChromium();
  if (there) return there;
  await runNode([toolScript("@playwright/test/cli.js"), "install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  await installPackages("chromium");
  const installed = findChromium();
  if (installed) return installed;
  throw new ConfigurationError(
    "No browser for the journeys: install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.",
  );
}

/** The browser of the journeys: the one that is named, else the one without windows, else any; null: none. */
export function findJourneyBrowser(): string | null {
  if (environment().chromiumPath === null && existsSync(SHELL.file)) return SHELL.file;
  return findChromium();
}

/** Brings a browser for the journeys; beside Debian's own, as root, the one without windows. A machine where that fails takes longer. */
export async function requireJourneyBrowser(): Promise<void> {
  const found = await requireChromium();
  const named = environment().chromiumPath !== null;
  // Together, since Debian keeps the two at one version.
  if (!named && found === SHELL.ofPackage && !existsSync(SHELL.file))
    await installPackages("chromium", "chromium-headless-shell");
}

/** As root, where packages come as they do on Debian; whoever asked looks whether they came. */
async function installPackages(...names: string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const patience = ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20"];
  await runTool("apt-get", [...patience, "update", "-q"]);
  await runTool("apt-get", [...patience, "install", "-y", "-q", "--no-install-recommends", ...names], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}
