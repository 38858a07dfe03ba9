import type { Page } from "@playwright/test";
import { codeAtOnce, codeByKeys, documentBefore, saveByKeys } from "./coder-hands";
import { expect, expectAccessible, PEOPLE, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";
import { AID, CALL, OTHERS, RAID, textOf, UNTOUCHED } from "./ten-articles";

const SLUG = "china-afghanistan";
const INBOX = `/desk/inbox?relationship=${SLUG}`;
const AGREEMENT = `/desk/agreement?relationship=${SLUG}`;
const SIGNALS = `/${SLUG}/signals`;
const BY_KEYS = [RAID, AID, CALL];
const ALL = [...BY_KEYS, ...OTHERS];

/** What the second coder makes of the three: two alike in all but words, one as something else. */
const SECOND = [
  { article: RAID, title: "Night attack costs a Chinese gold digger his life", codes: RAID.codes },
  { article: AID, title: "China offers relief without a word on recognition", codes: AID.codes },
  {
    article: CALL,
    title: "Taliban minister condemns whoever shot the workers",
    codes: { ...CALL.codes, type: "groups-condemned", intensity: "-1.5" },
  },
];
const THIRD = "Muttaqi regrets the deaths and offers to look into them";
const REASONS = {
  first: "It names where the band came from.",
  second: "It says that nobody was recognised.",
  third: "He regrets what happened and names no group.",
};

/** All that is answered to a page over the wire, read before the page reads it, which may be left at once. */
async function listenTo(page: Page): Promise<() => Promise<string>> {
  const bodies: Promise<string>[] = [];
  await page.route("**", async (route) => {
    const response = await route.fetch({ maxRedirects: 0 });
    bodies.push(response.text());
    await route.fulfill({ response }).catch(() => undefined);
  });
  return async () => {
    await page.unrouteAll({ behavior: "wait" });
    return (await Promise.all(bodies)).join("\n");
  };
}

test.describe.configure({ mode: "serial" });

test.describe("an editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("has every document of a relationship coded twice, by lot", async ({ page }) => {
    await page.goto(AGREEMENT);
    await page.getByLabel("Share of documents, in percent").fill("100");
    await page.getByLabel("Seed of the lot").fill("two by two");
    await page.getByRole("button", { name: "Save the share" }).click();
    await expect(page.getByText("Every document that comes from now on is coded twice.")).toBeVisible();
  });
});

test.describe("the first coder", () => {
  test.use({ storageState: stateOf("coder"), permissions: ["clipboard-read", "clipboard-write"] });

  test("pastes ten articles of four languages and codes them all, three by keyboard alone", async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const paste = async (text: string) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press("Control+KeyV");
      await page.keyboard.press("Control+Enter");
    };
    await page.goto(INBOX);
    await scriptsWork(page.getByLabel("Text or address"));
    await paste(ALL.map(textOf).join("\n---\n"));
    await expect(page.getByText("10 documents added.")).toBeVisible();
    // The keys of the list come with the list.
    await expect(page.getByRole("row", { name: RAID.title })).toBeVisible();
    await page.keyboard.press("Alt+KeyJ");
    for (let done = 0; done < ALL.length; done++) {
      const title = await documentBefore(page);
      const article = ALL.find((one) => one.title === title);
      if (!article) throw new Error(`nobody brought “${title}”`);
      const code = BY_KEYS.includes(article) ? codeByKeys : codeAtOnce;
      await code(page, article.ownTitle, article.codes);
      await saveByKeys(page, "Control+Shift+Enter");
    }
    await expect(page).toHaveURL(/emptied=1/);
    await page.goto(`${INBOX}&view=done`);
    await expect(page.getByRole("row", { name: "Done, by you" })).toHaveCount(10);
    await scriptsWork(page.getByLabel("Text or address"));
    await paste(textOf(UNTOUCHED));
    await expect(page.getByText("1 document added.")).toBeVisible();
    await page.goto(SIGNALS);
    for (const { ownTitle } of ALL) await expect(page.getByText(ownTitle)).toHaveCount(0);
  });
});

