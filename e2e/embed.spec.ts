import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, expectAccessible, test } from "./journey";

const START = "/tajikistan-afghanistan";

test("another site may frame the embedded view, and nothing else", async ({ page, request, baseURL }) => {
  const host = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(
      `<!doctype html><html lang="en"><title>Host</title><iframe title="x" src="${baseURL}${START}/embed"></iframe>`,
    );
  });
  await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(frame.getByRole("img")).toBeVisible();
  await expect(frame.getByText(/Source: Thawline, method version/)).toBeVisible();
  await expect(frame.getByRole("link", { name: /The full view/ })).toHaveAttribute("href", new RegExp(START));
  host.close();

  const embed = await request.get(`${START}/embed`);
  expect(embed.headers()["x-frame-options"]).toBeUndefined();
  expect(embed.headers()["content-security-policy"]).toContain("frame-ancestors *");
  expect(await embed.text()).not.toContain("<script");
  const view = await request.get(START);
  expect(view.headers()["x-frame-options"]).toBe("DENY");
  expect(view.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await page.goto(`${START}/embed`);
  await expectAccessible(page);
});

for (const path of [
  "/compare",
  `${START}/how-sure`,
  `${START}/turns`,
  `${START}/then-and-now`,
  `${START}/directed`,
])
  test(`${path} leaves the site as picture, as embed and as CSV, each with its source`, async ({
    page,
    request,
  }) => {
    await page.goto(path);
    const downloads = page.getByRole("list", { name: "Download", exact: true });
    for (const name of ["SVG", "CSV"]) {
      const href = await downloads.getByRole("link", { name, exact: true }).getAttribute("href");
      const text = await (await request.get(href ?? "")).text();
      for (const part of ["Source: Thawline, method version", "coded through", "Retrieved"])
        expect(text, `${name}: ${part}`).toContain(part);
    }
    await page.getByText("Cite or share").click();
    await expect(page.getByLabel("Embed")).toHaveValue(new RegExp(`<iframe src="[^"]*${path}/embed`));

    const embed = await request.get(`${path}/embed`);
    expect(embed.headers()["x-frame-options"]).toBeUndefined();
    expect(embed.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect((await request.get(path)).headers()["x-frame-options"]).toBe("DENY");
    for (const width of [340, 960]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${path}/embed`);
      await expect(page.getByRole("img")).toHaveCount(1);
      await expect(page.getByText(/Source: Thawline, method version/)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await expectAccessible(page);
    }
  });

test("a frozen then and now keeps both of its sides", async ({ page }) => {
  await page.goto(`${START}/then-and-now?knownOn=2025-11-30&from=2025-11-01&to=2025-12-31`);
  const finding = await page.getByRole("heading", { level: 1 }).textContent();
  await page.getByText("Cite or share").click();
  const frozen = await page.getByLabel("Frozen address").inputValue();
  for (const part of ["knownOn=2025-11-30", "nowCodedOn=", "nowMethod=", "nowThrough="])
    expect(frozen).toContain(part);
  await page.goto(frozen);
  const kept = await page.getByRole("heading", { level: 1 }).textContent();
  expect(kept?.match(/[−+][\d.]+/g)).toEqual(finding?.match(/[−+][\d.]+/g));
  expect(kept).toContain("as coded on");
  await page.getByText("Cite or share").click();
  await expect(page.getByLabel("Frozen address")).toHaveValue(frozen);
});
