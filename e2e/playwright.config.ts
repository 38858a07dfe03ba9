import { availableParallelism } from "node:os";
import { defineConfig, devices } from "@playwright/test";
import { findJourneyBrowser } from "@/lib/ops/check/chromium";

const LONG = /(what-if|coder|text-browser)\.spec\.ts/;
const LAST = /(method|codebook)\.spec\.ts/;
const AFTER_ALL = /recode\.spec\.ts/;
const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/journeys",
  globalSetup: "./running-app.ts",
  // The journeys share one running app; each keeps to records of its own. More than two would wait for that app.
  workers: Math.min(2, availableParallelism()),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Long journeys read whole pages with axe; on a machine that does other work each step waits its turn.
  timeout: 150_000,
  // What hangs ends as a failure, and the run goes on to its count.
  globalTimeout: 45 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    // Recording every step takes a tenth of the time: whoever wants to look at a failure runs its journey again with --trace=on.
    trace: "off",
    launchOptions: {
      executablePath: findJourneyBrowser() ?? undefined,
      args: [
        ...(root ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "people", testMatch: /people\.setup\.ts/ },
    // A worker takes a file at a time: the longest come first, so that none is left for one worker at the end.
    { name: "long journeys", testMatch: LONG, dependencies: ["people"] },
    {
      name: "journeys",
      testMatch: /\.spec\.ts/,
      testIgnore: [LONG, LAST, AFTER_ALL],
      dependencies: ["people"],
    },
    // Last: a new method version changes the figures of every page, a new codebook what is coded after it.
    { name: "versions", testMatch: LAST, dependencies: ["long journeys", "journeys"] },
    // After those too: it publishes versions while they count theirs.
    { name: "recoding", testMatch: AFTER_ALL, dependencies: ["versions"] },
  ],
});
