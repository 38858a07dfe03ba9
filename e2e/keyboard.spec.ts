import { chooseFile, focusedStop, keysAreHeard, press, tabTo, typeInto } from "./by-keys";
import { type EventRow, eventFile, makePair } from "./event-pair";
import { expect, expectAccessible, heldBack, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

// Nothing here is pressed but keys.
const SLUG = "laos-cambodia-by-keys";
const FIGURES = `/${SLUG}/reference`;

/** A charge, and words on three days. */
const ROWS: EventRow[] = [
  { id: 11, day: "20240313", from: "LAO", to: "KHM", code: "112" },
  { id: 21, day: "20240314", from: "LAO", to: "KHM", code: "010" },
  { id: 31, day: "20240320", from: "KHM", to: "LAO", code: "010" },
  { id: 41, day: "20240402", from: "LAO", to: "KHM", code: "010" },
];

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, baseURL }) => {
  const admin = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  await makePair(await admin.newPage(), SLUG, [
    { name: "Laos", adjective: "Lao", code: "LAO" },
    { name: "Cambodia", adjective: "Cambodian", code: "KHM" },
  ]);
  await admin.close();
});

test.describe("by keyboard alone a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("brings a file, has it read, and decides what comes of it", async ({ page }) => {
    test.slow();
    await page.goto(`/desk/event-files?relationship=${SLUG}`);
    await keysAreHeard(page);
    await scriptsWork(page.getByLabel("Files of events"));
    await chooseFile(page, "Files of events", eventFile("by-keys.csv", ROWS));
    await press(page, "Bring to the desk");
    expect(await focusedStop(page)).toContain("Bring to the desk");
    const sent = page.getByRole("list", { name: "Files on their way" });
    await expect(sent.getByRole("link", { name: "by-keys.csv" })).toBeVisible({ timeout: 60_000 });
    await press(page, "by-keys.csv");
    await expect(page.getByRole("heading", { level: 1, name: "by-keys.csv" })).toBeVisible();

    await press(page, "Yes, read it");
    await expect(page.getByRole("heading", { name: "It looks like GDELT" })).toBeHidden();
    await expect(page.getByRole("group", { name: "What became of it" })).toBeFocused();
    await focusedStop(page);
    await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
      timeout: 120_000,
    });
    await expect(page.getByRole("group", { name: "What became of it" })).toBeFocused();
    await focusedStop(page);
    await expectAccessible(page);
    await press(page, "See what waits to be coded");
    await expect(page.getByRole("heading", { level: 1, name: /^Candidates/ })).toBeVisible();

    await tabTo(page, "Family");
    await page.keyboard.press("End");
    await press(page, "Show candidates");
    await expect(page).toHaveURL(/family=none/);
    const rows = page.getByRole("row").filter({ hasText: "2024" });
    await expect(rows).toHaveCount(3);
    await keysAreHeard(page, "To the next row of the list");
    await page.keyboard.press("j");
    expect(await focusedStop(page)).toContain("Laos");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "What its rows say" })).toBeVisible();

    await typeInto(page, "Why no signal comes of it", "Words without an act");
    await press(page, "Discard");
    await expect(page.getByText("1 candidate discarded.")).toBeVisible();
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole("group", { name: "What was done" })).toBeFocused();
    await focusedStop(page);
    await expectAccessible(page);
    await press(page, "Undo");
    await expect(page.getByText("Taken back: 1 candidate.")).toBeVisible();
    await expect(rows).toHaveCount(3);
    await expect(page.getByRole("group", { name: "What was done" })).toBeFocused();
    await focusedStop(page);

    await keysAreHeard(page, "To the next row of the list");
    await page.keyboard.press("j");
    expect(await focusedStop(page)).toContain("Laos");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "What its rows say" })).toBeVisible();
    const first = page.url();
    await press(page, "Next candidate");
    await expect(page).not.toHaveURL(first);
    await expect(page.getByRole("heading", { name: "What its rows say" })).toBeVisible();
    const second = page.url();
    await keysAreHeard(page, "To the next document");
    await page.keyboard.press("Alt+j");
    await expect(page).not.toHaveURL(second);
    expect(page.url()).not.toBe(first);
  });

  test("chooses rows of a list, discards them, and goes on from what was done", async ({ page }) => {
    await page.goto(`/desk/inbox/candidates?relationship=${SLUG}&family=none`);
    const rows = page.getByRole("row").filter({ hasText: "2024" });
    await keysAreHeard(page, "Choose the row");
    await page.keyboard.press("j");
    expect(await focusedStop(page)).toContain("Laos");
    await page.keyboard.press("x");
    await expect(page.getByText("(1 is chosen)")).toBeVisible();
    await press(page, "Discard");
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toBeFocused();
    expect(await focusedStop(page)).toContain("Nothing was changed");
    // What was refused is told once: who goes on in the list stays there.
    await press(page, "Choose", "Space");
    await expect(page.getByText("(none is chosen)")).toBeVisible();
    expect(await focusedStop(page)).toContain("Choose");
    await page.keyboard.press("Space");
    await typeInto(page, "Reason", "Words without an act");
    await press(page, "Discard");
    await expect(rows).toHaveCount(2);
    await expect(page.getByRole("group", { name: "What was done" })).toBeFocused();
    await focusedStop(page);
    await press(page, "Undo");
    await expect(rows).toHaveCount(3);
    await expect(page.getByRole("group", { name: "What was done" })).toBeFocused();
    await focusedStop(page);
  });
});

