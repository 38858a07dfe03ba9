import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { requireChromium } from "@/lib/ops/check/chromium";
import { withTestServer } from "@/lib/ops/check/test-server";
import { ROOT } from "@/lib/ops/root";
import { ARTICLES, type Article, addReport, codeArticle, type Desk } from "./coding/coding-run";
import type { Hand } from "./coding/hand";
import { median } from "./median";
import { serveProduct } from "./served-product";

const RELATIONSHIP = "keys-and-seconds";
const PASSWORD = "a long enough passphrase";

/** Keys and seconds of an item by the keyboard alone: ten pasted articles, and one more report of each happening; lines to print. */
export async function benchCoding(): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-coding-"));
  try {
    return await withTestServer(async (url) => {
      const product = await serveProduct(ROOT, folder, url);
      try {
        Object.assign(process.env, { DATABASE_URL: url, BASE_URL: product.address });
        return await byHand(product.address);
      } finally {
        const { closeDatabase } = await import("@/lib/ops/start/first-content");
        await closeDatabase();
        await product.stop();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byHand(address: string): Promise<string[]> {
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: await requireChromium(),
    args: root ? ["--no-sandbox"] : [],
  });
  try {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await signedIn(page, address);
    await emptyRelationship();
    const desk = { page, address, relationship: RELATIONSHIP };
    const [coded, added] = [await all(desk, codeArticle), await all(desk, addReport)];
    return [
      ...lines("a pasted article", coded, 110, 40),
      "  the form that began empty: 345 keys and 115 s on average, as measured before",
      ...lines("one more report of a known happening", added, 50, null),
    ];
  } finally {
    await browser.close();
  }
}

async function all<Run extends Hand | null>(
  desk: Desk,
  run: (desk: Desk, article: Article) => Promise<Run>,
): Promise<Run[]> {
  const hands = [];
  for (const article of ARTICLES) hands.push(await run(desk, article));
  return hands;
}

/** null: the desk did not lead to the end. */
function lines(
  what: string,
  all: readonly (Hand | null)[],
  keysMost: number,
  secondsMost: number | null,
): string[] {
  const hands = all.filter((hand) => hand !== null);
  const keys = hands.map((hand) => hand.keys);
  const seconds = hands.map((hand) => hand.seconds);
  const aim = [`${keysMost} keys`, ...(secondsMost === null ? [] : [`${secondsMost} s`])].join(" and ");
  return [
    `coding ${what}: median ${median(keys)} keys and ${median(seconds).toFixed(1)} s, worst ${Math.max(...keys)} and ${Math.max(...seconds).toFixed(1)} (aim: ${aim})`,
    ...all.map((hand, at) => {
      const told = hand
        ? `${hand.keys} keys, ${hand.pauses} pauses, ${hand.seconds.toFixed(1)} s`
        : "not put first by the panel, so not counted above";
      return `  ${ARTICLES[at]?.fact}: ${told}`;
    }),
  ];
}

async function signedIn(page: Page, address: string): Promise<void> {
  const { createSetupLink } = await import("@/lib/data/people/access-links");
  await page.goto(`${address}${await createSetupLink()}`);
  await page.getByLabel("Your name").fill("Karim Coderov");
  await page.getByLabel("E-mail address").fill("coder@example.org");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByLabel("The same password again").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
}

/** Nothing is coded in it yet, so that no article is a duplicate of what the demonstration holds. */
async function emptyRelationship(): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const { createRelationship } = await import("@/lib/data/relationships/relationship-admin");
  const person = await db.user.findFirstOrThrow({
    where: { role: "ADMIN" },
    select: { id: true, name: true, email: true, role: true },
  });
  const made = await createRelationship(person, {
    slug: RELATIONSHIP,
    name: "Keys and seconds",
    about: "",
    sideA: { name: "Tajikistan", adjective: "Tajik", code: "TJK" },
    sideB: { name: "Afghanistan", adjective: "Afghan", code: "AFG" },
    trackedFrom: "2021-08-15",
    codedThrough: "2026-03-01",
    position: 99,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
}
