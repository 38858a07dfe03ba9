import type { Browser, Page } from "@playwright/test";
import { bringEvents, type EventRow, eventFile, makePair, readEvents } from "./event-pair";
import { expect, expectAccessible, type RoleName, stateOf, test } from "./journey";

const SLUG = "peru-chile-events";
const NAME = `Peru – Chile, ${SLUG}`;
const FILES = `/desk/event-files?relationship=${SLUG}`;
const CANDIDATES = `/desk/inbox/candidates?relationship=${SLUG}`;
const FIGURES = `/${SLUG}/reference`;

const ROWS: EventRow[] = [
  { id: 11, day: "20240313", from: "PER", to: "CHL", code: "112" },
  { id: 21, day: "20240320", from: "CHL", to: "PER", code: "036" },
];
const ARCHIVED = "This relationship is archived";

async function pageOf(browser: Browser, baseURL: string | undefined, role: RoleName): Promise<Page> {
  const context = await browser.newContext({ storageState: stateOf(role), baseURL });
  return context.newPage();
}

/** Sends a table of figures, which then waits to be saved. */
async function sendFigures(page: Page, name: string): Promise<void> {
  await page.goto(`${FIGURES}/add`);
  const months = Array.from({ length: 6 }, (_, at) => `2024-0${at + 1};${((at * 53 + 11) % 97) + 100}`);
  await page.getByLabel("Table of figures").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(["Month;Tonnes", ...months].join("\n")),
  });
  await page.getByRole("button", { name: "Read the table" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `What ${name} is taken for` })).toBeVisible();
}

test.describe.configure({ mode: "serial" });

/** A file that was read, one that waits, a series, a table that waits; then the relationship is archived. */
test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const admin = await pageOf(browser, baseURL, "admin");
  await makePair(admin, SLUG, [
    { name: "Peru", adjective: "Peruvian", code: "PER" },
    { name: "Chile", adjective: "Chilean", code: "CHL" },
  ]);
  const coder = await pageOf(browser, baseURL, "coder");
  await bringEvents(coder, SLUG, eventFile("read.csv", ROWS));
  await readEvents(coder);
  await bringEvents(coder, SLUG, eventFile("waits.csv", ROWS));
  const editor = await pageOf(browser, baseURL, "editor");
  await sendFigures(editor, "copper.csv");
  const about = { "Name of a new series": "Copper", Unit: "tonnes", Source: "Customs", Licence: "CC BY 4.0" };
  for (const [label, value] of Object.entries(about))
    await editor.getByLabel(label, { exact: true }).fill(value);
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor).toHaveURL(`${FIGURES}/copper`);
  await sendFigures(editor, "zinc.csv");
  await admin.goto(`/admin/relationships/${SLUG}`);
  await admin.getByText("Archive", { exact: true }).last().click();
  await admin.getByRole("button", { name: "Archive this relationship" }).click();
  await expect(admin.getByRole("button", { name: "Show it again" })).toBeVisible();
  for (const page of [admin, coder, editor]) await page.context().close();
});

test.describe("of an archived relationship a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("reads the candidates, and decides none", async ({ page }) => {
    await page.goto(CANDIDATES);
    await expect(page.getByRole("heading", { level: 1, name: `Candidates, ${NAME}` })).toBeVisible();
    await expect(page.getByLabel("Relationship", { exact: true })).toContainText(`${NAME} (archived)`);
    await expect(page.getByText(`${ARCHIVED}: nobody decides its candidates.`)).toBeVisible();
    const rows = page.getByRole("row").filter({ hasText: "2024" });
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await expect(page.getByRole("button", { name: /Discard|Undo|Open again/ })).toHaveCount(0);
    await expectAccessible(page);
    await rows.first().getByRole("link").first().click();
    await expect(page.getByText(`${ARCHIVED}: nobody decides its candidates.`)).toBeVisible();
    await expect(page.getByRole("heading", { name: "What its rows say" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Code it|Discard/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: /Add as one more report/ })).toHaveCount(0);
  });

  test("reads the list of files, and brings none", async ({ page }) => {
    await page.goto(FILES);
    await expect(page.getByRole("heading", { level: 1, name: `Event files, ${NAME}` })).toBeVisible();
    await expect(page.getByText(`${ARCHIVED} and takes no more files.`)).toBeVisible();
    await expect(page.getByLabel("Files of events")).toHaveCount(0);
    await expect(page.getByRole("row", { name: "read.csv" })).toBeVisible();
    await expectAccessible(page);
  });

  test("confirms no file that waits, and cancels it", async ({ page }) => {
    await page.goto(FILES);
    await page.getByRole("row", { name: "waits.csv" }).getByRole("link").click();
    await expect(page.getByRole("heading", { name: "It looks like GDELT 2.0 events" })).toBeVisible();
    await expect(page.getByText(`${ARCHIVED}: nothing is read for it any more.`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Yes, read it" })).toHaveCount(0);
    await expect(page.getByLabel("Release")).toHaveCount(0);
    await expectAccessible(page);
    await page.getByText("Cancel this file", { exact: true }).first().click();
    await page.getByRole("button", { name: "Cancel this file" }).click();
    await expect(page.getByText("Nothing of it was kept.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Bring it again" })).toHaveCount(0);
  });
});

test.describe("of an archived relationship an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("reads the outside figures, and adds none", async ({ page }) => {
    await page.goto(FIGURES);
    await expect(page.getByRole("heading", { level: 1, name: "1 series beside the index" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: NAME })).toBeVisible();
    await expect(page.getByRole("link", { name: "Add figures" })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Copper" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Copper");
    await expect(page.getByRole("link", { name: /Add a version|Change name/ })).toHaveCount(0);
    await expect(page.getByText("Archive this series")).toHaveCount(0);
    for (const closed of [`${FIGURES}/add`, `${FIGURES}/copper/edit`])
      expect((await page.request.get(closed)).status(), closed).toBe(404);
  });

  test("saves no table that waits, and discards it", async ({ page }) => {
    await page.goto(`${FIGURES}/draft`);
    await expect(page.getByRole("heading", { level: 1, name: "zinc.csv waits" })).toBeVisible();
    await expect(page.getByText(`${ARCHIVED}: nothing is saved for it any more.`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Discard the table" }).click();
    await expect(page).toHaveURL(FIGURES);
    await page.goto(`${FIGURES}/draft`);
    await expect(page.getByRole("heading", { level: 1, name: "No table is waiting" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Send a table" })).toHaveCount(0);
  });
});

test.describe("of a relationship that is not there", () => {
  test.use({ storageState: stateOf("editor") });

  test("every list says so in words", async ({ page }) => {
    // Asked beside the page, whose console stays silent.
    for (const [path, words] of [
      ["/desk/inbox/candidates?relationship=atlantis", "There is no page at /desk/inbox/candidates"],
      ["/desk/event-files?relationship=atlantis", "There is no page at /desk/event-files"],
      ["/atlantis/reference", "There is no page at /atlantis/reference"],
    ] as const) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(404);
      expect(await answer.text()).toContain(words);
    }
  });
});
