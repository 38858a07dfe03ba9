import type { Page } from "@playwright/test";
import { alone } from "./alone";
import { expect, expectAccessible, test as journey, stateOf } from "./journey";

const test = journey.extend<{ turn: undefined }>({
  turn: [async ({ browserName: _ }, use) => alone(() => use(undefined)), { auto: true }],
});

/** A relationship of its own, as a record file without signals. */
const relationshipOf = (slug: string) =>
  JSON.stringify({
    record: "relationship",
    slug,
    name: `Testland ${slug}`,
    sideA: { name: "Testland", adjective: "Testish", code: "TST" },
    sideB: { name: "Examplia", adjective: "Examplian", code: "EXA" },
    trackedFrom: "2021-08-15",
    codedThrough: "2025-12-28",
  });

const HEADINGS =
  "Nr;Headline;Family;Type;Date;Score;Why this intensity;Why these grades;Actor;Source;Article;Grade;Remarks";
const row = (id: string, title: string, change: { day?: string; score?: string; actor?: string } = {}) =>
  [
    id,
    title,
    "Diplomatic contact",
    "High-level visit",
    change.day ?? "17.11.2025",
    change.score ?? "4,5",
    "the default",
    "one agency",
    change.actor ?? "Тестландия",
    "Agency",
    title,
    "B2",
    "x",
  ].join(";");
const csv = (...rows: string[]) => [HEADINGS, ...rows].join("\r\n");

async function makeRelationship(page: Page, slug: string): Promise<void> {
  await page.goto("/admin/import");
  await page.getByLabel("Record file").setInputFiles({
    name: "new.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(relationshipOf(slug)),
  });
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByRole("button", { name: "Load exactly this" }).click();
  await expect(page.getByText("The file is loaded: 0 new signals")).toBeVisible();
}

async function send(page: Page, slug: string, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/admin/import");
  await page.getByLabel("Relationship of the signals").selectOption(slug);
  await page
    .getByLabel("Table of signals")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Read the table" }).click();
}

