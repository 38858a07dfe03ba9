import { rmSync } from "node:fs";
import path from "node:path";
import { ROOT, toolScript } from "@/lib/ops/root";
import { build, buildIsStale } from "@/lib/ops/start/build";
import { bundledTests } from "./bundled-tests";
import { requireJourneyBrowser } from "./chromium";
import { runOffline } from "./offline";
import { runNode } from "./run-tool";
import { type Count, countCheck, countJourneys, countNodeTests, grouped } from "./test-count";
import { testFiles } from "./test-files";
import { IN_TESTS, withPlainAccount, withTestServer } from "./test-server";

export interface Stage {
  name: string;
  title: string;
  run: () => Promise<Count>;
}

/** The journey that needs no network; its title carries this tag. */
const OFFLINE_TAG = "@offline";

/** On the second server one step in so many; the first did all. */
const AGAIN_EVERY = "8";

/**
 * The plain account may less, and lives in another zone: what holds there holds for the embedded server's own account, but for what
 * speaks to the server itself. Journeys and starts run on the embedded server as people do.
 */
const hangsOnServer = (file: string) => /^lib\/(?:db|auth|ops\/(?:backup|jobs|moments|serve))\//.test(file);

/** Tests of what is written of every week of the demonstration, which is computed once for all of them. */
const ofDemoWeeks = (file: string) =>
  /lib\/brief\/weekly\/(demo-\w+|headline\/headlines|lint\/lint-week)\.test\.\w+$/.test(file);

/** Loads the whole demonstration and computes it, or publishes it; or is killed at every step of an upgrade. */
const takesLong = (file: string) => file.startsWith("prisma") || file === "lib/db/migrate.db.test.ts";

/** All stages of npm test, in order. */
export const STAGES: Stage[] = [
  { name: "types", title: "Types", run: types },
  {
    name: "lint",
    title: "Format and lint",
    run: async () =>
      countCheck(await runNode([toolScript("@biomejs/biome/bin/biome"), "ci", "--colors=off", "."])),
  },
  {
    name: "boundaries",
    title: "Planted violations of the import rules",
    run: () => countNodeTests("boundaries", testFiles("boundaries")),
  },
  {
    name: "knip",
    title: "Unused files, exports and packages",
    run: async () => countCheck(await runNode([toolScript("knip/bin/knip.js"), "--no-progress"])),
  },
  {
    name: "unit",
    title: "Unit and property tests",
    run: async () =>
      countNodeTests("unit", grouped("unit", await bundledTests("unit", testFiles("unit")), ofDemoWeeks)),
  },
  {
    name: "db",
    title: "Database tests, server by address with a plain account",
    run: () =>
      withPlainAccount(async (url) =>
        countNodeTests("db", await bundledTests("db", testFiles("db"), takesLong), {
          DATABASE_URL: url,
        }),
      ),
  },
  {
    name: "embedded",
    title: "What hangs on server and account again, embedded server",
    run: () =>
      withTestServer(
        async (url) =>
          countNodeTests(
            "embedded",
            await bundledTests("embedded", testFiles("db").filter(hangsOnServer), takesLong),
            { DATABASE_URL: url, THAWLINE_TEST_EVERY: AGAIN_EVERY },
          ),
        IN_TESTS,
      ),
  },
  { name: "build", title: "Build", run: buildOnce },
  {
    name: "start",
    title: "Starting, stopping and recovering",
    run: () =>
      withPlainAccount((url) => countNodeTests("start", testFiles("start"), { THAWLINE_TEST_SERVER: url })),
  },
  { name: "journeys", title: "Journeys in a browser", run: journeys },
  { name: "offline", title: "A journey with no network", run: offlineJourney },
];

async function types(): Promise<Count> {
  const routes = await runNode([toolScript("next/dist/bin/next"), "typegen"]);
  if (routes.code !== 0) return countCheck(routes);
  return countCheck(await runNode([toolScript("typescript/bin/tsc"), "--noEmit", "-p", "."]));
}

async function buildOnce(): Promise<Count> {
  if (buildIsStale()) await build({});
  return { passed: 1, failed: 0 };
}

const JOURNEYS = [toolScript("@playwright/test/cli.js"), "test", "-c", "e2e/playwright.config.ts"];
const JOURNEYS_REPORT = path.join(ROOT, "test-results", "journeys.json");

async function journeys(): Promise<Count> {
  await requireJourneyBrowser();
  rmSync(JOURNEYS_REPORT, { force: true });
  const run = await runNode(JOURNEYS);
  return countJourneys(JOURNEYS_REPORT, run);
}

async function offlineJourney(): Promise<Count> {
  await requireJourneyBrowser();
  rmSync(JOURNEYS_REPORT, { force: true });
  const run = await runOffline([...JOURNEYS, "--no-deps", "--grep", OFFLINE_TAG]);
  return countJourneys(JOURNEYS_REPORT, run);
}
