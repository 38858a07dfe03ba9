import type { Page } from "@playwright/test";
import { gluedIn } from "@/lib/ops/check/text-browser";
import { writeTables } from "@/lib/sheets/xlsx-writer";
import { csvParts, expect, expectAccessible, stateOf, test } from "./journey";
import { lateScripts, ON_ARRIVAL } from "./late-scripts";
import { scriptsWork } from "./scripts-work";

const PAIR = "/russia-afghanistan";
const PAGE = `${PAIR}/reference`;

/** Months from January 2022 on, each with a figure that looks like chance; one month has none. */
function months(change: Record<string, string> = {}): string {
  const rows = Array.from({ length: 48 }, (_, at) => {
    const month = `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return `${month};${change[month] ?? (at === 30 ? "" : String(((at * 53 + 11) % 97) + 100))}`;
  });
  return ["Month;Tonnes", ...rows].join("\r\n");
}

/** Two years of trade as both sides report it, in some of the columns of Comtrade, with a part of a total and the world beside. */
function trade(): string {
  const heading =
    "refMonth,period,reporterCode,partnerCode,partner2Code,flowCode,cmdCode,customsCode,motCode,primaryValue";
  const rows = Array.from({ length: 24 }, (_, at) => {
    const month = String((at % 12) + 1);
    const period = `${2023 + Math.floor(at / 12)}${month.padStart(2, "0")}`;
    const sold = 1_000 + ((at * 37) % 101);
    return [
      `${month},${period},643,4,0,X,TOTAL,C00,0,${sold}`,
      `${month},${period},643,4,0,X,TOTAL,C01,0,${sold - 900}`,
      `${month},${period},643,0,0,X,TOTAL,C00,0,99999`,
      `${month},${period},4,643,0,M,TOTAL,C00,0,${sold * 2}`,
    ];
  });
  return [heading, ...rows.flat()].join("\r\n");
}

async function send(page: Page, name: string, content: string): Promise<void> {
  await page.getByLabel("Table of figures").setInputFiles({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  });
  await page.getByRole("button", { name: "Read the table" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `What ${name} is taken for` })).toBeVisible();
}

async function describeSeries(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

test.describe.configure({ mode: "serial" });

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("sends a table, is told what is wrong with it, and saves it", async ({ page }) => {
    await page.goto(PAIR);
    await page.getByRole("link", { name: "What do figures say?" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "No outside figures yet" })).toBeVisible();
    await page.getByRole("link", { name: "Add figures" }).click();
    await page.getByRole("button", { name: "Read the table" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Choose a file first." })).toBeFocused();
    await expectAccessible(page);

    // A month that stands twice is an error at its line; how it is read can be chosen, and nothing is added up unasked.
    await send(page, "twice.csv", `${months()}\r\n2025-12;7`);
    await expect(page.getByText("2025-12 stands in line 49 already.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
    await expectAccessible(page);

    await page.goto(`${PAGE}/add`);
    await send(page, "wheat.csv", months());
    await expect(page.getByText("47 of 48 months from Jan 2022 to Dec 2025 have a figure.")).toBeVisible();
    await scriptsWork(page.getByLabel("Unit", { exact: true }));
    await describeSeries(page, { "Name of a new series": "Wheat sold", Unit: "tonnes" });
    // What was typed stays while the table is read otherwise.
    await page.getByRole("button", { name: "Read it this way" }).click();
    await expect(page).toHaveURL(/step=month/);
    await expect(page.getByLabel("Unit", { exact: true })).toHaveValue("tonnes");
    await expect(page.getByLabel("Name of a new series")).toHaveValue("Wheat sold");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "The licence is missing" })).toBeFocused();
    await expect(page.getByLabel("Name of a new series")).toHaveValue("Wheat sold");
    await expectAccessible(page);
    await describeSeries(page, { Source: "Customs service", Licence: "CC BY 4.0" });
    await page.getByRole("button", { name: "Save" }).click();

    await expect(page).toHaveURL(new RegExp(`${PAGE}/wheat-sold$`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Wheat sold");
    await expect(page.getByText(/pairs of changes from one month to the next: r = /)).toBeVisible();
    await expect(page.getByText("Missing: Jul 2024.")).toBeVisible();
    await page.getByText("The figures as a table").click();
    await expect(page.getByRole("row", { name: /^Jan 2022 111 / })).toBeVisible();
    await expectAccessible(page);
  });

  test("adds a version by keys alone, and what changed is shown", async ({ page }) => {
    await page.goto(`${PAGE}/wheat-sold`);
    await page.getByRole("link", { name: "Add a version" }).focus();
    await page.keyboard.press("Enter");
    const later = months({ "2022-01": "112", "2024-07": "150" });
    await send(page, "wheat-2.csv", later);
    await expect(page.getByLabel("Save as")).toHaveValue("wheat-sold");
    await page.getByLabel("Note on this version").focus();
    await page.keyboard.type("Revised by the source");
    await page.keyboard.press("Enter");
    const versions = page.getByRole("table", { name: "The newest first." });
    await expect(versions.getByRole("row", { name: /^2, shown here/ })).toContainText(
      "0 added, 2 changed, 0 vanished",
    );
    await expect(versions).toContainText("Revised by the source");
    await versions.getByText("Which changed").click();
    await expect(versions.getByText("Jan 2022: 111 → 112")).toBeVisible();

    await versions.getByRole("link", { name: "1", exact: true }).click();
    await expect(page.getByText("This is version 1.")).toBeVisible();
    await page.getByText("The figures as a table").click();
    await expect(page.getByRole("row", { name: /^Jan 2022 111 / })).toBeVisible();
  });

  test("keeps what was typed while the table is read otherwise, before scripts work and without them", async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto(`${PAGE}/add`);
    await send(page, "early.csv", months());
    const plain = await browser.newContext({
      storageState: stateOf("editor"),
      baseURL,
      javaScriptEnabled: false,
    });
    const scriptsArrive = await lateScripts(page);
    for (const reader of [page, await plain.newPage()]) {
      await reader.goto(`${PAGE}/draft`, ON_ARRIVAL);
      await describeSeries(reader, {
        "Name of a new series": "Typed early",
        Unit: "sacks",
        "Note on this version": "At once",
      });
      await reader.getByLabel("Save as").selectOption("wheat-sold");
      await reader.getByLabel("Several rows of one time").selectOption("mean");
      await reader.getByRole("button", { name: "Read it this way" }).click();
      await expect(reader).toHaveURL(/gather=mean/);
      if (reader === page) {
        await scriptsArrive();
        await scriptsWork(page.getByLabel("Unit", { exact: true }));
      }
      await expect(reader.getByLabel("Several rows of one time")).toHaveValue("mean");
      await expect(reader.getByLabel("Name of a new series")).toHaveValue("Typed early");
      await expect(reader.getByLabel("Unit", { exact: true })).toHaveValue("sacks");
      await expect(reader.getByLabel("Note on this version")).toHaveValue("At once");
      await expect(reader.getByLabel("Save as")).toHaveValue("wheat-sold");
      // Once more, with what came along, and one field of it emptied.
      await reader.getByLabel("Note on this version").fill("");
      await reader.getByLabel("Several rows of one time").selectOption("sum");
      await reader.getByRole("button", { name: "Read it this way" }).click();
      await expect(reader).toHaveURL(/gather=sum/);
      await expect(reader.getByLabel("Note on this version")).toHaveValue("");
      await expect(reader.getByLabel("Unit", { exact: true })).toHaveValue("sacks");
    }
    await plain.close();
  });

  test("keeps what was typed while another sheet of a workbook is read, without scripts", async ({
    browser,
    baseURL,
  }) => {
    const plain = await browser.newContext({
      storageState: stateOf("editor"),
      baseURL,
      javaScriptEnabled: false,
    });
    const page = await plain.newPage();
    const sheet = (name: string, times: number) => ({
      ...{ name, header: ["Month", "Tonnes"], days: [] },
      rows: Array.from({ length: 3 }, (_, at) => [`2024-0${at + 1}`, (at + 7) * times]),
    });
    await page.goto(`${PAGE}/add`);
    await page.getByLabel("Table of figures").setInputFiles({
      name: "two-sheets.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(
        await writeTables({ about: ["Two"], name: "two", tables: [sheet("North", 1), sheet("South", 100)] }),
      ),
    });
    await page.getByRole("button", { name: "Read the table" }).click();
    const held = page.getByRole("table", { name: /^What the file holds/ });
    await expect(held).toContainText("Jan 2024: 7;");
    const about = { Unit: "tonnes", Source: "Customs", "Name of a new series": "Of a sheet" };
    await describeSeries(page, about);
    await page.getByLabel("Sheet of the workbook").selectOption("South");
    await page.getByRole("button", { name: "Read this sheet" }).click();
    await expect(held).toContainText("Jan 2024: 700;");
    for (const [label, value] of Object.entries(about))
      await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
    // Enter presses the first button of the page: with the sheet that is shown, all stays as it was chosen.
    await page.getByLabel("Several rows of one time").selectOption("mean");
    await page.getByLabel("Unit", { exact: true }).fill("kilotonnes");
    await page.getByLabel("Unit", { exact: true }).press("Enter");
    await expect(page).toHaveURL(/gather=mean/);
    await expect(held).toContainText("Jan 2024: 700;");
    await expect(page.getByLabel("Unit", { exact: true })).toHaveValue("kilotonnes");
    await plain.close();
  });

  test("keeps two reports of one trade apart", async ({ page }) => {
    await page.goto(`${PAGE}/add`);
    await send(page, "trade.csv", trade());
    await expect(
      page.getByText(/^A file of UN Comtrade in the layout of today, with 2 series/),
    ).toContainText(
      "24 rows are parts of a total, by customs procedure, transport or second partner; 24 rows have the whole world as partner.",
    );
    await expectAccessible(page);
    await describeSeries(page, { Licence: "As UN Comtrade allows" });
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "3 series beside the index" })).toBeVisible();
    await page.getByRole("link", { name: /^Exports of Russia to .*, as Russia reports$/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Too little to tell");
    await expect(
      page.getByText("In half of the 24 months that both report they differ by 50 %"),
    ).toBeVisible();
    await expect(page.getByRole("row", { name: /^Jan 2023 1,000 2,000 −50 %$/ })).toBeVisible();
    await expectAccessible(page);
  });

  test("reads pages whose words stay apart without style sheets", async ({ page }) => {
    await page.goto(`${PAGE}/add`);
    await send(page, "weeks.csv", "week,n\n2025-W01,3\n2025-W01,4");
    const mirrored = `${PAGE}/exports-of-russia-to-afghanistan-as-russia-reports`;
    for (const path of [
      PAGE,
      `${PAGE}/add`,
      `${PAGE}/draft`,
      `${PAGE}/wheat-sold`,
      mirrored,
      `${PAGE}/wheat-sold/edit`,
    ]) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      expect(gluedIn(await answer.text()), path).toEqual([]);
    }
  });

  test("keeps a series from readers, and archives and restores it", async ({ page, browser, baseURL }) => {
    await page.goto(`${PAGE}/add`);
    await send(page, "quiet.csv", months());
    await describeSeries(page, {
      "Name of a new series": "Quiet counts",
      Unit: "incidents",
      Source: "A partner",
      Licence: "Not to be passed on",
    });
    await page.getByLabel("Who sees it").selectOption("internal");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("This series is internal")).toBeVisible();

    const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, baseURL });
    const reader = await context.newPage();
    await reader.goto(PAGE);
    await expect(reader.getByRole("heading", { level: 1, name: "3 series beside the index" })).toBeVisible();
    await expect(reader.getByText("Quiet counts")).toHaveCount(0);
    for (const hidden of ["quiet-counts", "quiet-counts/figures.csv"])
      expect((await reader.request.get(`${PAGE}/${hidden}`)).status(), hidden).toBe(404);
    await context.close();

    await page.getByText("Archive this series").click();
    await page.getByRole("button", { name: "Archive it" }).click();
    await page.getByRole("form", { name: "Restore Quiet counts" }).getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Quiet counts");
    await page.getByText("Archive this series").click();
    await page.getByRole("button", { name: "Archive it" }).click();
    await expect(page.getByRole("heading", { name: "Archived" })).toBeVisible();
  });
});

test.describe("a reader", () => {
  test("finds the series beside the index, and takes its figures away with source and licence", async ({
    page,
  }) => {
    await page.goto(PAIR);
    await page.getByRole("link", { name: "What do figures say?" }).click();
    await expect(page.getByRole("link", { name: "Add figures" })).toHaveCount(0);
    await expectAccessible(page);
    const file = await page.request.get(`${PAGE}/wheat-sold/figures.csv`);
    const { about, table } = csvParts(await file.text());
    expect(about.join("\n")).toContain("Source of the figures: Customs service. Licence: CC BY 4.0.");
    expect(table).toHaveLength(49);
    expect(table[1]).toMatch(/^2022-01,112,tonnes,/);
    // It was loaded after every signal: the address that it is cited by shows it all the same.
    await page.goto(`${PAGE}/wheat-sold`);
    await page.getByText("Cite or share").click();
    const frozen = await page.getByLabel("Frozen address").inputValue();
    await page.goto(frozen);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Wheat sold");
    const first = await page.request.get(`${PAGE}/wheat-sold/figures.csv?version=1`);
    expect(csvParts(await first.text()).table[1]).toMatch(/^2022-01,111,tonnes,/);
  });

  test("reads it on a phone without moving the page sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${PAGE}/wheat-sold`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });
});
