import type { Page } from "@playwright/test";
import { formatDay } from "@/lib/charts/format/format";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const PAIR = "/kyrgyzstan-afghanistan";
const PAGE = `${PAIR}/coverage`;

/** As the product writes days. */
const YESTERDAY = formatDay(new Date(Date.now() - 86_400_000).toISOString());

test.describe.configure({ mode: "serial" });

/** The spans of one state, the newest first, as a screen reader meets them. */
function spans(page: Page) {
  return page.getByRole("table", { name: "Covered days by state, the newest first" });
}

function records(page: Page) {
  return page.getByRole("table", { name: "Records of coverage, the newest first" });
}

/** The ISO day that the page is coded through. */
async function codedThrough(page: Page): Promise<string> {
  return page.getByRole("form", { name: "Move coded through" }).getByLabel("Coded through").inputValue();
}

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("closes a week with one click, and the last coded day moves to its Sunday", async ({ page }) => {
    await page.goto(PAIR);
    await page.getByRole("link", { name: "What was searched?" }).click();
    const before = await codedThrough(page);
    const form = page.getByRole("form", { name: /^Close week/ });
    const week = (await form.getAttribute("aria-label")) ?? "";

    // Without its sources a search is not recorded, and nothing typed is lost.
    await form.getByLabel("Sources gone through").fill("");
    await form.getByLabel("Note").fill("Checked on Monday");
    await form.getByRole("button", { name: "Searched", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Name the sources" })).toBeFocused();
    await expect(form.getByLabel("Note")).toHaveValue("Checked on Monday");
    expect(await codedThrough(page)).toBe(before);

    await form.getByLabel("Sources gone through").fill("Khaama Press, 24.kg");
    await form.getByRole("button", { name: "Partly searched" }).click();
    await expect(form.getByText(/is recorded; coded through/)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Partly searched through");
    const after = await codedThrough(page);
    expect(new Date(after).getUTCDay()).toBe(0);
    expect(after > before).toBe(true);
    // The next week is asked for, and begins with the sources named last: one click is enough.
    expect(await form.getAttribute("aria-label")).not.toBe(week);
    await expect(form.getByLabel("Sources gone through")).toHaveValue("Khaama Press, 24.kg");
    await form.getByRole("button", { name: "Searched", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/^Searched through/);
    await expect(records(page)).toContainText("Edina Editorova");
    await expectAccessible(page);
  });

  test("records a span, and the newest record of a day holds", async ({ page }) => {
    await page.goto(PAGE);
    const form = page.getByRole("form", { name: "Record coverage" });
    const record = async (from: string, to: string, state: string, sources: string) => {
      await form.getByLabel("First day").fill(from);
      await form.getByLabel("Last day").fill(to);
      await form.getByLabel("How far was it searched?").selectOption({ label: state });
      await form.getByLabel("Sources gone through").fill(sources);
      await form.getByRole("button", { name: "Record" }).click();
    };
    await record("2025-06-30", "2025-06-01", "Not searched", "");
    await expect(page.getByRole("alert").filter({ hasText: "before the first" })).toBeVisible();
    await record("2025-06-01", "2025-06-30", "Not searched", "");
    await expect(form.getByText("Recorded: 1–30 Jun 2025, not searched.")).toBeVisible();
    await record("2025-06-10", "2025-06-12", "Searched", "24.kg");
    await expect(form.getByText("Recorded: 10–12 Jun 2025, searched.")).toBeVisible();
    await expect(
      spans(page).getByRole("row", { name: /^13–30 Jun 2025 not searched 18 days no$/ }),
    ).toBeVisible();
    await expect(
      spans(page).getByRole("row", { name: /^10–12 Jun 2025 searched 3 days yes$/ }),
    ).toBeVisible();
    await expect(records(page).getByRole("row", { name: /^1–30 Jun 2025/ })).toContainText("27 of 30 days");
    await expect(page.getByRole("link", { name: /^Week 25 N/ })).toBeVisible();
    await expect(
      page.getByRole("link", { name: /9–15 Jun 2025, not searched, then searched, then not searched/ }),
    ).toBeVisible();
  });

  test("meets a week that is not coded yet, and closes it there without scripts", async ({
    browser,
    baseURL,
  }) => {
    const plain = await browser.newContext({
      storageState: stateOf("editor"),
      baseURL,
      javaScriptEnabled: false,
    });
    const page = await plain.newPage();
    await page.goto(PAGE);
    const name = (await page.getByRole("form", { name: /^Close week/ }).getAttribute("aria-label")) ?? "";
    const [, number = "", year = ""] = /week (\d+) of (\d+)/.exec(name) ?? [];
    const week = `${PAIR}/weeks/${year}-W${number.padStart(2, "0")}`;
    await page.goto(week);
    await expect(page.getByRole("heading", { level: 1, name: "This week is not coded yet" })).toBeVisible();
    await page.getByRole("button", { name: "Not searched" }).click();
    await page.goto(week);
    await expect(page.getByRole("link", { name: "Edit the draft" })).toBeVisible();
    await page.goto(`${week}/publish`);
    await expect(page.getByText("Recorded: not searched.")).toBeVisible();
    await plain.close();
  });

  test("is asked on the page that publishes a week of which nothing is recorded", async ({ page }) => {
    await page.goto("/turkmenistan-afghanistan/weeks/2025-W20/publish");
    await expect(page.getByRole("heading", { level: 1, name: "Publish this week?" })).toBeVisible();
    const anew = page.getByText("Record it anew");
    if (await anew.isVisible()) await anew.click();
    const form = page.getByRole("form", { name: /^Close week 20 of 2025/ });
    await scriptsWork(form.getByLabel("Sources gone through"));
    await form.getByLabel("Sources gone through").fill("Orient");
    await form.getByRole("button", { name: "Searched", exact: true }).click();
    await expect(page.getByText("Recorded: searched.")).toBeVisible();
    await expectAccessible(page);
  });

  test("moves the last coded day when a saved signal offers it, never by itself", async ({ page }) => {
    await page.goto(PAGE);
    const before = await codedThrough(page);
    await codeYesterday(page, "Bishkek hosts a trade forum");
    const offer = page.getByRole("button", { name: `Move coded through to ${YESTERDAY}` });
    await expect(offer).toBeVisible();
    await expectAccessible(page);
    await page.goto(PAGE);
    expect(await codedThrough(page)).toBe(before);

    await page.goBack();
    await offer.click();
    await expect(page.getByText("after the last coded day")).toHaveCount(0);
    await page.goto(PAGE);
    expect(formatDay(await codedThrough(page))).toBe(YESTERDAY);
  });
});

test.describe("a coder", () => {
  // The draft of a new signal is one of a person and a relationship: another journey has the other coder’s there.
  test.use({ storageState: stateOf("second") });

  test("sees what was searched, and is told that an editor moves the last coded day", async ({ page }) => {
    await page.goto(PAGE);
    await expect(records(page)).toBeVisible();
    await expect(
      page.getByRole("form", { name: /Close week|Record coverage|Move coded through/ }),
    ).toHaveCount(0);
    await page.goto("/desk/kazakhstan-afghanistan/new");
    await fillIn(page, "Astana hosts a trade forum");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("An editor can move it.")).toBeVisible();
    await expect(page.getByRole("button", { name: /^Move coded through/ })).toHaveCount(0);
  });
});

test.describe("a reader", () => {
  test("sees the calendar, the records and what stood on an earlier day, and takes them along", async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(records(page)).toContainText("Khaama Press, 24.kg");
    await expect(page.getByRole("button", { name: "Record" })).toHaveCount(0);
    await expectAccessible(page);

    await page.getByLabel("As coded on").fill("2026-11-20");
    await page.getByRole("button", { name: "Show that state" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is stated of the search");
    await expect(page.getByText("Nothing is recorded")).toBeVisible();

    const door = await page.request.get(`/api/v1${PAIR.replace("/", "/relationships/")}/coverage`);
    const { spans: told, records: written, unstatedUntil } = await door.json();
    expect(written.length).toBeGreaterThan(3);
    expect(told.at(-1).to <= unstatedUntil || told.at(-1).state !== "unstated").toBe(true);
    const csv = await (await page.request.get(`${PAGE}/coverage.csv`)).text();
    expect(csv).toContain("from,to,days,state,supported");
    expect(csv).toContain("2025-06-10,2025-06-12,3,searched,true");
    const lines = await (await page.request.get(`${PAIR}/records.jsonl`)).text();
    expect(lines).toContain('{"record":"coverage","from":"2025-06-10"');
  });

  test("finds the calendar on a telephone without anything to the side of the page", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(PAGE);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

async function codeYesterday(page: Page, title: string) {
  await page.goto("/desk/kyrgyzstan-afghanistan/new");
  await fillIn(page, title);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** A signal of context, which counts 0, dated yesterday. */
async function fillIn(page: Page, title: string) {
  await scriptsWork(page.getByLabel("Title", { exact: true }));
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Family").selectOption("TRADE");
  await page.getByLabel("Type", { exact: true }).selectOption("context");
  await page.getByLabel("Date in the words of the source").fill(YESTERDAY);
  await expect(page.getByText(`Read as ${YESTERDAY}, to the day.`)).toBeVisible();
  await page.getByLabel("It happened, or it stands").selectOption({ index: 1 });
  await page.getByLabel("Publisher").fill("24.kg");
  await page.getByLabel("Title of the report").fill("A forum");
  await page.getByLabel("Reliability of the source").selectOption("B");
  await page.getByLabel("Credibility of this report").selectOption("2");
  await page.getByLabel("Who acted").selectOption("A");
}
