import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./journey";
import { showSign } from "./sign-of-somebody";

const START = "/tajikistan-afghanistan/what-if";

const finding = (page: Page): Locator => page.locator("[data-finding]");
const chartOf = (page: Page): Locator =>
  page.getByRole("slider", { name: "Day on the lines of the scenario" });
const spoken = (page: Page): Locator => page.locator("[data-announcements]");

/** Opens the panel and waits until it answers. */
async function open(page: Page, address = START): Promise<void> {
  await page.goto(address);
  await showSign(page);
}

/** Adds a hypothetical signal of a title and a type. */
async function suppose(page: Page, title: string, type: string): Promise<void> {
  await page.getByRole("button", { name: "Add a hypothetical signal" }).click();
  await page.getByLabel("What is supposed").fill(title);
  await page.getByLabel("Type", { exact: true }).selectOption(type);
}

/** A code as the panel makes it, of any form that a test wants. */
const codeOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test("a signal is supposed by keyboard alone; line, sentence, stage and address follow", async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  await expect(finding(page)).toContainText("As coded, the index would read");
  const line = chartOf(page);
  const before = await line
    .locator("path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));

  await page.getByRole("button", { name: "Add a hypothetical signal" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What is supposed")).toBeFocused();
  await page.keyboard.type("The embassy is handed over");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Type", { exact: true })).toBeFocused();
  // Without a type it moves nothing.
  await expect(page.getByText("It moves nothing until a type is chosen.")).toBeVisible();
  await expect(finding(page)).toContainText("As coded, the index would read");
  await page.keyboard.type("Mission handed over");
  await page.getByRole("slider", { name: "Intensity, slider" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByLabel("Intensity", { exact: true })).toHaveValue("8");
  await expect(finding(page)).toContainText(
    /With “The embassy is handed over” on .* would read .* instead of/,
  );
  await expect(spoken(page)).toContainText("With “The embassy is handed over”");
  const after = await line
    .locator("path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  expect(after).not.toEqual(before);
  await expect(page.getByText("Supposed as certain: it counts in full.")).toBeVisible();
  await expect(page.locator("figure").getByText("H1", { exact: true }).last()).toBeAttached();
  await expect(page.getByRole("table", { name: /Exact shares of the difference/ })).toContainText(
    "H1 The embassy is handed over",
  );

  await expect(page).toHaveURL(/[?&]s=/);
  const colleague = await browser.newContext({ baseURL });
  const theirs = await colleague.newPage();
  await theirs.goto(page.url());
  await expect(finding(theirs)).toHaveText((await finding(page).textContent()) ?? "");
  await expect(theirs.getByRole("table", { name: /add up to the index/ })).toHaveText(
    (await page.getByRole("table", { name: /add up to the index/ }).textContent()) ?? "",
  );
  await colleague.close();

  await page.getByRole("button", { name: "Remove H1" }).click();
  await expect(page.getByRole("button", { name: "Add a hypothetical signal" })).toBeFocused();
  await expect(finding(page)).toContainText("As coded");
  await page.keyboard.press("Control+z");
  await expect(finding(page)).toContainText("With “The embassy is handed over”");
});

test("coded signals are left out and moved, the method slides, and every step can be taken back", async ({
  page,
}) => {
  await open(page);
  const asCoded = (await finding(page).textContent()) ?? "";
  await page.getByLabel("Find a coded signal").fill("embassy dushanbe");
  await page
    .getByRole("button", { name: /^Leave out/ })
    .first()
    .click();
  await expect(page.getByRole("checkbox", { name: "Left out" })).toBeFocused();
  await expect(finding(page)).toContainText(/With “.*” left out the index would read/);
  await page.getByRole("checkbox", { name: "Left out" }).uncheck();
  await page.getByLabel("Moved by", { exact: true }).fill("30");
  await expect(finding(page)).toContainText("30 days later");

  const weight = page.getByRole("slider", { name: "Trade, slider" }).first();
  const heavier = Number(await weight.inputValue()) + 5;
  await weight.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await expect(finding(page)).toContainText(`a trade weight of ${heavier}`);
  await page.getByText("Half-lives", { exact: true }).click();
  await page.locator("#halfLives-ENERGY").fill("60");
  await expect(page.getByText("This scenario supposes")).toBeVisible();
  await expect(
    page.getByRole("listitem").filter({ hasText: "an energy half-life of 60 days" }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Back to as coded" }).click();
  await expect(finding(page)).toHaveText(asCoded);
  await expect(page).not.toHaveURL(/[?&]s=/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(finding(page)).toContainText(`a trade weight of ${heavier}`);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(finding(page)).toHaveText(asCoded);
});

test("a supposed signal offers to end what it contradicts; unticked, it goes on", async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  await suppose(page, "The embassy is handed over", "mission-handover");
  const ends = page.getByRole("group", { name: "What H1 would end" }).getByRole("checkbox");
  await expect(ends).toHaveCount(1);
  await expect(ends).toBeChecked();
  const withEnding = (await finding(page).textContent()) ?? "";
  expect(withEnding).toContain("ending on");
  await expect(page.getByRole("listitem").filter({ hasText: "ended by H1, hypothetical" })).toBeVisible();
  await page.getByLabel("Starts", { exact: true }).fill("2026-06-01");
  await expect(finding(page)).toContainText("ending on 1 Jun 2026");
  await expect(page).toHaveURL(/[?&]s=/);

  // The address carries it, also to a browser without scripts.
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const theirs = await plain.newPage();
  await expect
    .poll(async () => {
      await theirs.goto(page.url());
      return finding(theirs).textContent();
    })
    .toBe((await finding(page).textContent()) ?? "");
  await plain.close();

  await ends.focus();
  await page.keyboard.press("Space");
  await expect(ends).not.toBeChecked();
  await expect(finding(page)).not.toContainText("ending on");
  await page.keyboard.press("Control+z");
  await expect(finding(page)).toContainText("ending on 1 Jun 2026");
});

test("a coded status is ended on a day, by keyboard, and every step can be taken back", async ({ page }) => {
  await open(page);
  const asCoded = (await finding(page).textContent()) ?? "";
  await page.getByLabel("Find a coded signal").fill("terrorist list");
  await page
    .getByRole("button", { name: /^End “/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Ends on", { exact: true })).toBeFocused();
  await page.getByLabel("Ends on", { exact: true }).fill("2025-10-01");
  await expect(finding(page)).toContainText(/With “.*” ending on 1 Oct 2025/);
  await expect(spoken(page)).toContainText("ending on 1 Oct 2025");
  await page.getByRole("checkbox", { name: "Ends on a day" }).uncheck();
  await expect(finding(page)).toHaveText(asCoded);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(finding(page)).toContainText("ending on 1 Oct 2025");
  await expectAccessible(page);
});

test("an address that was shared before statuses could be ended reads as it did", async ({ page }) => {
  const shared = codeOf({
    v: 1,
    a: [[1, 0, "mission-handover", 20_450, 20_450, 6, "A1", "The embassy is handed over"]],
  });
  await open(page, `${START}?s=${shared}`);
  await expect(finding(page)).toContainText("With “The embassy is handed over” on 28 Dec 2025 the index");
  const ends = page.getByRole("group", { name: "What H1 would end" }).getByRole("checkbox");
  await expect(ends).not.toBeChecked();
});

test("a scenario tells no direction that looks back past the first tracked day", async ({ page }) => {
  const of = (readOn: number) =>
    codeOf({ v: 1, d: readOn, a: [[1, 0, "mission-handover", 18_855, 18_855, 8, "A1", "Early"]] });
  // Tracked from 15 Aug 2021, day 18 854.
  const direction = page.getByRole("row").filter({ hasText: "Direction" });
  await open(page, `${START}?range=all&s=${of(18_854 + 27)}`);
  await expect(direction).toHaveText(/^Direction\s*no direction\s*no direction$/);
  await open(page, `${START}?range=all&s=${of(18_854 + 28)}`);
  await expect(direction).toHaveText(/^Direction\s*(thawing|steady|cooling)\s*(thawing|steady|cooling)$/);
});

test("another range keeps the scenario, and Back and Forward bring each back", async ({ page }) => {
  await open(page);
  await suppose(page, "A joint patrol", "joint-action");
  await page.getByRole("link", { name: "6 months" }).click();
  await expect(page).toHaveURL(/range=6m/);
  await expect(page).toHaveURL(/[?&]s=/);
  await expect(finding(page)).toContainText("A joint patrol");
  await page.getByLabel("What is supposed").fill("A second patrol");
  const here = page.url();
  await expect(page).not.toHaveURL(here);
  await page.goBack();
  await expect(page).not.toHaveURL(/range=6m/);
  await expect(finding(page)).toContainText("A joint patrol");
  await page.goForward();
  await expect(finding(page)).toContainText("A second patrol");
  await page.getByLabel("as known on").fill("2025-11-30");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await expect(finding(page)).toContainText("A second patrol");
});

test("a scenario is kept in this browser: opened, renamed, deleted and brought back", async ({ page }) => {
  await open(page);
  const asCoded = (await finding(page).textContent()) ?? "";
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText("Give the scenario a name first.").first()).toBeVisible();
  await suppose(page, "Handover in March", "mission-handover");
  await page.getByLabel("Name", { exact: true }).fill("Handover");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  const kept = page.getByRole("list", { name: "Kept scenarios" });
  await expect(kept.getByRole("link", { name: "Handover" })).toBeVisible();
  await page.getByRole("button", { name: "Back to as coded" }).click();
  await expect(finding(page)).toHaveText(asCoded);

  await page.reload();
  await showSign(page);
  await kept.getByRole("link", { name: "Handover" }).click();
  await expect(finding(page)).toContainText("With “Handover in March”");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Handover");

  await kept.getByRole("button", { name: "Rename “Handover”" }).click();
  await page.getByLabel("New name for “Handover”").fill("Spring");
  await page.keyboard.press("Enter");
  await expect(kept.getByRole("button", { name: "Rename “Spring”" })).toBeFocused();
  await kept.getByRole("button", { name: "Delete “Spring”" }).click();
  await expect(kept).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Undo: / })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(kept.getByRole("link", { name: "Spring" })).toBeVisible();
});

test("a browser that keeps nothing says so, and the address is there to copy", async ({
  browser,
  baseURL,
}) => {
  const strict = await browser.newContext({ baseURL });
  await strict.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const page = await strict.newPage();
  await open(page);
  await suppose(page, "", "mission-handover");
  await page.getByLabel("Name", { exact: true }).fill("Handover");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText("This browser keeps nothing for this site").first()).toBeVisible();
  await expect(page.getByLabel("Address of this scenario")).toHaveValue(/what-if\?s=/);
  await strict.close();
});

test("an address that cannot be read is answered in words, and what it held is still there", async ({
  page,
}) => {
  await open(page, `${START}?s=AAAA`);
  await expect(page.getByText("The scenario in the address could not be read")).toBeVisible();
  await expect(finding(page)).toContainText("As coded");
  await page.getByText("What the address holds").click();
  await expect(page.getByLabel(/Scenario as it arrived/)).toHaveValue("AAAA");
  expect(page.url()).toContain("s=AAAA");
  await page.goto(`${START}?s=${"A".repeat(6_001)}`);
  await expect(page.getByText("6001 characters, and at most 6000")).toBeVisible();
});

test("a change of a signal that is not there any more is listed, not dropped", async ({ page }) => {
  await open(page, `${START}?s=${codeOf({ v: 1, e: [["a-signal-of-old", 1, 0, null]] })}`);
  const code = new URL(page.url()).searchParams.get("s");
  await expect(page.getByText("No longer there")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "a-signal-of-old" })).toBeVisible();
  expect(new URL(page.url()).searchParams.get("s")).toBe(code);
  await page.getByRole("button", { name: "Take out a-signal-of-old" }).click();
  await expect(page.getByText("No longer there")).toHaveCount(0);
});

test("without scripts the line of a shared scenario is drawn, and the page says what needs scripts", async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  const code = codeOf({
    v: 1,
    a: [[1, 0, "mission-handover", 20_450, 20_450, 6, "A1", "The embassy is handed over"]],
  });
  await page.goto(`${START}?s=${code}`);
  await expect(page.getByText("Making a scenario needs scripts")).toBeVisible();
  await expect(finding(page)).toContainText("With “The embassy is handed over” on 28 Dec 2025");
  await expect(chartOf(page)).toHaveAccessibleDescription(/In the scenario/);
  await expect(
    page.getByText("H1, hypothetical: Mission handed over, +6.0, counted as certain"),
  ).toBeVisible();
  await expect(page.getByText("The controls come when you point, scroll or type.")).toBeHidden();
  await plain.close();
});

test("the controls wait for a sign of somebody, and a button brings them where there is none", async ({
  page,
}) => {
  // What drives the browser here counts as somebody who has touched the page.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "userActivation", { value: { hasBeenActive: false } }),
  );
  // Work that is put off is asked for by a message to oneself.
  await page.addInitScript(() => {
    const told = { turns: 0 };
    Object.assign(window, { told });
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (...given: unknown[]) {
      told.turns += 1;
      return Reflect.apply(post, this, given);
    };
  });
  await page.goto(START, { waitUntil: "networkidle" });
  const controls = page.getByRole("region", { name: "Make a scenario" });
  await expect(controls).toHaveCount(0);
  const button = page.getByRole("button", { name: "Show the controls" });
  const turns = () => page.evaluate(() => ("told" in window ? JSON.stringify(window.told) : ""));
  const before = await turns();
  await page.waitForTimeout(1_000);
  expect(await turns(), "meanwhile the page rests").toBe(before);
  // As a screen reader presses it: neither a pointer nor a key is seen.
  await button.evaluate((one) => one instanceof HTMLElement && one.click());
  await expect(controls).toBeFocused();
});