test.describe("the second coder", () => {
  test.use({ storageState: stateOf("second") });

  test("is shown nothing of the first, in no answer of the server, and codes three", async ({ page }) => {
    test.setTimeout(240_000);
    const heard = await listenTo(page);
    await page.goto(`${INBOX}&view=all`);
    const states = page.getByRole("row").filter({ has: page.getByRole("checkbox") });
    await expect(states).toHaveCount(11);
    for (const { title } of [...ALL, UNTOUCHED]) {
      const row = page.getByRole("row", { name: title });
      await expect(row.getByRole("cell", { name: "To do", exact: true })).toBeVisible();
    }
    await expect(page.getByText("Today you have finished 0, all together 0; 11 left to do.")).toBeVisible();
    for (const address of [SIGNALS, `/${SLUG}`, "/desk/overruled", "/desk/questions"])
      await page.goto(address);
    const records = await (await page.request.get(`/${SLUG}/records.jsonl`)).text();
    for (const { article, title, codes } of SECOND) {
      await page.goto(`${INBOX}&view=all`);
      await page.getByRole("link", { name: article.title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
      const take = page.getByRole("button", { name: "Take it" });
      await expect(take.or(page.locator("form[data-signal]"))).toBeVisible();
      if (await take.isVisible()) await take.click();
      await documentBefore(page);
      await codeAtOnce(page, title, codes);
      await page.waitForTimeout(1_200);
      await saveByKeys(page, "Control+Shift+Enter");
    }
    const answers = records + (await heard());
    // Told by its name alone: all that was heard is too much to print.
    const holds = (words: string) => answers.includes(words);
    expect(holds(SECOND[0]?.title ?? "")).toBe(true);
    expect(ALL.map(({ ownTitle }) => ownTitle).filter(holds)).toEqual([]);
    expect(holds(PEOPLE.coder.name), "the name of the first coder").toBe(false);
  });
});

test.describe("the editor", () => {
  test.use({ storageState: stateOf("editor") });

  test("sees how far the two agree, down to the documents behind a number", async ({ page }) => {
    await page.goto(AGREEMENT);
    const main = page.getByRole("main");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Too few pairs so far/);
    await expect(main).toContainText("From 3 documents that two people have coded");
    await expect(main).toContainText("3 happenings that both found");
    const types = page.getByRole("row", { name: /^Type 3 67 %/ });
    await expect(types).toBeVisible();
    await expect(page.getByRole("row", { name: /^Family 3 100 % 1\.000/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: /^1: .*Conciliatory words.* and .*Armed groups condemned/ }).click();
    const behind = page.getByRole("table", { name: /^Behind/ });
    await expect(behind).toContainText(PEOPLE.coder.name);
    await expect(behind).toContainText(PEOPLE.second.name);
    await expectAccessible(page);
    await behind.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(CALL.title);
  });

  test("settles the three: the first, the second, and a third with its reason", async ({ page }) => {
    test.setTimeout(240_000);
    const heard = await listenTo(page);
    const open = async (title: string) => {
      await page.goto(`/desk/adjudicate?relationship=${SLUG}`);
      await page.getByRole("link", { name: title }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    };
    await page.goto(`/desk/adjudicate?relationship=${SLUG}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("To settle: 3 documents");
    await expectAccessible(page);
    const take = async (title: string, name: string, reason: string) => {
      await open(title);
      const settling = page.getByRole("form", { name: "Settle 1" });
      await settling.getByLabel("What holds").selectOption({ label: `That of ${name}` });
      await settling.getByRole("button", { name: "Settle" }).click();
      await expect(page.getByRole("alert").getByText("the reason for both coders")).toBeVisible();
      await settling.getByLabel("Reason").fill(reason);
      await settling.getByRole("button", { name: "Settle" }).click();
      await expect(page.getByText("Everything that was coded from it is settled.")).toBeVisible();
      await expect(page.getByText(reason)).toBeVisible();
    };
    await take(RAID.title, PEOPLE.coder.name, REASONS.first);
    await take(AID.title, PEOPLE.second.name, REASONS.second);

    await open(CALL.title);
    await expect(page.getByRole("table", { name: "Where they differ" })).toContainText("Intensity");
    await expectAccessible(page);
    // What the second coder was not to hear is said here: the same ear hears it.
    expect((await heard()).includes(CALL.ownTitle)).toBe(true);
    await page.getByRole("link", { name: "Write a third" }).click();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue(CALL.ownTitle);
    await expectAccessible(page);
    await codeAtOnce(page, THIRD, { type: "regret-retraction", intensity: "2.5" });
    await page.getByLabel("Why neither holds as it is").fill(REASONS.third);
    await saveByKeys(page, "Control+Enter");
    await expect(page.getByText("A third was written:")).toBeVisible();
    await expect(page.getByText(REASONS.third)).toBeVisible();
    await page.goto(SIGNALS);
    for (const title of [RAID.ownTitle, SECOND[1]?.title ?? "", THIRD])
      await expect(page.getByRole("link", { name: title })).toBeVisible();
    for (const title of [AID.ownTitle, CALL.ownTitle, SECOND[0]?.title ?? ""])
      await expect(page.getByText(title)).toHaveCount(0);
  });
});

for (const [who, own] of [
  ["coder", { title: CALL.ownTitle, said: "Conciliatory words" }],
  ["second", { title: SECOND[2]?.title ?? "", said: "Armed groups condemned" }],
] as const)
  test.describe(`overruled: ${PEOPLE[who].name}`, () => {
    test.use({ storageState: stateOf(who) });

    test("sees where and why, and nothing of where wording alone was another’s", async ({ page }) => {
      await page.goto("/desk/overruled");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "You were overruled in 1 of 3 codings",
      );
      const where = page.getByRole("region", { name: "Where an editor decided otherwise" });
      await expect(where.getByRole("listitem").first()).toContainText(own.title);
      await expect(where).toContainText(REASONS.third);
      await expect(where).toContainText(own.said);
      await expect(where).toContainText("Regret or retraction");
      await expectAccessible(page);
    });
  });
