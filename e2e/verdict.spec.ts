import { expect, test } from "./journey";

const SLUG = "tajikistan-afghanistan";

test("one verdict stands in the same words on every page, picture and door", async ({ page, request }) => {
  await page.goto(`/${SLUG}`);
  const sentence = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(sentence.length).toBeGreaterThan(20);
  for (const room of [
    "how-sure",
    "turns",
    "then-and-now",
    "directed",
    "what-if",
    "coverage",
    "signals",
    "weeks",
    "revisions",
  ]) {
    await page.goto(`/${SLUG}/${room}`);
    await expect(page.getByText(sentence, { exact: true }).first(), room).toBeVisible();
  }
  await page.goto("/");
  await expect(page.getByText(sentence, { exact: true }).first()).toBeVisible();
  await page.goto(`/compare?with=${SLUG}&with=uzbekistan-afghanistan`);
  await expect(page.getByText(sentence, { exact: true }).first()).toBeVisible();
  const door = await (await request.get(`/api/v1/relationships/${SLUG}/index?from=2026-02-01`)).json();
  expect(door.verdict.sentence).toBe(sentence);
  const list = await (await request.get("/api/v1/relationships")).json();
  expect(
    list.relationships.map(({ verdict }: { verdict: { sentence: string } }) => verdict.sentence),
  ).toContain(sentence);
  const svg = await (await request.get(`/${SLUG}/picture.svg`)).text();
  const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  expect(words).toContain(sentence);
  const embed = await (await request.get(`/${SLUG}/embed`)).text();
  expect(embed.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain(sentence);
});

test("the verdict says since when, how sure it is and what stands against it, and leads to the signals it rests on", async ({
  page,
}) => {
  await page.goto(`/${SLUG}`);
  await expect(page.getByText("How sure", { exact: true })).toBeVisible();
  await expect(page.getByText(/^(high|moderate|low)$/).first()).toBeVisible();
  const against = page.locator("dt", { hasText: "Against it" }).locator("xpath=following-sibling::dd[1]");
  const signal = against.getByRole("link").first();
  const title = (await signal.textContent()) ?? "";
  await signal.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("a past week keeps to what had happened by its Sunday", async ({ page }) => {
  await page.goto(`/${SLUG}/weeks/2021-W39`);
  await expect(
    page.getByText(/colder still since Sep 2021; 13 happenings are too few to date a turn/),
  ).toBeVisible();
});
