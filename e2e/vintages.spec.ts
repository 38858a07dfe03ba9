import { readFile } from "node:fs/promises";
import { csvParts, expect, expectAccessible, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const START = "/tajikistan-afghanistan";
const DOORS = `/api/v1/relationships${START}`;
const KNOWN = "knownOn=2025-11-30";

/** A figure as people write it, as a number. */
const figure = (text: string | null) => Number((text ?? "").replace("−", "-").replace("+", ""));

test("what we knew then stands beside what we know now, and the gap adds up", async ({ page }) => {
  await page.goto(`${START}?from=2025-10-01&to=2025-11-30&${KNOWN}`);
  await page.getByRole("link", { name: "What we knew then" }).click();
  await expect(page).toHaveURL(new RegExp(`then-and-now.*${KNOWN}`));
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(
    /What was known on 30\sNov\s2025 read [+−]\d+\.\d; today the same day reads/,
  );

  const table = page.getByRole("table", { name: /Shares of the gap on 30 Nov 2025/ });
  const gap = figure(
    await table
      .getByRole("row", { name: /Gap, now minus then/ })
      .getByRole("cell")
      .textContent(),
  );
  const terms = page.getByRole("term");
  const values = page.getByRole("definition");
  const [then, now] = [await values.first().textContent(), await values.last().textContent()].map(figure);
  expect(await terms.first().textContent()).toBe("then");
  expect(Math.abs((now ?? 0) - (then ?? 0) - gap)).toBeLessThan(0.11);

  await page.getByLabel("Day", { exact: true }).fill("2025-11-20");
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(heading).toContainText("20 Nov 2025 read");
  await table
    .page()
    .getByRole("table", { name: /Shares of the gap on 20 Nov 2025/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/signals\//);
});

test("both lines leave the site as numbers, with what they are above them", async ({ page }) => {
  await page.goto(`${START}/then-and-now?${KNOWN}&from=2025-11-01&to=2025-11-30`);
  const [numbers] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSV", exact: true }).click(),
  ]);
  const { about, table } = csvParts(await readFile(await numbers.path(), "utf8"));
  expect(about.join(" ")).toContain("as known on 30 Nov 2025");
  expect(table[0]).toBe("day,then,now,gap");
  for (const line of table.slice(1)) {
    const [, then, now, gap] = line.split(",").map(Number);
    expect(Math.abs((now ?? 0) - (then ?? 0) - (gap ?? 0))).toBeLessThan(2e-6);
  }
});

test("one vintage stays in the address from list to signal to week", async ({ page }) => {
  await page.goto(`/?${KNOWN}`);
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await page.getByRole("link", { name: "Tajikistan – Afghanistan", exact: true }).click();
  await expect(page).toHaveURL(`${START}?${KNOWN}`);

  await page.goto(`${START}/signals?${KNOWN}`);
  const known = await page
    .getByText(/^\d+ signals/)
    .first()
    .textContent();
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/signals/.+${KNOWN}`));
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await page.getByRole("link", { name: "Show all that is known" }).click();
  await expect(page).not.toHaveURL(/knownOn/);
  await page.goto(`${START}/signals`);
  expect(
    await page
      .getByText(/^\d+ signals/)
      .first()
      .textContent(),
  ).not.toBe(known);

  await page.goto(`${START}/weeks/2025-W40?${KNOWN}`);
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await page.getByRole("link", { name: /Week before/ }).click();
  await expect(page).toHaveURL(`${START}/weeks/2025-W39/live?${KNOWN}`);
  await page.goto(`${START}/weeks/2025-W49?${KNOWN}`);
  await expect(page.getByRole("heading", { level: 1, name: "This week was not over yet" })).toBeVisible();
});

test("before anything was recorded there is nothing, and the page says so", async ({ page }) => {
  await page.goto(`${START}/signals?codedOn=2021-09-01`);
  await expect(page.getByText("No signal yet, then")).toBeVisible();
  await page.goto(`${START}/then-and-now?codedOn=2025-11-30`);
  await expect(page.getByText("Nothing had been recorded here by then.")).toBeVisible();
  await page.goto(`${START}/signals?codedOn=2099-01-01&method=999999`);
  await expect(page.getByRole("link", { name: "That day is still to come" })).toBeVisible();
  await expect(page.getByRole("link", { name: "There is no method version 999999" })).toBeVisible();
});

test("how a week was revised, and how far weeks are revised as a rule", async ({ page }) => {
  await page.goto(`${START}/weeks/2025-W46`);
  await page.getByRole("link", { name: "How this figure was revised" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/First read at|Read at/);
  const steps = page.getByRole("table", { name: "Later states that moved the figure" });
  await expect(steps.getByRole("row", { name: /the Sunday the first figure/ })).toBeVisible();
  await page.getByRole("link", { name: "As coded here" }).click();
  await expect(page).toHaveURL(/basis=coded/);
  await page.getByRole("link", { name: "All weeks side by side" }).click();
  await expect(page).toHaveURL(`${START}/revisions?basis=coded`);
  await page.getByRole("link", { name: "As known" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    /^Figures move by \d+\.\d points within a week/,
  );
  const rule = page.getByRole("table", { name: "Revisions of the Sunday’s index" });
  await expect(rule.getByRole("row", { name: /after 12 weeks/ })).toBeVisible();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page).toHaveURL(/page=2/);
});

for (const path of [
  `/?${KNOWN}`,
  `${START}/then-and-now`,
  `${START}/then-and-now?${KNOWN}`,
  `${START}/revisions`,
  `${START}/weeks/2025-W46/revisions`,
  `${START}/weeks/2025-W46/revisions?basis=coded`,
  `${START}/weeks?${KNOWN}`,
  `${START}/signals?${KNOWN}`,
])
  test(`${path} fails nobody`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });

test("without scripts the lines, the gap and the revisions are there", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 800 },
  });
  const page = await plain.newPage();
  for (const path of [
    `${START}/then-and-now?${KNOWN}`,
    `${START}/weeks/2025-W46/revisions`,
    `${START}/revisions`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
    await expect(page.getByRole("table").first()).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
  await page.goto("/");
  await page.getByLabel("As known on").fill("2025-11-30");
  await page.getByRole("button", { name: "Show that state" }).click();
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await plain.close();
});

test("the doors answer of a vintage and say which", async ({ request }) => {
  const json = async (path: string) => (await request.get(`${DOORS}${path}`)).json();
  const live = await json("/signals?limit=1");
  expect(live.vintage).toMatchObject({ knownOn: null, codedOn: null });
  const known = await json(`/signals?limit=100&page=1&${KNOWN}`);
  expect(known.vintage.knownOn).toBe("2025-11-30");
  expect(known.total).toBeLessThan(live.total);
  for (const signal of known.signals)
    for (const report of signal.reports)
      expect(report.source.published === null || report.source.published <= "2025-11-30").toBe(true);

  const before = await json("/signals?codedOn=2021-09-01");
  expect(before).toMatchObject({ total: 0, vintage: { codedOn: "2021-09-01T23:59:59.999Z" } });
  const index = await json("/index?from=2025-11-30&to=2025-11-30&codedOn=2025-12-01");
  expect(index.days[0].index).toBeNull();

  const week = await json(`/weeks/2025-W46?${KNOWN}&method=1`);
  expect(week).toMatchObject({ methodVersion: 1, vintage: { knownOn: "2025-11-30" } });
  expect(week.index.thisSunday).not.toBe((await json("/weeks/2025-W46")).index.thisSunday);

  for (const [path, parameter] of [
    ["/signals?codedOn=yesterday", "codedOn"],
    ["/signals?codedOn=2099-01-01", "codedOn"],
    ["/weeks/2025-W46?method=999999", "method"],
    ["/index?knownOn=2025-02-30", "knownOn"],
  ] as const) {
    const answer = await request.get(`${DOORS}${path}`);
    expect(answer.status(), path).toBe(400);
    expect((await answer.json()).errors[0].parameter).toBe(parameter);
  }
  expect((await request.get(`${DOORS}/weeks/2025-W49?${KNOWN}`)).status()).toBe(404);
});

test("records leave as they were coded on a day", async ({ request }) => {
  const now = await (await request.get(`${START}/records.jsonl`)).text();
  const before = await (await request.get(`${START}/records.jsonl?codedOn=2021-09-01`)).text();
  const signals = (text: string) => text.split("\n").filter((line) => line.includes('"intensity"')).length;
  expect(signals(now)).toBeGreaterThan(200);
  expect(signals(before)).toBe(0);
  expect((await request.get(`${START}/records.jsonl?${KNOWN}`)).status()).toBe(400);
});

test("the lines of then and now are read by keys and by pointer, and a week without data is no data", async ({
  page,
}) => {
  await page.goto("/tajikistan-afghanistan/then-and-now?knownOn=2025-11-30&from=2021-08-15&to=2025-12-31");
  const chart = page.getByRole("slider", { name: "Day on the lines of then and now" });
  await expect(page.getByRole("region", { name: "Both lines" })).toBeVisible();
  const said = () => chart.getAttribute("aria-valuetext");
  await scriptsWork(chart);
  await chart.focus();
  await page.keyboard.press("End");
  await expect.poll(said).toMatch(/: now [+−]?\d+\.\d, then no data/);
  await page.keyboard.press("Home");
  await expect.poll(said).toMatch(/^15 Aug 2021: now (no data|[+−]?\d+\.\d), then (no data|[+−]?\d+\.\d)/);
  await page.keyboard.press("ArrowRight");
  // A Sunday, whatever the range begins with.
  await expect.poll(said).toMatch(/^22 Aug 2021: /);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(said).toMatch(/^19 Sep 2021: /);
  const box = await chart.boundingBox();
  if (!box) throw new Error("the chart has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(said).not.toMatch(/^19 Sep 2021: /);
});
