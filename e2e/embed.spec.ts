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