test.describe("an administrator", () => {
  test.use({ storageState: stateOf("admin") });

  test("says how the columns are read, corrects what is wrong, loads and takes it back", async ({ page }) => {
    const slug = `table-${Date.now()}`;
    await makeRelationship(page, slug);
    const id = (name: string) => `${name}-${slug}`;
    const wrong = [
      row(id("a"), "Minister visits"),
      row(id("b"), "Envoy visits", { day: "31.02.2025" }),
      row(id("c"), "Talks in the capital", { score: "9,5" }),
    ];
    await send(page, slug, "visits.csv", csv(...wrong));
    await expect(
      page.getByRole("heading", { level: 1, name: "How the columns of visits.csv are read" }),
    ).toBeVisible();
    await expect(page.getByText("its cells parted by semicolons")).toBeVisible();
    await expect(page.getByLabel("Field of Headline")).toHaveValue("title");
    await expect(page.getByLabel("Field of Remarks")).toHaveValue("");
    await expect(page.getByLabel("Decimal sign")).toHaveValue(",");
    await expect(page.getByLabel("Days in figures alone")).toHaveValue("day-first");
    await expectAccessible(page);
    await page.getByLabel("Source of such tables").fill(`Source ${slug}`);
    await page.getByRole("button", { name: "Check the table" }).click();

    await expect(
      page.getByRole("heading", { level: 1, name: "5 errors in 3 rows of visits.csv" }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Initiator: 3" }).click();
    await expect(page.getByText("say in the mapping what it stands for").first()).toBeVisible();
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the file with each error beside its row" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe("visits to correct.csv");
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toContain("“31.02.2025” is no day: February 2025 has 28");

    await page.getByRole("link", { name: "Change how the columns are read" }).click();
    await page.getByLabel("Values stand for in Actor").fill("Тестландия = A");
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "2 errors in 2 rows of visits.csv" }),
    ).toBeVisible();

    const good = csv(
      row(id("a"), "Minister visits"),
      row(id("b"), "Envoy visits", { day: "03.02.2025" }),
      row(id("c"), "Talks in the capital", { day: "13.05.2025" }),
    );
    await send(page, slug, "visits-2.csv", good);
    await expect(page.getByLabel("Source of such tables")).toHaveValue(`Source ${slug}`);
    await expect(page.getByLabel("Values stand for in Actor")).toHaveValue("Тестландия = A");
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(page.getByText("3 new signals, 0 changed, 0 as they are.")).toBeVisible();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 3 new signals, 0 changed, 0 as before.")).toBeVisible();
    await expectAccessible(page);

    await send(page, slug, "visits-2.csv", good);
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(page.getByText("The file changes nothing: all of it stands already.")).toBeVisible();

    await page.goto(`/admin/import?loaded=${slug}`);
    await page.getByRole("link", { name: "take the file back" }).click();
    await expect(page.getByText("3 signals would become void, 0 would be as before.")).toBeVisible();
    await page.getByRole("button", { name: "Take the file back" }).click();
    await expect(page.getByText("Say why, for those who read the history.").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Reason").fill("The wrong file");
    await page.getByRole("button", { name: "Take the file back" }).click();
    await expect(page.getByText(/Taken back on .*: The wrong file/)).toBeVisible();
    await page.goto(`/${slug}/signals`);
    await expect(page.getByText("Minister visits")).toHaveCount(0);
  });

  test("is told in words what is no table", async ({ page }) => {
    const slug = `words-${Date.now()}`;
    await makeRelationship(page, slug);
    await page.goto("/admin/import");
    await page.getByRole("button", { name: "Read the table" }).click();
    await expect(page.getByText("Choose a file first.").first()).toBeVisible();
    await send(page, slug, "empty.csv", "");
    await expect(page.getByText("The file is empty.").first()).toBeVisible();
    await send(page, slug, "old.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
    await expect(
      page.getByText("It is protected by a password, or of the old format .xls").first(),
    ).toBeVisible();
    await send(page, slug, "cyrillic.csv", Buffer.from([0x61, 0x0a, 0xca, 0xe0, 0xe1, 0xf3, 0xeb]));
    await expect(page.getByText("as windows-1251 “Кабул”").first()).toBeVisible();
    await expectAccessible(page);
  });

  test("fits a narrow screen", async ({ page }) => {
    const slug = `narrow-${Date.now()}`;
    await makeRelationship(page, slug);
    await page.setViewportSize({ width: 390, height: 844 });
    await send(page, slug, "visits.csv", csv(row("a", "Minister visits", { actor: "nobody" })));
    await expect(page.getByLabel("Field of Headline")).toBeVisible();
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    expect(await fits()).toBe(true);
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /errors? in/ })).toBeVisible();
    expect(await fits()).toBe(true);
    await expectAccessible(page);
  });

  test("gets the signals as a table, changes one and sends it back", async ({ page }) => {
    const slug = `round-${Date.now()}`;
    await makeRelationship(page, slug);
    await send(page, slug, "one.csv", csv(row(`a-${slug}`, "Minister visits", { actor: "TST" })));
    await page.getByLabel("Days in figures alone").selectOption("day-first");
    await page.getByRole("button", { name: "Check the table" }).click();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 1 new signal")).toBeVisible();
    const table = await page.request.get(`/admin/import/signals?of=${slug}&as=csv`);
    const changed = (await table.text()).replace(",4.5,", ",5,");
    await send(page, slug, "back.csv", changed);
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(page.getByText("0 new signals, 1 changed, 0 as they are.")).toBeVisible();
    await expect(page.getByText("was 4.5 → is 5")).toBeVisible();
  });
});

test.describe("an administrator without scripts", () => {
  test.use({ storageState: stateOf("admin"), javaScriptEnabled: false });

  test("sends a table, says what it holds, and loads it", async ({ page }) => {
    const slug = `bare-${Date.now()}`;
    await makeRelationship(page, slug);
    await send(page, slug, "bare.csv", csv(row(`a-${slug}`, "Minister visits", { actor: "TST" })));
    await page.getByLabel("Days in figures alone").selectOption("day-first");
    await page.getByLabel("Field of Headline").selectOption("");
    await page.getByRole("button", { name: "Check the table" }).click();
    // The column of ids may name a signal that stands and has a title; this one names none.
    await expect(page.getByRole("row", { name: "2 Title the title is missing" })).toBeVisible();
    await page.getByRole("link", { name: "Change how the columns are read" }).click();
    await page.getByLabel("Field of Headline").selectOption("title");
    await page.getByRole("button", { name: "Check the table" }).click();
    await expect(page.getByText("1 new signal, 0 changed, 0 as they are.")).toBeVisible();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded: 1 new signal, 0 changed, 0 as before.")).toBeVisible();
  });
});
