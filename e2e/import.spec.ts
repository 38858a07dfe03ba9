import type { Page } from "@playwright/test";
import { alone } from "./alone";
import { expect, expectAccessible, test as journey, stateOf } from "./journey";

const test = journey.extend<{ turn: undefined }>({
  turn: [async ({ browserName: _ }, use) => alone(() => use(undefined)), { auto: true }],
});

const sides = {
  sideA: { name: "Testland", adjective: "Testish", code: "TST" },
  sideB: { name: "Examplia", adjective: "Examplian", code: "EXA" },
};

/** A relationship of its own as a record file, with what a test changes of it. */
function fileOf(
  slug: string,
  change: { relationship?: object; visit?: object; more?: object[] } = {},
): string {
  const report = {
    key: "r1",
    source: { publisher: "Agency", title: "A visit", published: "2025-11-16", reliability: "B" },
    credibility: 2,
  };
  const visit = {
    record: "signal",
    codebook: 2,
    id: `visit-${slug}`,
    title: "Minister visits the capital",
    family: "DIPLOMATIC",
    type: "visit-high",
    start: "2025-11-15",
    end: "2025-11-18",
    precision: "day",
    intensity: 5,
    intensityReason: "the default",
    gradeReason: "one agency",
    scored: true,
    initiator: "A",
    reports: [report],
    ...change.visit,
  };
  const again = { ...visit, id: `again-${slug}`, title: "A minister visits the capital" };
  const relationship = {
    record: "relationship",
    slug,
    name: `Testland ${slug}`,
    ...sides,
    trackedFrom: "2021-08-15",
    codedThrough: "2025-12-28",
    ...change.relationship,
  };
  return [relationship, visit, again, ...(change.more ?? [])].map((line) => JSON.stringify(line)).join("\n");
}

