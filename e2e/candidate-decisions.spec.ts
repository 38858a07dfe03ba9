import type { Browser, Page } from "@playwright/test";
import { bringEvents, type EventRow, eventFile, makePair, publisherOf, readEvents } from "./event-pair";
import { expect, expectAccessible, stateOf, test } from "./journey";

const SLUG = "georgia-armenia-events";
const CANDIDATES = `/desk/inbox/candidates?relationship=${SLUG}`;

/** One charge on two days that follow one another, each in an article of its own; then words that nobody codes. */
const ROWS: EventRow[] = [
  { id: 11, day: "20240313", from: "GEO", to: "ARM", code: "112" },
  { id: 21, day: "20240314", from: "GEO", to: "ARM", code: "112" },
  { id: 31, day: "20240320", from: "ARM", to: "GEO", code: "010" },
  { id: 41, day: "20240402", from: "GEO", to: "ARM", code: "010" },
];

const SIGNAL = `/${SLUG}/signals/2024-03-13-georgia-accuses-armenia`;
const PUBLISHER = publisherOf({ from: "GEO", to: "ARM" });
const STAYS = "1 stays as it is: it was decided meanwhile, or its signal stands.";

async function opened(page: Page, day: string, state = "open"): Promise<void> {
  await page.goto(`${CANDIDATES}&state=${state}`);
  await page.getByRole("row").filter({ hasText: day }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "What its rows say" })).toBeVisible();
}

async function discard(page: Page, reason: string): Promise<void> {
  const discarding = page.getByRole("form", { name: "Discard this candidate" });
  await discarding.getByLabel("Why no signal comes of it").fill(reason);
  await discarding.getByRole("button", { name: "Discard" }).click();
}

/** Of two who did the same at once one has done it, whoever it is, and the other is told why not. */
async function expectOneOfEach(pages: readonly Page[], done: string, told: string): Promise<void> {
  const shown = await Promise.all(
    pages.map(async (page) => {
      const words = page.getByText(done).or(page.getByText(told));
      await expect(words).toBeVisible();
      return (await words.textContent())?.includes(told) ? told : done;
    }),
  );
  expect(shown.sort()).toEqual([done, told].sort());
}

/** Another person, or the same one in a second window. */
async function besides(
  browser: Browser,
  baseURL: string | undefined,
  role: "coder" | "second",
): Promise<Page> {
  const context = await browser.newContext({ storageState: stateOf(role), baseURL });
  return context.newPage();
}

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const admin = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  await makePair(await admin.newPage(), SLUG, [
    { name: "Georgia", adjective: "Georgian", code: "GEO" },
    { name: "Armenia", adjective: "Armenian", code: "ARM" },
  ]);
  await admin.close();
  const coder = await besides(browser, baseURL, "coder");
  await bringEvents(coder, SLUG, eventFile("spring.csv", ROWS));
  await readEvents(coder);
  await coder.context().close();
});

test.use({ storageState: stateOf("coder") });

