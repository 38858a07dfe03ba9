import type { Page } from "@playwright/test";
import { expect, stateOf, test } from "./journey";

const PAIR = "/tajikistan-afghanistan";

/** The fields that a reader sees of the forms whose answers stand in the address, with what they show. */
async function shown(page: Page): Promise<[string, string | boolean][]> {
  return page.locator("form[method='get']").evaluateAll((forms) =>
    forms.flatMap((form) =>
      [...(form as HTMLFormElement).elements].flatMap((field): [string, string | boolean][] => {
        if (field instanceof HTMLInputElement && field.type === "hidden") return [];
        if (field instanceof HTMLInputElement && field.type === "checkbox")
          return [[field.id, field.checked]];
        if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
          return [[field.name, field.value]];
        return [];
      }),
    ),
  );
}

/** Pages with fields of the address, a link within the page that makes a visit of it, and what a reader types and does not send. */
const PAGES: { path: string; link: (page: Page) => Promise<void>; type: (page: Page) => Promise<void> }[] = [
  {
    path: PAIR,
    link: (page) => page.getByRole("navigation", { name: "Range" }).getByRole("link").last().click(),
    type: (page) => page.getByLabel("as known on").fill("30 Nov 2025"),
  },
  {
    path: `${PAIR}/signals`,
    link: (page) => page.getByRole("columnheader").getByRole("link").first().click(),
    type: async (page) => {
      await page.getByLabel("Search").fill("visit");
      await page.getByLabel("Family").selectOption({ index: 2 });
    },
  },
  {
    path: `${PAIR}/how-sure`,
    link: (page) => page.getByRole("navigation", { name: "Range" }).getByRole("link").last().click(),
    type: (page) => page.getByLabel("Arrow of a week").fill("2025-W49"),
  },
  {
    path: `${PAIR}/then-and-now`,
    link: (page) => page.getByRole("navigation", { name: "Range" }).getByRole("link").last().click(),
    type: (page) => page.getByLabel("Day", { exact: true }).fill("1 Dec 2025"),
  },
  {
    path: "/compare",
    link: (page) => page.getByRole("navigation", { name: "Range" }).getByRole("link").last().click(),
    type: async (page) => {
      const ticks = page.getByRole("group", { name: /of$/ }).getByRole("checkbox");
      await ticks.first().setChecked(!(await ticks.first().isChecked()));
    },
  },
];

for (const { path, link, type } of PAGES) {
  test(`fields of ${path} show what the address says, after every way of leaving and coming back`, async ({
    page,
  }) => {
    // Ten visits of a page.
    test.setTimeout(180_000);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const before = await shown(page);
    expect(before.length).toBeGreaterThan(0);

    // A link of the page: what was typed and not sent is not in its address.
    await type(page);
    expect(await shown(page)).not.toEqual(before);
    await link(page);
    await expect(page).not.toHaveURL(new RegExp(`${path}$`));
    const there = page.url();
    await expect.poll(async () => JSON.stringify(await shown(page))).not.toContain("visit");
    const afterLink = await shown(page);
    await page.goto(there);
    await page.waitForLoadState("networkidle");
    expect(afterLink).toEqual(await shown(page));

    // Back and Forward of the router.
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await link(page);
    await expect(page).toHaveURL(there);
    await type(page);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect.poll(() => shown(page)).toEqual(before);
    await page.goForward();
    await expect(page).toHaveURL(there);
    await expect.poll(() => shown(page)).toEqual(afterLink);

    // Another document and back: the browser would bring back what was typed.
    await type(page);
    await page.goto("/method");
    await page.goBack();
    await expect(page).toHaveURL(there);
    await expect.poll(() => shown(page)).toEqual(afterLink);
    await type(page);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(afterLink);
  });
}

test("a form that was sent shows after Back what stood in the address before it", async ({ page }) => {
  await page.goto(`${PAIR}/signals`);
  await page.waitForLoadState("networkidle");
  const before = await shown(page);
  await page.getByLabel("Family").selectOption("TRADE");
  await page.getByRole("button", { name: "Show signals" }).click();
  await expect(page).toHaveURL(/family=TRADE/);
  await page.goBack();
  await expect(page).not.toHaveURL(/family=TRADE/);
  await expect.poll(() => shown(page)).toEqual(before);
  await page.goForward();
  await expect(page).toHaveURL(/family=TRADE/);
  await expect(page.getByLabel("Family")).toHaveValue("TRADE");
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page.getByLabel("Family")).toHaveValue("");
});

test.describe("of the administrators’ lists", () => {
  test.use({ storageState: stateOf("admin") });

  test("the audit log and the people show after Back what the address says", async ({ page }) => {
    for (const [path, field] of [
      ["/admin/audit", "Action or id"],
      ["/admin/people", "Name or e-mail"],
    ] as const) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const before = await shown(page);
      await page.getByLabel(field).fill("nothing of the kind");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/q=nothing/);
      const sent = await shown(page);
      await page.getByRole("link", { name: "Clear filters" }).click();
      await expect.poll(() => shown(page)).toEqual(before);
      await page.getByLabel(field).fill("typed and left");
      await page.goBack();
      await expect(page).toHaveURL(/q=nothing/);
      await expect.poll(() => shown(page)).toEqual(sent);
    }
  });
});
