import type { Browser, Page } from "@playwright/test";
import { formatDay } from "@/lib/charts/format/format";
import { alone } from "./alone";
import { expect, expectAccessible, stateOf, test } from "./journey";

const SLUG = "stale-forms";
const PAIR = `/${SLUG}`;
const PAGE = `${PAIR}/coverage`;

test.describe.configure({ mode: "serial" });

/** A relationship of its own, so that no other journey reads what is moved here. */
test.beforeAll(async ({ browser, baseURL }) => {
  const context = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  const page = await context.newPage();
  const relationship = {
    record: "relationship",
    slug: SLUG,
    name: "Testland and Examplia",
    sideA: { name: "Testland", adjective: "Testish", code: "TST" },
    sideB: { name: "Examplia", adjective: "Examplian", code: "EXA" },
    trackedFrom: "2025-01-01",
    codedThrough: "2026-01-04",
  };
  const file = { name: "stale.jsonl", mimeType: "application/jsonl" };
  await alone(async () => {
    await page.goto("/admin/import");
    await page
      .getByLabel("Record file")
      .setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(relationship)) });
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByRole("button", { name: "Load exactly this" }).click();
    await expect(page.getByText("The file is loaded")).toBeVisible();
  });
  await context.close();
});

/** A tab of its own; without scripts on request. */
async function tab(
  browser: Browser,
  baseURL: string | undefined,
  scripts = true,
  role: "editor" | "admin" = "editor",
): Promise<Page> {
  const context = await browser.newContext({
    storageState: stateOf(role),
    baseURL,
    javaScriptEnabled: scripts,
  });
  return context.newPage();
}

const through = (page: Page) => page.getByRole("form", { name: "Move coded through" });
const closing = (page: Page) => page.getByRole("form", { name: /^Close week/ });

async function save(page: Page, day: string): Promise<void> {
  await through(page).getByLabel("Coded through").fill(day);
  await through(page).getByRole("button", { name: "Save the day" }).click();
}

for (const scripts of [true, false])
  test.describe(`two editors, the second ${scripts ? "with" : "without"} scripts`, () => {
    const day = scripts ? "2026-01-11" : "2026-01-18";
    const note = scripts ? "Read to the end" : "Read twice";
    const earlier = scripts ? "2026-01-05" : "2026-01-06";

    test("the last coded day is not taken back by a stale form, and is by who has read who moved it", async ({
      browser,
      baseURL,
    }) => {
      const [first, second] = [await tab(browser, baseURL), await tab(browser, baseURL, scripts)];
      await first.goto(PAGE);
      await second.goto(PAGE);
      await save(first, day);
      await expect(through(first).getByText(/^Coded through /)).toBeVisible();

      await save(second, earlier);
      const told = second.getByText(/Edina Editorova \(.*\) moved coded through to .* meanwhile\./).first();
      await expect(told).toBeVisible();
      await expect(through(second).getByLabel("Coded through")).toHaveValue(formatDay(earlier));
      if (scripts) await expectAccessible(second);
      await first.goto(PAGE);
      await expect(through(first).getByLabel("Coded through")).toHaveValue(formatDay(day));

      await through(second).getByRole("button", { name: "Save the day" }).click();
      await expect(through(second).getByText(/^Coded through /)).toBeVisible();
      await first.goto(PAGE);
      await expect(through(first).getByLabel("Coded through")).toHaveValue(formatDay(earlier));
      await Promise.all([first.context().close(), second.context().close()]);
    });

    test("one week closed in two ways: the second is told who said what, keeps the words and the week", async ({
      browser,
      baseURL,
    }) => {
      const [first, second] = [await tab(browser, baseURL), await tab(browser, baseURL, scripts)];
      await first.goto(PAGE);
      const name = (await closing(first).getAttribute("aria-label")) ?? "";
      const [, number = "", year = ""] = /week (\d+) of (\d+)/.exec(name) ?? [];
      // The second stands on the page of the week, which has no such form any more once the week is closed.
      await second.goto(`${PAIR}/weeks/${year}-W${number.padStart(2, "0")}`);
      await closing(first).getByLabel("Sources gone through").fill("Gazeta");
      await closing(first).getByRole("button", { name: "Partly searched" }).click();
      await expect(closing(first).getByText(/is recorded; coded through/)).toBeVisible();

      await closing(second).getByLabel("Sources gone through").fill("Kun, Gazeta");
      await closing(second).getByLabel("Note").fill(note);
      await closing(second).getByRole("button", { name: "Searched", exact: true }).click();
      const told = /Edina Editorova recorded .* as partly searched, sources “Gazeta” meanwhile/;
      await expect(second.getByText(told)).toBeVisible();
      expect(await closing(second).getAttribute("aria-label")).toBe(name);
      await expect(closing(second).getByLabel("Sources gone through")).toHaveValue("Kun, Gazeta");
      await expect(closing(second).getByLabel("Note")).toHaveValue(note);
      if (scripts) await expectAccessible(second);
      await first.goto(PAGE);
      await expect(first.getByText(note)).toHaveCount(0);

      await closing(second).getByRole("button", { name: "Searched", exact: true }).click();
      // The second page has no form any more that would say when it is done.
      await expect(async () => {
        await first.goto(PAGE);
        await expect(first.getByText("Kun, Gazeta").first()).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await Promise.all([first.context().close(), second.context().close()]);
    });

    test("the description of a relationship comes back with what another administrator made of it", async ({
      browser,
      baseURL,
    }) => {
      const first = await tab(browser, baseURL, true, "admin");
      const second = await tab(browser, baseURL, scripts, "admin");
      const name = scripts ? "Testland and Examplia, renamed" : "Testland and Examplia, renamed again";
      const place = scripts ? "43" : "44";
      await first.goto(`/admin/relationships/${SLUG}`);
      await second.goto(`/admin/relationships/${SLUG}`);
      await first.getByLabel("Name", { exact: true }).fill(name);
      await first.getByLabel("Place in lists").fill(scripts ? "41" : "42");
      await first.getByRole("button", { name: "Save the relationship" }).click();
      await expect(first.getByText("The relationship is saved.")).toBeVisible();

      await second.getByLabel("About").fill(note);
      await second.getByLabel("Place in lists").fill(place);
      await second.getByRole("button", { name: "Save the relationship" }).click();
      const told = `made this “${name}” meanwhile. The form has it now`;
      await expect(second.getByText(told).first()).toBeVisible();
      await expect(second.getByText("What you typed stands in the form").first()).toBeVisible();
      await expect(second.getByLabel("Name", { exact: true })).toHaveValue(name);
      await expect(second.getByLabel("About")).toHaveValue(note);
      await expect(second.getByLabel("Place in lists")).toHaveValue(place);
      if (scripts) await expectAccessible(second);

      await second.getByRole("button", { name: "Save the relationship" }).click();
      await expect(second.getByText("The relationship is saved.")).toBeVisible();
      await first.goto(`/admin/relationships/${SLUG}`);
      await expect(first.getByRole("heading", { level: 1, name })).toBeVisible();
      await expect(first.getByLabel("About")).toHaveValue(note);
      await Promise.all([first.context().close(), second.context().close()]);
    });
  });
