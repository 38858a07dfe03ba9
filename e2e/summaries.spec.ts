import { expect, expectAccessible, test } from "./journey";

test("a reader finds a published week by its words, narrows by year and state, and comes back to the same address", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "All published summaries" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Published summaries" })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.count()).toBeGreaterThan(8);
  await expectAccessible(page);

  await page.getByRole("searchbox", { name: "Words" }).fill("Bogh officers");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/q=Bogh/);
  await expect(page.getByRole("link", { name: "22–28 Dec 2025" })).toBeVisible();
  await expect(page.getByText(/two Tajik officers/).first()).toBeVisible();
  await page.getByRole("link", { name: "22–28 Dec 2025" }).click();
  await expect(page.getByText("edition 2").first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("searchbox", { name: "Words" })).toHaveValue("Bogh officers");

  await page.goto("/summaries?state=withdrawn&relationship=tajikistan-afghanistan");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("withdrawn");
  await page.goto("/summaries?q=zzyzx");
  await expect(page.getByText("No published summary fits this")).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/summaries$/);
  await page.goto("/summaries?page=99");
  await expect(page.getByRole("main")).not.toContainText("of 1");
  await page.getByRole("link", { name: "Back to the first page" }).click();
  await expect(page).toHaveURL(/\/summaries$/);

  await page.goto("/tajikistan-afghanistan/weeks");
  await page.getByLabel("Words in published summaries").fill("fire-fight");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/relationship=tajikistan-afghanistan/);
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText(/fire-fight/);
});

test("where figures move, a withdrawn and a corrected week say so too, and lead to their edition", async ({
  page,
}) => {
  await page.goto("/tajikistan-afghanistan/weeks/2026-W01?knownOn=2026-02-01");
  await expect(page).toHaveURL(/\/2026-W01\/live\?knownOn=/);
  await expect(
    page.getByRole("alert").filter({ hasText: "This week was withdrawn: please do not use its figures." }),
  ).toBeVisible();
  await page.getByRole("link", { name: "How its figure moved since" }).click();
  await expect(page.getByText("It was withdrawn since: please do not use that figure.")).toBeVisible();
  await page.goto("/tajikistan-afghanistan/weeks/2025-W52/live");
  await page.getByRole("status").getByRole("link", { name: "What it changes" }).click();
  await expect(page).toHaveURL(/\/2025-W52$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("who opens the site reads the newest published summary with one click from its first screen, and gets the next ones", async ({
    page,
  }) => {
    await page.goto("/");
    const newest = page.getByRole("region", { name: "Newest published summary" });
    await expect(newest).toContainText(/\d{1,2}.* 20\d\d/);
    const link = newest.getByRole("link").first();
    await expect(link).toBeInViewport();
    await expectAccessible(page);
    const headline = (await link.textContent()) ?? "";
    await link.click();
    await expect(page).toHaveURL(/\/weeks\/\d{4}-W\d\d$/);
    await expect(page.getByRole("heading", { level: 1, name: headline })).toBeVisible();
    await expect(page.getByRole("note").filter({ hasText: "Withdrawn" })).toHaveCount(0);
    await page.getByRole("link", { name: "Subscribe" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Follow the weekly summaries" })).toBeVisible();
    await expect(page.getByText(/Letters come|This site sends no mail/)).toBeVisible();
    const feed = page.getByRole("main").getByRole("link", { name: "Atom" });
    const answer = await page.request.get((await feed.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toContain("application/atom+xml");
    await expectAccessible(page);
  });
});
