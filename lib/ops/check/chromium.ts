import { existsSync } from "node:fs";
import { ConfigurationError } from "@/lib/db/environment";
import { findChromium } from "@/lib/ops/browser/find-chromium";
import { toolScript } from "@/lib/ops/root";
import { runNode, runTool } from "./run-tool";

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