async function check(page: Page, name: string, content: string): Promise<void> {
  await page.goto("/admin/import");
  await page
    .getByLabel("Record file")
    .setInputFiles({ name, mimeType: "application/jsonl", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Check the file" }).click();
}

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("sees what a new relationship would be, and loads exactly that", async ({ page }) => {
    const slug = `import-${Date.now()}`;
    await check(page, "first.jsonl", fileOf(slug));
    await expect(
      page.getByRole("heading", { level: 1, name: "What first.jsonl would change" }),
    ).toBeVisible();
    await expect(
      page.getByText("2 new signals, 0 changed, 0 as they are. Nothing is written yet."),
    ).toBeVisible();
    await expect(page.getByRole("heading", { name: "The relationship, which is new" })).toBeVisible();
    await expect(
      page.getByText("new in this file; the same day, the same type, similar words"),
    ).toBeVisible();
    await expectAccessible(page);
    expect((await page.request.get(`/${slug}`)).status()).toBe(404);
    await page.getByRole("link", { name: "New signals: 2" }).click();
    await expect(page.getByRole("row", { name: /Minister visits the capital/ })).toContainText(
      "High-level visit",
    );
    await expectAccessible(page);
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 2 new signals, 0 changed, 0 as before.")).toBeVisible();
    await expectAccessible(page);
  });

  test("sees how far a large file is while it is loaded", async ({ page }) => {
    const slug = `far-${Date.now()}`;
    await check(page, "large.jsonl", fileOf(slug));
    // A file of this size is in before anybody could read how far it is: what loads it is let through late.
    let letThrough = () => {};
    const enough = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route("**/admin/import/check", async (route) => {
      if (route.request().method() === "POST") await enough;
      await route.continue();
    });
    const asked = page.waitForResponse("**/admin/import/progress");
    await page.getByRole("button", { name: "Load exactly this" }).click();
    expect(await (await asked).json()).toBe(null);
    await expect(page.getByText("Comparing the file with what stands …")).toBeVisible();
    await page.route("**/admin/import/progress", (route) =>
      route.fulfill({ json: { written: 12_000, toWrite: 50_000 } }),
    );
    await expect(
      page.getByRole("progressbar", { name: "12,000 of 50,000 signals are written." }),
    ).toHaveAttribute("value", "12000");
    await expectAccessible(page);
    letThrough();
    await expect(page.getByText("The file is loaded: 2 new signals")).toBeVisible();
  });

  test("sees each field that changes, and is stopped when the data moved", async ({ page }) => {
    const slug = `changed-${Date.now()}`;
    await check(page, "first.jsonl", fileOf(slug));
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 2 new signals")).toBeVisible();

    const winter = { record: "annotation", title: "Winter", start: "2025-11-26" };
    const change = {
      visit: { intensity: 4.5 },
      relationship: { codedThrough: "2026-01-04" },
      more: [winter],
    };
    await check(page, "second.jsonl", fileOf(slug, change));
    await expect(page.getByText("0 new signals, 2 changed, 0 as they are.")).toBeVisible();
    await expect(page.getByText("was 2025-12-28 → is 2026-01-04")).toBeVisible();
    await page.getByRole("link", { name: "Changed signals: 2" }).click();
    await expect(page).toHaveURL(/part=changed/);
    await expect(page.getByText("was 5 → is 4.5").first()).toBeVisible();
    await expectAccessible(page);

    const other = await page.context().newPage();
    await other.goto(`/admin/relationships/${slug}`);
    await other.getByLabel("Coded through").fill("2025-12-29");
    await other.getByRole("button", { name: "Save the day" }).click();
    await expect(other.getByText("The day is saved.")).toBeVisible();
    await other.close();

    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(
      page.getByText("The data changed since the file was checked. Nothing was loaded").first(),
    ).toBeVisible();
    await expect(page.getByText("was 2025-12-29 → is 2026-01-04")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 0 new signals, 2 changed, 0 as before.")).toBeVisible();

    await check(page, "second.jsonl", fileOf(slug, change));
    await expect(page.getByText("The file changes nothing: all of it stands already.")).toBeVisible();
    await page.getByRole("button", { name: "Discard the file" }).click();
    await expect(page.getByText("is checked and waits")).toHaveCount(0);
  });

  test("with the tab of an earlier file loads nothing over the one that waits now, and finds in the log what was loaded", async ({
    page,
  }) => {
    const slug = `tabs-${Date.now()}`;
    await check(page, "first.jsonl", fileOf(slug));
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 2 new signals")).toBeVisible();
    await check(page, "second.jsonl", fileOf(slug, { visit: { intensity: 4.5 } }));
    await page.getByRole("link", { name: "Changed signals: 2" }).click();
    await expect(page).toHaveURL(/part=changed/);
    await expect(page.getByText("was 5 → is 4.5").first()).toBeVisible();

    const newer = await page.context().newPage();
    await check(newer, "third.jsonl", fileOf(`other-${slug}`));
    await expect(newer.getByText(/The file waits until \d+ \w+ \d+, \d\d:\d\d UTC\./)).toBeVisible();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("Another file has taken the place of this one").first()).toBeVisible();
    await expect(
      page.getByRole("heading", { level: 1, name: "What third.jsonl would change" }),
    ).toBeVisible();
    await expect(page.getByText("compare anew, beginning with the first list")).toBeVisible();
    await newer.goto(`/admin/audit?q=${slug}`);
    await newer.getByRole("table").getByText("Show", { exact: true }).click();
    await expect(newer.getByText(`"slug":"visit-${slug}","revision":1`)).toBeVisible();
    await newer.close();
  });

  test("is told line by line what the forms would refuse too", async ({ page }) => {
    const slug = `refused-${Date.now()}`;
    await check(page, "compare.jsonl", fileOf("compare", { visit: { intensity: 9 } }));
    await expect(page.getByText("Line 1, slug: The product uses this address itself.")).toBeVisible();
    await expect(page.getByText("Line 2, intensity: from 3 to 7")).toBeVisible();
    await expectAccessible(page);
    await check(page, "future.jsonl", fileOf(slug, { relationship: { codedThrough: "2090-01-01" } }));
    await expect(page.getByText("Line 1, codedThrough: That day is still to come")).toBeVisible();
    await check(
      page,
      "codes.jsonl",
      fileOf(slug, { relationship: { sideB: { ...sides.sideB, code: "TST" } } }),
    );
    await expect(page.getByText("Line 1, sideB.code: The two sides have the same code.")).toBeVisible();
    expect((await page.request.get(`/${slug}`)).status()).toBe(404);
  });
});

test.describe("an administrator without scripts", () => {
  test.use({ storageState: stateOf("admin"), javaScriptEnabled: false });

  test("checks, turns to another list, and loads", async ({ page }) => {
    const slug = `scriptless-${Date.now()}`;
    await check(page, "bare.jsonl", fileOf(slug));
    await expect(page.getByRole("heading", { level: 1, name: "What bare.jsonl would change" })).toBeVisible();
    await page.getByRole("link", { name: "New signals: 2" }).click();
    await expect(page.getByRole("row", { name: /Minister visits the capital/ })).toBeVisible();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 2 new signals, 0 changed, 0 as before.")).toBeVisible();
    await check(page, "empty.jsonl", "");
    await expect(page.getByText("The file is empty.")).toBeVisible();
  });
});
