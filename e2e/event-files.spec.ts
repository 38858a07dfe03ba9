import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const FILES = "/desk/event-files?relationship=china-afghanistan";

interface Row {
  id: number;
  day?: string;
  from?: string;
  to?: string;
  code?: string;
}

/** One line of GDELT 2.0: 61 fields. */
function line({ id, day = "20231024", from = "CHN", to = "AFG", code = "036" }: Row): string {
  const field = new Array<string>(61).fill("");
  const put = (values: Record<number, string>) => {
    for (const [number, value] of Object.entries(values)) field[Number(number) - 1] = value;
  };
  put({ 1: `${id}`, 2: day, 3: day.slice(0, 6), 4: day.slice(0, 4), 5: `${day.slice(0, 4)}.8055` });
  put({
    6: from,
    7: from,
    8: from,
    16: to,
    17: to,
    18: to,
    26: "1",
    27: code,
    28: code,
    29: code.slice(0, 2),
  });
  put({ 30: "1", 31: "4.0", 32: "2", 33: "1", 34: "2", 35: "1.25", 36: "0", 44: "0", 52: "0" });
  put({ 60: `${day}143000`, 61: `https://news.example/${id}` });
  return field.join("\t");
}

const file = (name: string, rows: readonly Row[], last = "") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${rows.map(line).join("\n")}${last}\n`),
});

/** A meeting told from both sides, a day later a charge, a row of others. */
const MEETING: Row[] = [
  { id: 91 },
  { id: 92, from: "AFG", to: "CHN" },
  { id: 93, day: "20231025", code: "112" },
  { id: 94, from: "USA", to: "RUS" },
];

async function bring(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto(FILES);
  await scriptsWork(page.getByLabel("Files of events"));
  await page.getByLabel("Files of events").setInputFiles(files);
  await page.getByRole("button", { name: "Bring to the desk" }).click();
  const sent = page.getByRole("list", { name: "Files on their way" });
  for (const { name } of files) await expect(sent).toContainText(name);
}

async function open(page: Page, name: string): Promise<void> {
  const sent = page.getByRole("list", { name: "Files on their way" });
  await expect(sent.getByRole("listitem").filter({ hasText: name })).toContainText("is here", {
    timeout: 60_000,
  });
  await sent.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function read(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Yes, read it" }).click();
  // A process is begun for it, and the page looks by itself.
  await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
    timeout: 120_000,
  });
}

test.describe.configure({ mode: "serial" });

test.describe("event files", () => {
  test.use({ storageState: stateOf("coder") });

  test("are brought, shown as what they are, read, and told of", async ({ page }) => {
    await bring(page, file("first.csv", MEETING), file("second.csv", [{ id: 95, day: "20231101" }]));
    await open(page, "first.csv");
    await expect(page.getByRole("heading", { name: "It looks like GDELT 2.0 events" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "GLOBALEVENTID" })).toBeVisible();
    await expect(page.getByText("The GDELT Project, https://www.gdeltproject.org")).toBeVisible();
    await expect(page.getByText("Goldstein as in GDELT", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Release").fill("one");
    await read(page);
    const counted = (name: string) => page.getByRole("row", { name }).getByRole("cell").first();
    await expect(counted("Rows")).toHaveText("3");
    // awk -F'\t' '($8=="CHN"&&$18=="AFG")||($8=="AFG"&&$18=="CHN"){print $27, $61}' first.csv | sort -u: 3, since each row has an article of its own.
    await expect(counted("Statements")).toHaveText("3");
    await expect(counted("Happenings")).toHaveText("2");
    await expect(page.getByText("2 new happenings")).toBeVisible();
    await expectAccessible(page);
  });

  test("of a later release show what changed and what vanished", async ({ page }) => {
    await bring(page, file("later.csv", [{ id: 91 }, { id: 92, from: "AFG", to: "CHN", code: "040" }]));
    await open(page, "later.csv");
    await page.getByLabel("It is a later release of").selectOption({ index: 1 });
    await read(page);
    const changes = page.getByRole("region", { name: "What changed and what vanished" });
    await expect(changes.getByRole("row", { name: "92" })).toContainText("EventCode");
    await expect(changes.getByRole("row", { name: "93" })).toContainText("no more");
    await expectAccessible(page);
  });

  test("with a broken line are refused there, and the line is shown", async ({ page }) => {
    const rows = Array.from({ length: 3_000 }, (_, at): Row => ({ id: 1_000 + at, code: "0311" }));
    await bring(page, file("broken.csv", rows, "\tone field more"));
    await open(page, "broken.csv");
    await page.getByRole("button", { name: "Yes, read it" }).click();
    await expect(page.getByText("Line 3,000, as it stands")).toBeVisible({ timeout: 120_000 });
    await expect(page.locator("pre")).toContainText("one field more");
    await expect(page.getByText("Nothing of this file was taken.")).toBeVisible();
    await expectAccessible(page);
  });

  test("can be cancelled, and stand in the list with what came of them", async ({ page }) => {
    await bring(page, file("unwanted.csv", MEETING));
    await open(page, "unwanted.csv");
    await page.getByText("Cancel this file", { exact: true }).first().click();
    await page.getByRole("button", { name: "Cancel this file" }).click();
    await expect(page.getByText("Nothing of it was kept.")).toBeVisible();
    await page.goto(FILES);
    await expect(page.getByRole("row", { name: "unwanted.csv" })).toContainText("cancelled");
    await expect(page.getByRole("row", { name: "broken.csv" })).toContainText("Line 3000");
    await page.getByRole("link", { name: "To be confirmed" }).click();
    await expect(page.getByRole("row", { name: "second.csv" })).toBeVisible();
    await expect(page.getByRole("row", { name: "unwanted.csv" })).toHaveCount(0);
    await page.goto(`${FILES}&page=9`);
    await expect(page.getByText("This page is past the end")).toBeVisible();
    await expectAccessible(page);
  });

  test("are found by part of their name, by source and sorted both ways", async ({ page }) => {
    await page.goto(FILES);
    await page.getByLabel("Search").fill("R.CSV");
    await page.getByLabel("Source").selectOption("GDELT");
    await page.getByRole("button", { name: "Show files" }).click();
    await expect(page).toHaveURL(/q=R\.CSV/);
    await expect(page.getByText("1 file with these filters")).toBeVisible();
    await expect(page.getByRole("row", { name: "later.csv" })).toBeVisible();
    await page.getByRole("link", { name: "Cancelled" }).click();
    await expect(page.getByText("No file like this")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("main").getByRole("link", { name: "Clear the filters" }).click();
    await expect(page.getByRole("row", { name: "unwanted.csv" })).toBeVisible();
    await page.getByRole("link", { name: "All", exact: true }).click();
    await expect(page.getByRole("row", { name: "first.csv" })).toBeVisible();
    const heading = page.getByRole("columnheader", { name: "File" });
    const first = page.getByRole("row").nth(1);
    await heading.getByRole("link").click();
    await expect(heading).toHaveAttribute("aria-sort", "ascending");
    await expect(first).toContainText("broken.csv");
    await heading.getByRole("link").click();
    await expect(heading).toHaveAttribute("aria-sort", "descending");
    await expect(first).toContainText("unwanted.csv");
    await expectAccessible(page);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, storageState: stateOf("coder") });

  test("one file is sent by the form as a whole, and its page leads on", async ({ page }) => {
    await page.goto(FILES);
    await page.getByLabel("Files of events").setInputFiles(file("plain.csv", [{ id: 99 }]));
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "plain.csv" })).toBeVisible();
    await page.getByRole("button", { name: "Yes, read it" }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass({ timeout: 120_000 });
  });
});
