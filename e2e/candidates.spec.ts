import { closeSync, ftruncateSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EventRow, eventFile, makePair } from "./event-pair";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const SLUG = "mongolia-kazakhstan-events";
const FILES = `/desk/event-files?relationship=${SLUG}`;
const CANDIDATES = `/desk/inbox/candidates?relationship=${SLUG}`;

/** One meeting as two mirrored rows and the host’s side of it, a charge, and words that nobody codes. */
const ROWS: EventRow[] = [
  { id: 11, day: "20240312", from: "MNG", to: "KAZ", code: "042" },
  { id: 12, day: "20240312", from: "KAZ", to: "MNG", code: "043" },
  { id: 13, day: "20240312", from: "KAZ", to: "MNG", code: "040" },
  { id: 21, day: "20240313", from: "KAZ", to: "MNG", code: "112" },
  { id: 31, day: "20240314", from: "MNG", to: "KAZ", code: "010" },
  { id: 41, day: "20240315", from: "MNG", to: "KAZ", code: "010" },
];

test.describe.configure({ mode: "serial" });

test.describe("a relationship whose sides are states", () => {
  test.use({ storageState: stateOf("admin") });

  test("is made for what event files say of them", async ({ page }) => {
    await makePair(page, SLUG, [
      { name: "Mongolia", adjective: "Mongolian", code: "MNG" },
      { name: "Kazakhstan", adjective: "Kazakh", code: "KAZ" },
    ]);
  });
});

