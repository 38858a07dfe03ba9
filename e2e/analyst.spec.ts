import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csvParts, expect, expectAccessible, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const START = "/tajikistan-afghanistan";
const AUTUMN = `${START}?from=2025-10-01&to=2025-12-31`;

/** What a click brings to disk. */
async function saved(page: Page, role: "link" | "button", name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole(role, { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

test("an analyst follows a movement to its sources and hands it on", async ({ page, browser, baseURL }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Tajikistan – Afghanistan", exact: true }).click();
  await expect(page).toHaveURL(START);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByText("The engagement index stands at")).toBeVisible();

  await page.getByLabel("from", { exact: true }).fill("2025-10-01");
  await page.getByLabel("to", { exact: true }).fill("2025-12-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/from=2025-10-01&to=2025-12-31/);

  const moved = page.getByRole("table", { name: /Shares of the change from/ });
  await expect(moved.getByRole("row", { name: /Change of the index/ })).toBeVisible();
  const signal = moved.getByRole("link").first();
  const title = (await signal.textContent()) ?? "";
  await signal.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Who reports it" })).toBeVisible();
  await page.goBack();
  await expect(moved.getByRole("link").first()).toBeVisible();

  await page.getByLabel("as known on").fill("2025-11-30");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/knownOn=2025-11-30/);
  await expect(page.getByText("Shown as known on 30 Nov 2025")).toBeVisible();
  await expect(page.getByText("As known on 30 Nov 2025, the engagement index")).toBeVisible();

  const numbers = (await saved(page, "link", "CSV")).toString("utf8");
  const drawing = (await saved(page, "link", "SVG")).toString("utf8");
  for (const part of ["Tajikistan – Afghanistan", "Source: Thawline", "as known on 30 Nov 2025"]) {
    expect(numbers).toContain(part);
    expect(drawing).toContain(part);
  }
  expect(numbers.trim().split("\r\n").at(-1)).toMatch(/^2025-11-30,/);

  const told = await page.getByRole("heading", { level: 1 }).textContent();
  const shares = await moved.textContent();
  const colleague = await browser.newContext({ baseURL });
  const theirs = await colleague.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(told ?? "");
  await expect(theirs.getByRole("table", { name: /Shares of the change from/ })).toHaveText(shares ?? "");
  const same = await theirs.request.get(
    (await theirs.getByRole("link", { name: "CSV", exact: true }).getAttribute("href")) ?? "",
  );
  expect(await same.text()).toBe(numbers);
  await colleague.close();
});

test("the view leaves the site as numbers and as a picture that say what they are", async ({ page }) => {
  await page.goto(`${AUTUMN}&show=pulls.periods`);
  const { about, table } = csvParts((await saved(page, "link", "CSV")).toString("utf8"));
  expect(about[0]).toBe(
    "Tajikistan – Afghanistan: engagement index, its two pulls and the five family scores, 1 Oct – 31 Dec 2025",
  );
  for (const part of [
    /Source: Thawline, method version \d+, coded through/,
    /^Retrieved/,
    /from=2025-10-01&to=2025-12-31&show=pulls\.periods$/,
  ])
    expect(
      about.some((line) => part.test(line)),
      String(part),
    ).toBe(true);
  const [header, first, ...rest] = table;
  expect(header).toBe(
    "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY,stage,direction,p05,p25,p50,p75,p95,supported,held,standing,moving,violence,bracketed",
  );
  expect(rest).toHaveLength(91);
  expect(first).toMatch(/^2025-10-01,/);
  const cells = (first ?? "").split(",");
  const levels = cells.slice(11, 16).map(Number);
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(levels.every((level) => Math.abs(level) <= 100)).toBe(true);
  // What stands and what moves add up to the index.
  const [supported, , standing, moving] = cells.slice(16);
  expect(supported).toBe("yes");
  expect(Number(standing) + Number(moving)).toBeCloseTo(Number(cells[1]), 5);
  expect(["yes", "no"]).toContain(cells.at(-1));

  const svg = (await saved(page, "link", "SVG")).toString("utf8");
  for (const part of [
    "Source: Thawline, method version",
    "Retrieved",
    "from=2025-10-01",
    "31 Dec 2025",
    "warming pull",
    "nine in ten draws",
    "named period",
  ])
    expect(svg).toContain(part);

  await scriptsWork(page.getByRole("button", { name: "PNG", exact: true }));
  const png = await saved(page, "button", "PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.length).toBeGreaterThan(20_000);
});

test("a view is cited by an address that is fixed to data and method, and shared by one that lives", async ({
  page,
}) => {
  await page.goto(AUTUMN);
  const told = await page.getByRole("heading", { level: 1 }).textContent();
  const moved = await page.getByRole("table", { name: /Shares of the change from/ }).textContent();
  await page.getByText("Cite or share").click();
  await expect(page.getByLabel("Live address")).toHaveValue(/from=2025-10-01&to=2025-12-31$/);
  const frozen = await page.getByLabel("Frozen address").inputValue();
  expect(frozen).toMatch(/codedOn=.*&method=\d+&through=\d{4}-\d{2}-\d{2}/);
  await expect(page.getByRole("textbox", { name: "Citation" })).toHaveValue(
    /^Thawline: Tajikistan – Afghanistan, engagement index, 1 Oct – 31 Dec 2025\. Method version \d+; data as coded on .*Retrieved .* http/,
  );
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await scriptsWork(page.getByRole("button", { name: "Copy citation" }));
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect(page.locator("[data-announcements]")).toHaveText("Citation: copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(frozen);
  await expectAccessible(page);

  await page.goto(frozen);
  await expect(page.getByText(/^Shown as coded on .*, by method version \d+/)).toBeVisible();
  await expect(page.getByRole("table", { name: /Shares of the change from/ })).toHaveText(moved ?? "");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(told ?? "");
});

test("the same lines are there as a table, and neither form fails anybody", async ({ page }) => {
  await page.goto(START);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Table", exact: true }).click();
  await expect(page.getByRole("table", { name: /The index, its two pulls/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Index", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: /Index/ })).toHaveAttribute("aria-sort", "descending");
});

test("an address that cannot be meant is answered in words", async ({ page }) => {
  await page.goto(`${START}?from=2025-02-30&to=nonsense`);
  await expect(page.getByText("“2025-02-30” is no day: February 2025 has 28").first()).toBeVisible();
  await page.goto(`${START}?from=1525-01-01&to=2025-12-31`);
  await expect(page.getByText("The range was cut to the covered days")).toBeVisible();
  const answer = await page.request.get("/no-such-relationship");
  expect(answer.status()).toBe(404);
});

test("without scripts the finding, the line, the shares and the forms are there", async ({
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(START);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(page.getByRole("table", { name: /Shares of the change from/ })).toBeVisible();
  expect(await page.locator("svg path[d^='M']").count()).toBeGreaterThan(10);
  await page.getByText("Cite or share").click();
  await expect(page.getByLabel("Frozen address")).toHaveValue(/codedOn=/);
  await page.getByLabel("Day", { exact: true }).fill("2025-11-26");
  await page.getByRole("button", { name: "Explain" }).click();
  await expect(page.getByRole("table", { name: "Shares of the index on 26 Nov 2025" })).toBeVisible();
  await plain.close();
});
