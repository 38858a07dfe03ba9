import { makePair } from "./event-pair";
import { expect, expectAccessible, stateOf, test } from "./journey";

const SLUG = "norway-sweden-figures";
const FIGURES = `/${SLUG}/reference`;
const TABLE = ["Month;Tonnes", "2024-01;1.500", "2024-02;900", "2024-03;2.250"].join("\n");

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, baseURL }) => {
  const admin = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  await makePair(await admin.newPage(), SLUG, [
    { name: "Norway", adjective: "Norwegian", code: "NOR" },
    { name: "Sweden", adjective: "Swedish", code: "SWE" },
  ]);
  await admin.close();
});

// A table of figures waits for each person, one at a time: other journeys send theirs as the editor.
test.use({ storageState: stateOf("admin") });

test("figures that can be read in two ways wait for the decimal sign, and are right with it", async ({
  page,
}) => {
  await page.goto(`${FIGURES}/add`);
  await page.getByLabel("Table of figures").setInputFiles({
    name: "salmon.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(TABLE),
  });
  await page.getByRole("button", { name: "Read the table" }).click();
  const sign = page.getByLabel("Decimal sign");
  const readThisWay = page.getByRole("button", { name: "Read it this way" });
  const asked = page.getByText("Choose the decimal sign: “1.500” is 1.5 by a point and 1,500 by a comma");
  await expect(asked).toBeVisible();
  await expect(sign.getByRole("option", { selected: true })).toHaveText("choose: point or comma");
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expectAccessible(page);

  // Without an answer it is asked again: the table still waits, and what else was chosen stays.
  await page.getByLabel("Several rows of one time").selectOption("mean");
  await readThisWay.click();
  await expect(page).toHaveURL(/gather=mean/);
  await expect(asked).toBeVisible();
  await expect(page.getByLabel("Several rows of one time")).toHaveValue("mean");
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);

  await sign.selectOption(".");
  await readThisWay.click();
  const doubt = page.getByText("“1.500” is read as 1.5: where its point parts thousands, choose the comma");
  await expect(doubt).toBeVisible();
  const held = page.getByRole("table", { name: /^What the file holds/ });
  await expect(held).toContainText("Jan 2024: 1.5; Feb 2024: 900; Mar 2024: 2.25");
  const about = { "Name of a new series": "Salmon", Unit: "tonnes", Source: "Customs" };
  for (const [label, value] of Object.entries(about))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "Save" }).click();
  // What is missing takes the focus once scripts work, which carry what was typed from here on.
  await expect(page.getByRole("alert").filter({ hasText: "The licence is missing" })).toBeFocused();

  await sign.selectOption(",");
  await readThisWay.click();
  await expect(doubt).toHaveCount(0);
  await expect(asked).toHaveCount(0);
  for (const [label, value] of Object.entries(about))
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(value);
  await expect(held).toContainText("Jan 2024: 1,500");
  await page.getByLabel("Licence", { exact: true }).fill("CC BY 4.0");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(`${FIGURES}/salmon`);
  await page.getByText("The figures as a table").click();
  for (const row of [/^Jan 2024 1,500 /, /^Feb 2024 900 /, /^Mar 2024 2,250 /])
    await expect(page.getByRole("row", { name: row })).toBeVisible();
});