test.describe("from a file to a signal", () => {
  test.use({ storageState: stateOf("coder") });

  test("its rows become happenings before coders", async ({ page }) => {
    await page.goto(FILES);
    await scriptsWork(page.getByLabel("Files of events"));
    await page.getByLabel("Files of events").setInputFiles(eventFile("march.csv", ROWS));
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    const sent = page.getByRole("list", { name: "Files on their way" });
    await expect(sent.getByRole("listitem")).toContainText("is here", { timeout: 60_000 });
    await sent.getByRole("link", { name: "march.csv" }).click();
    await page.getByRole("button", { name: "Yes, read it" }).click();
    await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
      timeout: 120_000,
    });
    await page.getByRole("link", { name: "See what waits to be coded" }).click();
    await expect(page.getByRole("row").filter({ hasText: "2024" })).toHaveCount(4);
    const meeting = page.getByRole("row").filter({ hasText: "12 Mar 2024" });
    await expect(meeting.getByRole("cell", { name: "3", exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  test("a filter leaves what is discarded with a reason, all at once, and the act is taken back", async ({
    page,
  }) => {
    await page.goto(`${CANDIDATES}&family=none`);
    const rows = page.getByRole("row").filter({ hasText: "2024" });
    await expect(rows).toHaveCount(2);
    for (const box of await rows.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(page.getByText("Nothing was changed")).toBeVisible();
    await expect(rows.getByRole("checkbox").first()).toBeChecked();
    await page.getByLabel("Reason", { exact: true }).fill("Words without an act");
    await page.getByRole("button", { name: "Discard" }).click();
    await expect(rows).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(rows).toHaveCount(2);
  });

  test("a candidate is coded in the form of a signal, and decided with it", async ({ page }) => {
    await page.goto(CANDIDATES);
    await page.getByRole("link", { name: "Kazakhstan accuses Mongolia" }).click();
    await expect(page.getByText("Goldstein as in GDELT").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Code it" }).click();
    await expect(page.getByText("Filled in from an event of GDELT")).toBeVisible();
    await expect(page.getByLabel("First day")).toHaveValue("13 Mar 2024");
    await expect(page.getByLabel("Intensity", { exact: true })).toHaveValue("-3");
    await page.getByLabel("Title of the report").fill("Astana blames Ulaanbaatar");
    await page.getByLabel("Reliability of the source").selectOption("C");
    await page.getByLabel("Credibility of this report").selectOption("2");
    await page.getByLabel("Why these grades").fill("A paper that names its source");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).not.toHaveURL(/\/new/);
    await page.goto(`${CANDIDATES}&state=coded`);
    const links = page.getByRole("main").getByRole("link", { name: "Kazakhstan accuses Mongolia" });
    await expect(links).toHaveCount(2);
    await links.last().click();
    await expect(page).toHaveURL(`/${SLUG}/signals/2024-03-13-kazakhstan-accuses-mongolia`);
    await page.goto(`${CANDIDATES}&state=coded`);
    await links.first().click();
    await expect(page.getByRole("button", { name: "Code it" })).toHaveCount(0);
  });

  test("rows behind candidates leave with licence and citation, and read again as a table", async ({
    page,
  }) => {
    await page.goto(CANDIDATES);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Rows behind these candidates as CSV" }).click(),
    ]);
    const saved = await download.path();
    await page.goto(FILES);
    await scriptsWork(page.getByLabel("Files of events"));
    await page.getByLabel("Files of events").setInputFiles(saved);
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    const sent = page.getByRole("list", { name: "Files on their way" });
    await expect(sent.getByRole("listitem")).toContainText("is here", { timeout: 60_000 });
    await sent.getByRole("link").click();
    await expect(page.getByRole("heading", { name: "It is a table of another form" })).toBeVisible();
    await page.getByRole("button", { name: "Yes, read it" }).click();
    await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByRole("row", { name: "Rows" }).getByRole("cell").first()).toHaveText("5");
  });

  test("a table of one’s own says where it comes from, which its candidate and its rows say too", async ({
    page,
  }) => {
    await page.goto(FILES);
    await scriptsWork(page.getByLabel("Files of events"));
    await page.getByLabel("Files of events").setInputFiles({
      name: "depots.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("day,from,to,words\n2024-04-02,MNG,KAZ,A rail depot opens\n"),
    });
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    const sent = page.getByRole("list", { name: "Files on their way" });
    await expect(sent.getByRole("listitem")).toContainText("is here", { timeout: 60_000 });
    await sent.getByRole("link", { name: "depots.csv" }).click();
    await expect(page.getByLabel("May its rows be passed on?")).toHaveValue("no");
    await page.getByLabel("May its rows be passed on?").selectOption("yes");
    await page.getByLabel("Licence").fill("CC BY-SA 4.0");
    await page.getByLabel("Its address on the web").fill("rails.example");
    const read = page.getByRole("button", { name: "Yes, read it" });
    await read.click();
    await expect(page.getByText("It is not read yet")).toBeVisible();
    await expect(page.getByText("Error: Where it comes from is missing")).toBeVisible();
    await expect(page.getByText("Error: An address starts with http:// or https://")).toBeVisible();
    await expect(page.getByLabel("Licence")).toHaveValue("CC BY-SA 4.0");
    await expect(page.getByLabel("May its rows be passed on?")).toHaveValue("yes");
    await expectAccessible(page);
    await page.getByLabel("Where it comes from").fill("Rail Watch (2024), Depots");
    await page.getByLabel("Its address on the web").fill("https://rails.example/depots");
    await read.click();
    await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByText("Rail Watch (2024), Depots")).toBeVisible();
    await page.getByRole("link", { name: "See what waits to be coded" }).click();
    const row = page.getByRole("row").filter({ hasText: "2 Apr 2024" });
    await row.getByRole("link").first().click();
    await expect(page.getByText("Cite as: Rail Watch (2024), Depots")).toBeVisible();
    await expect(page.getByText("Licence: CC BY-SA 4.0")).toBeVisible();
    await page.goto(CANDIDATES);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Rows behind these candidates as CSV" }).click(),
    ]);
    const line = readFileSync(await download.path(), "utf8").match(/^.*A rail depot opens.*$/m)?.[0];
    expect(line).toContain(',A table of your own,CC BY-SA 4.0,"Rail Watch (2024), Depots"');
  });

  test("a file of 2 GB is cancelled while it is sent, and nothing of it stays", async ({ page }) => {
    const large = path.join(tmpdir(), `thawline-2gb-${process.pid}.csv`);
    const file = openSync(large, "w");
    // Nothing but its length: none of it is ever written.
    ftruncateSync(file, 2 * 1024 ** 3);
    closeSync(file);
    try {
      await page.goto(FILES);
      await scriptsWork(page.getByLabel("Files of events"));
      await page.getByLabel("Files of events").setInputFiles(large);
      await page.getByRole("button", { name: "Bring to the desk" }).click();
      const sent = page.getByRole("list", { name: "Files on their way" });
      await expect(sent.getByRole("progressbar")).toBeVisible();
      await expect(sent).toContainText(/[1-9]\d*\.\d MB of 2\.1 GB sent/, { timeout: 60_000 });
      await page.getByRole("button", { name: /^Cancel/ }).click();
      await expect(sent).toContainText("was cancelled");
      await page.goto(FILES);
      await expect(page.getByRole("row").filter({ hasText: "thawline-2gb" })).toContainText("cancelled");
    } finally {
      rmSync(large, { force: true });
    }
  });
});