test("a near double of a coded signal is added to it as one more report", async ({ page }) => {
  await opened(page, "13 Mar 2024");
  await page.getByRole("button", { name: "Code it" }).click();
  await page.getByLabel("Title of the report").fill("Tbilisi blames Yerevan");
  await page.getByLabel("Reliability of the source").selectOption("C");
  await page.getByLabel("Credibility of this report").selectOption("2");
  await page.getByLabel("Why these grades").fill("A paper that names its source");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page).not.toHaveURL(/\/new/);

  await opened(page, "14 Mar 2024");
  const twins = page.getByRole("region", { name: "Coded already?" });
  const signal = twins.getByRole("link", { name: /^Georgia accuses Armenia/ });
  await expect(signal).toHaveAttribute("href", SIGNAL);
  await expect(twins).toContainText("13 Mar 2024");
  await expectAccessible(page);
  await twins.getByRole("link", { name: "Add as one more report of Georgia accuses Armenia" }).click();
  await expect(page.getByText("Filled in from an event of GDELT")).toBeVisible();
  await expect(page.getByLabel("First day")).toHaveValue("14 Mar 2024");
  await expect(page.getByLabel("Publisher")).toHaveValue(PUBLISHER);
  await expect(page.getByLabel("Address")).toHaveValue(`https://${PUBLISHER}/20240314/2`);
  await expectAccessible(page);
  await page.getByLabel("Title of the report").fill("Tbilisi blames Yerevan again");
  await page.getByLabel("Reliability of the source").selectOption("C");
  await page.getByLabel("Credibility of this report").selectOption("2");
  await page.getByRole("button", { name: /^Add my report to this signal/ }).click();
  await expect(page).not.toHaveURL(/\/new/);

  await page.goto(`${CANDIDATES}&state=reported`);
  const reported = page.getByRole("row").filter({ hasText: "14 Mar 2024" });
  await expect(reported).toContainText("In Georgia accuses Armenia, by Karim Coderov");
  await reported.getByRole("link").first().click();
  const added = page.getByText("Added by Karim Coderov as one more report of");
  await expect(added).toBeVisible();
  await expect(page.getByRole("button", { name: "Code it" })).toHaveCount(0);
  await added.getByRole("link", { name: "Georgia accuses Armenia" }).click();
  await expect(page).toHaveURL(SIGNAL);
  await expect(page.getByRole("main")).toContainText("Tbilisi blames Yerevan again");
});

test("what one discarded on the page of a candidate is taken back there", async ({ page }) => {
  await opened(page, "20 Mar 2024");
  const discarding = page.getByRole("form", { name: "Discard this candidate" });
  await discarding.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Nothing was changed")).toBeVisible();
  await discarding.getByLabel("Why no signal comes of it").fill("Words without an act");
  await discarding.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("1 candidate discarded.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "20 Mar 2024" })).toHaveCount(0);

  await opened(page, "20 Mar 2024", "discarded");
  await expect(page.getByText("Discarded by Karim Coderov: Words without an act")).toBeVisible();
  const decisions = page.getByRole("region", { name: "What was decided" });
  await expectAccessible(page);
  await decisions.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back: 1 candidate.")).toBeVisible();

  await opened(page, "20 Mar 2024");
  await expect(page.getByRole("button", { name: "Code it" })).toBeVisible();
  await expect(decisions.getByRole("listitem").first()).toContainText(
    "Karim Coderov took the discarding back",
  );
  await expect(decisions.getByRole("button")).toHaveCount(0);
});

test("one that somebody else has discarded meanwhile stays theirs", async ({ page, browser, baseURL }) => {
  const other = await besides(browser, baseURL, "second");
  await opened(other, "20 Mar 2024");
  await opened(page, "20 Mar 2024");
  await discard(other, "A copy of an older report");
  await expect(other.getByText("1 candidate discarded.")).toBeVisible();
  await discard(page, "Words without an act");
  await expect(page.getByText(`Nothing had to be changed. ${STAYS}`)).toBeVisible();

  await opened(page, "20 Mar 2024", "discarded");
  await expect(page.getByText("Discarded by Zarina Secondova: A copy of an older report")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await other.context().close();
});

test("discarded or taken back twice at once it is so once, and the second is told", async ({
  page,
  browser,
  baseURL,
}) => {
  const again = await besides(browser, baseURL, "coder");
  const both = [page, again];
  for (const one of both) await opened(one, "2 Apr 2024");
  await Promise.all(both.map((one) => discard(one, "Words without an act")));
  await expectOneOfEach(both, "1 candidate discarded.", `Nothing had to be changed. ${STAYS}`);

  for (const one of both) await opened(one, "2 Apr 2024", "discarded");
  await Promise.all(both.map((one) => one.getByRole("button", { name: "Undo" }).click()));
  await expectOneOfEach(both, "Taken back: 1 candidate.", "This was taken back already.");
  await again.context().close();
});