test("the panel fails nobody, empty and filled", async ({ page }) => {
  await open(page);
  await expectAccessible(page);
  await suppose(page, "", "mission-handover");
  await page
    .getByRole("button", { name: /^Change/ })
    .first()
    .click();
  await page.getByText("Half-lives", { exact: true }).click();
  await page.getByText("The two lines as a table").click();
  await expectAccessible(page);
});

test("on a small screen nothing runs out sideways", async ({ browser, baseURL }) => {
  const phone = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } });
  const page = await phone.newPage();
  await open(page);
  await suppose(page, "", "mission-handover");
  await page
    .getByRole("button", { name: /^Change/ })
    .first()
    .click();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await phone.close();
});

test("the lines are read by keys and by pointer, in the scenario and as coded", async ({ page }) => {
  await open(page);
  const chart = chartOf(page);
  await expect(chart).toHaveAccessibleDescription(/^The index went from .*Arrow keys move week by week/);
  await chart.focus();
  const said = () => chart.getAttribute("aria-valuetext");
  await page.keyboard.press("Home");
  const first = await said();
  await page.keyboard.press("ArrowRight");
  expect(await said()).not.toBe(first);
  expect(await said()).toMatch(/^\d+ \w{3} \d{4}: as coded (no data|[+−]?\d+\.\d)/);
  await page.keyboard.press("End");
  expect(await said()).toContain("if nothing more is coded");

  await suppose(page, "The embassy is handed over", "mission-handover");
  await expect.poll(said).toMatch(/: in the scenario [+−]?\d+\.\d, as coded [+−]?\d+\.\d, /);
  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart has no box");
  const before = await said();
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
  await expect.poll(said).not.toBe(before);
  await expectAccessible(page);
});

test("many steps are taken back one after another by keys, and the focus never goes to nowhere", async ({
  page,
}) => {
  await open(page);
  const asCoded = (await finding(page).textContent()) ?? "";
  await suppose(page, "The embassy is handed over", "mission-handover");
  const intensity = page.getByRole("slider", { name: "Intensity, slider" });
  await intensity.focus();
  await page.keyboard.press("End");
  await page.waitForTimeout(1200);
  await page.keyboard.press("Home");
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? "BODY");
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Control+z");
    expect(await focused(), `after step ${step + 1}`).not.toBe("BODY");
    if ((await finding(page).textContent()) === asCoded) break;
  }
  await expect(finding(page)).toHaveText(asCoded);
  await expect(spoken(page)).toContainText("As coded, the index would read");
  // Steps before the signal had a type move no line, and are steps all the same.
  for (let step = 0; step < 8; step++) await page.keyboard.press("Control+z");
  await expect(spoken(page)).toContainText("There is nothing to undo.");
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  for (let step = 0; step < 12; step++) await page.keyboard.press("Control+y");
  await expect(finding(page)).toContainText("With “");
  expect(await focused()).not.toBe("BODY");
});
