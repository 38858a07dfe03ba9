import { expect, expectAccessible, stateOf, test } from "./journey";

test.describe("whoever runs the site", () => {
  test.use({ storageState: stateOf("admin") });

  test("sees how it stands, and that nothing failed", async ({ page }) => {
    await page.goto("/admin/people");
    await page.getByRole("link", { name: "State" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "State of the site" })).toBeVisible();
    for (const name of ["Backups", "Database", "Page server", "Draws", "Faults", "Slowest addresses"])
      await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible();
    // The first backup is taken while other journeys run: not yet, at this moment, or done.
    await expect(page.getByText(/^(within some minutes|since \S.+|\S.+, done in .+)$/).first()).toBeVisible();
    await expect(page.getByText("None since this page server began.")).toBeVisible();
    const slowest = page.getByRole("table", { name: "Slowest addresses" });
    await expect(slowest.getByRole("rowheader").first()).toHaveText(/^(\/|no route$)/);
    await expectAccessible(page);
  });

  test("sees it on a phone without moving the page sideways", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/admin/state");
    await expect(page.getByRole("heading", { name: "Slowest addresses" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page);
  });
});

test.describe("whoever asks", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("is given an id of each request, and what a page does not take is refused", async ({ request }) => {
    const ids = new Set<string>();
    for (const path of ["/", "/", "/api/v1/relationships", "/nothing-here", "/icon.svg"])
      ids.add((await request.get(path)).headers()["x-request-id"] ?? "");
    expect(ids.size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[\w-]{36}$/);
    const refused = await request.delete("/tajikistan-afghanistan");
    expect(refused.status()).toBe(405);
    expect(refused.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
  });
});
