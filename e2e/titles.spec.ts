import type { Page } from "@playwright/test";
import { expect, stateOf, test } from "./journey";

const PAIR = "/tajikistan-afghanistan";
const NAME = "Tajikistan – Afghanistan";

/** Notes the title at every change of the document, and what is read out of it to whoever cannot see. */
async function watchTitles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const titles: string[] = [];
    Object.assign(window, { titles });
    document.addEventListener("DOMContentLoaded", () => {
      const note = () => {
        if (titles.at(-1) !== document.title) titles.push(document.title);
      };
      note();
      new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true });
    });
  });
}

/** The titles since the page was loaded, without the marks that keep names of any direction apart. */
async function titlesOf(page: Page): Promise<string[]> {
  const told = await page.evaluate(() => ("titles" in window ? JSON.stringify(window.titles) : "[]"));
  return (JSON.parse(told) as string[]).map((title) => title.replace(/[\u2066-\u2069]/g, ""));
}

async function follow(page: Page, link: string, title: string): Promise<void> {
  await page.getByRole("link", { name: link, exact: true }).first().click();
  await expect(page).toHaveTitle(new RegExp(title));
}

test("between two pages the document is never without its title, nor has it one of no page", async ({
  page,
}) => {
  await watchTitles(page);
  await page.goto("/");
  await follow(page, NAME, `^.?${NAME}.? · Thawline$`);
  const spoken = page.locator("next-route-announcer [role=alert]");
  await expect(spoken).toHaveText(await page.title());
  await follow(page, "How sure?", "^How sure\\?");
  await follow(page, "Weekly summaries", "^Weekly summaries,");
  await follow(page, "Method", "^How it is computed · Thawline$");
  await follow(page, "What the words mean", "^Glossary · Thawline$");
  await follow(page, "Compare", "^Compare · Thawline$");
  await page.goBack();
  await expect(page).toHaveTitle("Glossary · Thawline");
  await follow(page, "Signals", "^Signals,");
  await page.locator("tbody").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/signals\/\d/);
  await expect(page).not.toHaveTitle(/^Signals,/);
  expect(await titlesOf(page)).toEqual([
    "Thawline",
    `${NAME} · Thawline`,
    `How sure? ${NAME} · Thawline`,
    `Weekly summaries, ${NAME} · Thawline`,
    "How it is computed · Thawline",
    "Glossary · Thawline",
    "Compare · Thawline",
    "Glossary · Thawline",
    `Signals, ${NAME} · Thawline`,
    expect.stringMatching(/. · Thawline$/),
  ]);
});

test("every document comes with one title in its head, also one that tells what is wrong", async ({
  browser,
  baseURL,
}) => {
  const coder = await browser.newContext({ baseURL, storageState: stateOf("coder") });
  for (const [address, status, title] of [
    ["/", 200, "Thawline"],
    [PAIR, 200, `${NAME} · Thawline`],
    ["/desk", 200, "Desk · Thawline"],
    ["/nothing/here", 404, "Not found · Thawline"],
    ["/%E0%A4%A", 400, "Not an address · Thawline"],
    ["/admin/people", 403, "Not allowed · Thawline"],
  ] as const) {
    const answer = await coder.request.get(address);
    expect(answer.status(), address).toBe(status);
    const [head = "", body = ""] = (await answer.text()).split("</head>");
    const titles = [...head.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) =>
      text?.replace(/[\u2066-\u2069]/g, ""),
    );
    expect(titles, address).toEqual([title]);
    expect(body.replace(/<svg.*?<\/svg>|<script.*?<\/script>/gs, ""), address).not.toContain("<title>");
  }
  await coder.close();
});
