import { alone } from "./alone";
import { expect, expectAccessible, test as journey, stateOf } from "./journey";
import { showSign } from "./sign-of-somebody";

const test = journey.extend<{ turn: undefined }>({
  turn: [async ({ browserName: _ }, use) => alone(() => use(undefined)), { auto: true }],
});

/** More than a page sends. */
const SIGNALS = 2_050;
const LAST_DAY = Date.UTC(2025, 11, 28);

/** A relationship of many visits and one market that is shut, as a record file. */
function fileOf(slug: string): string {
  const reports = [
    { key: "r1", source: { publisher: "Agency", title: "A report", reliability: "B" }, credibility: 2 },
  ];
  const signal = (id: string, day: string, more: object) => ({
    ...{ record: "signal", codebook: 2, id, title: `Visit ${id}`, family: "DIPLOMATIC", type: "visit-high" },
    ...{ start: day, end: day, precision: "day", intensity: 5, intensityReason: "the default" },
    ...{ gradeReason: "one agency", scored: true, initiator: "A", reports, ...more },
  });
  const visits = Array.from({ length: SIGNALS }, (_, at) =>
    signal(`${slug}-${at}`, new Date(LAST_DAY - (at % 1_400) * 86_400_000).toISOString().slice(0, 10), {}),
  );
  const shut = signal(`${slug}-shut`, "2025-03-01", {
    ...{ title: "The market is shut", family: "TRADE", type: "market-closed", end: null, intensity: -3 },
  });
  const relationship = {
    ...{ record: "relationship", slug, name: `Largeland ${slug}` },
    sideA: { name: "Largeland", adjective: "Largish", code: "LRG" },
    sideB: { name: "Examplia", adjective: "Examplian", code: "EXA" },
    ...{ trackedFrom: "2021-08-15", codedThrough: "2025-12-28" },
  };
  return [relationship, shut, ...visits].map((line) => JSON.stringify(line)).join("\n");
}

test.use({ storageState: stateOf("admin") });

test("a scenario over more signals than a page sends is computed by the server, and says where it cannot be", async ({
  page,
}) => {
  const slug = `large-${Date.now()}`;
  await page.goto("/admin/import");
  const buffer = Buffer.from(fileOf(slug));
  await page
    .getByLabel("Record file")
    .setInputFiles({ name: "large.jsonl", mimeType: "application/jsonl", buffer });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /would change/ })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole("button", { name: "Load exactly this" }).click();
  await expect(page.getByText("The file is loaded:")).toBeVisible({ timeout: 60_000 });

  const answer = await page.goto(`/${slug}/what-if`);
  expect((await answer?.body())?.length).toBeLessThan(400_000);
  const finding = page.locator("[data-finding]");
  await expect(finding).toContainText("As coded, the index would read");
  await showSign(page);
  await page.getByLabel("Find a coded signal").fill(`${slug}-shut`);
  await page.getByRole("button", { name: "Leave out “The market is shut”" }).click();
  await expect(finding).toContainText("With “The market is shut” left out the index would read");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(finding).toContainText("As coded");

  await page.getByRole("button", { name: "Add a hypothetical signal" }).click();
  await page.getByLabel("What is supposed").fill("The market opens");
  await page.getByLabel("Type", { exact: true }).selectOption("opening");
  const ends = page.getByRole("group", { name: "What H1 would end" }).getByRole("checkbox");
  await expect(ends).toBeChecked();
  await expect(finding).toContainText("With “The market opens”");
  await expect(finding).toContainText("“The market is shut” ending on");
  await expect(page.getByRole("table", { name: /Exact shares of the difference/ })).toContainText(
    "H1 The market opens",
  );
  await expectAccessible(page);

  const told = (await finding.textContent()) ?? "";
  await page.route("**/what-if/reading**", (route) => route.fulfill({ body: "no answer" }));
  const weight = page.getByRole("slider", { name: "Trade, slider" }).first();
  await weight.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("alert").filter({ hasText: "The server could not be asked" })).toBeVisible();
  await expect(finding).toHaveText(told);
  await page.unroute("**/what-if/reading**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(finding).toContainText("a trade weight of");

  await expect(page).toHaveURL(/[?&]s=/);
  const read = (await finding.textContent()) ?? "";
  await page.goto(page.url());
  await expect(finding).toHaveText(read);
});