test.describe("by keyboard alone an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("puts figures beside the index, and reads what they say", async ({ page }) => {
    const months = Array.from({ length: 6 }, (_, at) => `2024-0${at + 1};${at};${1_200 + at * 7}`);
    await page.goto(FIGURES);
    await press(page, "Add figures");
    await expect(page.getByLabel("Table of figures")).toBeVisible();
    await press(page, "Read the table");
    await expect(page.getByRole("alert").filter({ hasText: "Choose a file first." })).toBeFocused();
    expect(await focusedStop(page)).toContain("The table was not read");
    await chooseFile(page, "Table of figures", {
      name: "timber.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["Month;Ships;Timber", ...months].join("\n")),
    });
    await press(page, "Read the table");
    await expect(page.getByRole("heading", { level: 1, name: "What timber.csv is taken for" })).toBeVisible();

    await tabTo(page, "Figure");
    await page.keyboard.type("Timber");
    await press(page, "Read it this way");
    await expect(page).toHaveURL(/value=2/);
    await typeInto(page, "Name of a new series", "Timber");
    await typeInto(page, "Unit", "cubic metres");
    await typeInto(page, "Source", "Customs");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "The licence is missing" })).toBeFocused();
    expect(await focusedStop(page)).toContain("Nothing was saved");
    await typeInto(page, "Licence", "CC BY 4.0");
    // While it is saved the button keeps the focus, and pressed again it does nothing.
    let sent = 0;
    page.on("request", (request) => {
      if (request.method() === "POST") sent++;
    });
    const release = await heldBack(page, `${FIGURES}/draft`);
    await press(page, "Save");
    await expect(page.getByRole("button", { name: "One moment…" })).toBeVisible();
    expect(await focusedStop(page)).toContain("One moment…");
    await page.keyboard.press("Enter");
    await release();
    await expect(page).toHaveURL(`${FIGURES}/timber`);
    await expect(page.getByRole("heading", { level: 1, name: /^Too little to tell.*Timber$/ })).toBeVisible();
    await tabTo(page, "Archive this series");
    await press(page, "The figures as a table");
    await expect(page.getByRole("row", { name: /^Feb 2024 1,207/ })).toBeVisible();
    expect(sent).toBe(1);
  });
});
