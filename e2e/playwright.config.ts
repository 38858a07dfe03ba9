import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "@/lib/ops/check/chromium";

const root = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results/journeys",
  globalSetup: "./running-app.ts",
  // The journeys share one running app; each keeps to records of its own.
  workers: process.env.CI ? 2 : 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
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
    {
      name: "journeys",
      testMatch: /\.spec\.ts/,
      testIgnore: /(method|codebook|letters|long-words|stale-forms)\.spec\.ts/,
      dependencies: ["people"],
    },
    // One after the other: each loads a file as the one administrator, of whom one file waits at a time.
    { name: "letters", testMatch: /letters\.spec\.ts/, dependencies: ["journeys"] },
    { name: "long words", testMatch: /long-words\.spec\.ts/, dependencies: ["letters"] },
    { name: "stale forms", testMatch: /stale-forms\.spec\.ts/, dependencies: ["long words"] },
    // Last: a new method version changes the figures of every page, a new codebook what is coded after it.
    { name: "versions", testMatch: /(method|codebook)\.spec\.ts/, dependencies: ["stale forms"] },
  ],
});
