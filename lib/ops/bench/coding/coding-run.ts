import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { correct, putRight } from "./form-by-hand";
import { Hand } from "./hand";

interface Pasted {
  title: string;
  /** Publisher and day, as the page shows them. */
  line: string;
  address: string;
  paragraphs: string[];
}

/** A fact of the fact base as an agency would tell it, with its right codes, and told once more by another. */
export interface Article extends Pasted {
  fact: string;
  ownTitle: string;
  codes: Record<string, string>;
  second: Pasted;
}

export const ARTICLES: Article[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "articles.json"), "utf8"),
);

const textOf = ({ title, line, paragraphs, address }: Pasted) =>
  [title, line, ...paragraphs, address].join("\n\n");

/** Where a hand works: the inbox of a relationship that its person codes for. */
export interface Desk {
  page: Page;
  address: string;
  relationship: string;
}

/** Pastes an article, codes it with its right codes and a title of its own, saves, and has the next one before it. */
export async function codeArticle(desk: Desk, article: Article): Promise<Hand> {
  ownWords(article);
  const hand = await brought(desk, article);
  const { page } = hand;
  hand.look("title");
  await hand.type(article.ownTitle);
  // Whoever types a title is slower than the look at it.
  await page.waitForTimeout(1_200);
  await putRight(hand, article.codes);
  await hand.press("Control+Shift+Enter");
  await onward(hand, article.codes);
  return hand;
}

/** Pastes another report of a happening that is coded, and adds it to its signal; null: the panel does not put that signal first. */
export async function addReport(desk: Desk, article: Article): Promise<Hand | null> {
  const hand = await brought(desk, article.second);
  const { page } = hand;
  const first = page.locator("#likely + ul li").first();
  const known = await first.waitFor({ timeout: 15_000 }).then(
    () => true,
    () => false,
  );
  const title = known ? ((await first.locator("a").first().textContent()) ?? "") : "";
  if (!title.includes(article.ownTitle)) return null;
  hand.look("the signals like it");
  hand.look("the grade of the source");
  hand.look("the grade of the report");
  await hand.press("Alt+Digit1");
  await hand.press("Enter");
  await onward(hand);
  return hand;
}

async function brought({ page, address, relationship }: Desk, pasted: Pasted): Promise<Hand> {
  await page.goto(`${address}/desk/inbox?relationship=${relationship}`);
  await alive(page, "#add ~ form");
  await page.evaluate((text) => navigator.clipboard.writeText(text), textOf(pasted));
  const hand = new Hand(page);
  hand.look("the inbox");
  await hand.press("Control+KeyV");
  await hand.press("Control+Shift+Enter");
  await page.waitForURL(/\/desk\/inbox\/[0-9a-f-]{36}/);
  await alive(page, "form[data-signal]");
  await page.locator("form[data-signal] #title:focus").waitFor();
  return hand;
}

/** The scripts have taken a part of the page over: it hears keys. */
async function alive(page: Page, part: string): Promise<void> {
  await page.waitForFunction(
    (one) => Object.keys(document.querySelector(one) ?? {}).some((key) => key.startsWith("__reactProps")),
    part,
  );
}

/** Answers what is asked, fills in what is missing as it is to be, and waits for what comes after. */
async function onward(hand: Hand, codes: Record<string, string> = {}): Promise<void> {
  const { page } = hand;
  const here = page.url();
  for (let turns = 0; turns < 6; turns++) {
    const what = await Promise.race([
      page.waitForURL((url) => url.href !== here).then(() => "gone"),
      page
        .locator("#question:focus")
        .waitFor()
        .then(() => "asked"),
      page
        .locator("form[data-signal] [aria-invalid=true]:focus")
        .waitFor()
        .then(() => "wrong"),
    ]);
    if (what === "gone") return;
    const name = await page.evaluate(() => document.activeElement?.getAttribute("name") ?? "");
    hand.look(what === "asked" ? "the question" : name);
    if (what === "asked") await answer(hand);
    else if (name in codes) {
      await correct(hand, name, codes);
      await hand.press("Control+Shift+Enter");
    } else
      throw new Error(
        `${hand.log.join(" ")}: ${name} was refused: ${await page.locator(`[id="${name}-error"]`).textContent()}`,
      );
  }
  throw new Error(`saving does not end: ${hand.log.join(" ")}`);
}

async function answer(hand: Hand): Promise<void> {
  const button = hand.page.locator("#question button[value^=anyway]");
  for (let steps = 0; !(await button.evaluate((one) => one === document.activeElement)); steps++) {
    if (steps > 60) throw new Error("the button of the question cannot be reached");
    await hand.press("Tab");
  }
  await hand.press("Enter");
}

/** A title of forty letters and more that takes no six words in a row from the document. */
function ownWords({ ownTitle, ...article }: Article): void {
  const letters = ownTitle.match(/\p{L}/gu)?.length ?? 0;
  const words = ownTitle.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const text = ` ${(
    textOf(article)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")} `;
  const taken = words.some(
    (_, at) => at + 6 <= words.length && text.includes(` ${words.slice(at, at + 6).join(" ")} `),
  );
  if (letters < 40 || taken) throw new Error(`“${ownTitle}” is no title of one’s own of 40 letters`);
}
