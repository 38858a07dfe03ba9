import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const DESK = "/desk/pakistan-afghanistan/new";
const CLASH = "Pakistan strikes Kandahar after a border clash";

/** Types into the control that has the focus and goes on with Tab, as a coder does. */
async function typeOn(page: Page, ...words: string[]) {
  for (const word of words) {
    if (word !== "") await page.keyboard.type(word);
    await page.keyboard.press("Tab");
  }
}

/** Opens an empty form: a draft of the test before is discarded. */
async function openForm(page: Page) {
  await page.goto(DESK);
  const draft = page.getByText("Discard the draft");
  if (await draft.isVisible()) {
    await draft.click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
    await page.goto(DESK);
  }
  await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
  await scriptsWork(page.getByLabel("Title", { exact: true }));
}

test.describe.configure({ mode: "serial" });

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("codes last night’s clash with the keyboard, is warned of a likely duplicate, sees the effect, saves", async ({
    page,
  }) => {
    await openForm(page);
    await typeOn(page, CLASH, "The army says that it answered fire from across the line.");
    await typeOn(page, "Security", "Clash between");
    await expect(page.getByLabel("Intensity", { exact: true })).toHaveValue("-7");
    // Intensity stays; the date in words.
    await typeOn(page, "", "27 Feb 2026");
    await expect(page.getByText("Read as 27 Feb 2026, to the day.")).toBeVisible();
    await expect(page.getByLabel("First day")).toHaveValue("27 Feb 2026");
    await page.getByLabel("Publisher").focus();
    await typeOn(
      page,
      "Reuters",
      "28 Feb 2026",
      "Fire across the line",
      "https://www.reuters.com/example",
      "",
    );
    await typeOn(page, "A", "2");
    await expect(page.getByRole("heading", { name: "Effect on the index" })).toBeVisible();
    const effect = page.getByText(/^Index on 1 Mar 2026:/);
    await expect(effect).toBeVisible();
    await expect(page.getByRole("link", { name: "Pakistan strikes Kabul and Kandahar" })).toBeVisible();
    await page.getByLabel("Who acted").focus();
    await typeOn(page, "Pakistan");
    // The intensity is the usual one; a reason can be given all the same.
    await expect(page.getByLabel("Why this intensity")).toBeHidden();
    await page.getByRole("button", { name: "Say why all the same" }).press("Enter");
    await page.getByLabel("Why this intensity").focus();
    await typeOn(page, "Fire on a city by a state, without ground gained.");
    await typeOn(page, "An agency of first rank quotes the army; the other side is silent.");
    await expect(page.getByText(/^Draft saved \d\d:\d\d$/)).toBeVisible();
    const shown = (await effect.textContent())?.match(/→ ([+−]?\d+\.\d)/)?.[1] ?? "";

    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: "Is this one of these?" })).toBeVisible();
    await expect(page).toHaveURL(DESK);
    await expect(page.locator("#question")).toBeFocused();
    // No keys answer a question: they ask it again, and what its button would do follows them. Pressed while one is on its way they are not heard.
    const anyway = page.getByRole("button", { name: "Save as a new signal all the same" });
    const asksAgain = (keys: string, intent: string) =>
      expect(async () => {
        await page.keyboard.press(keys);
        await expect(anyway).toHaveAttribute("value", intent, { timeout: 2_000 });
      }).toPass();
    await asksAgain("Control+Shift+Enter", "anyway:next");
    await asksAgain("Control+Enter", "anyway:save");
    await expect(page.locator("#question")).toBeFocused();
    await expect(page).toHaveURL(DESK);
    await anyway.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: CLASH })).toBeVisible();

    await page.goto("/pakistan-afghanistan");
    await expect(page.getByRole("main")).toContainText(shown);
    await expect(page.getByRole("main")).toContainText(CLASH);
  });

  test("keeps one draft after the other where the server is slow, and takes none of them for another tab’s", async ({
    page,
    context,
  }) => {
    await openForm(page);
    await page.route(
      (url) => url.pathname === DESK,
      async (route) => {
        if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      },
    );
    const title = page.getByLabel("Title", { exact: true });
    for (const words of ["Begun", "Begun, and gone on with", "Begun, gone on with and ended"]) {
      await title.fill(words);
      // Whoever turns to something else has what they typed kept at once.
      await page.getByRole("link", { name: "Thawline" }).first().focus();
    }
    const list = await context.newPage();
    await expect(async () => {
      await list.goto("/desk");
      await expect(list.getByRole("link", { name: "Begun, gone on with and ended" })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    await list.close();
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
    await page.goto(DESK);
    await expect(title).toHaveValue("Begun, gone on with and ended");
  });

  test("is asked which day words mean that leave it open, and nothing fills itself in", async ({ page }) => {
    await openForm(page);
    const words = page.getByLabel("Date in the words of the source");
    await words.fill("24 November 2025");
    await expect(page.getByLabel("First day")).toHaveValue("24 Nov 2025");
    await words.fill("24 or 26 November 2025");
    await expect(page.getByText("The words leave it open.")).toBeVisible();
    await expect(page.getByLabel("First day")).toHaveValue("");
    await expectAccessible(page);
    await page.getByRole("button", { name: "26 Nov 2025, to the day" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("First day")).toHaveValue("26 Nov 2025");
    // Chosen is chosen: the next look at the words leaves it there.
    await page.getByLabel("Title", { exact: true }).fill("Chosen");
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await expect(page.getByLabel("First day")).toHaveValue("26 Nov 2025");
    await page.getByText("Discard the draft").click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  });

  test("is told of every error at its field and loses nothing", async ({ page }) => {
    await openForm(page);
    await page.getByLabel("Title", { exact: true }).fill("A title that stays");
    await page.getByLabel("Date in the words of the source").fill("30 February 2025");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("This was not saved");
    await expect(page.getByLabel("Family")).toBeFocused();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A title that stays");
    await expectAccessible(page);
    // Left now, it would keep its draft while the next test has the form open.
    await page.getByText("What the sides say, and what is contested").click();
    await page.getByLabel("Contested").fill("nothing");
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
  });

  test("finds the draft again after a reload and discards it", async ({ page }) => {
    await openForm(page);
    await page.getByLabel("Title", { exact: true }).fill("Half a thought");
    await page.getByText("What the sides say, and what is contested").click();
    await page.getByLabel("Contested").fill("who fired first");
    await expect(page.getByText(/^Draft saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^Your draft of .* is back/)).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Half a thought");
    await expect(page.getByLabel("Contested")).toHaveValue("who fired first");
    await page.getByText("Discard the draft").click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
    await expect(page.getByText("Half a thought")).toHaveCount(0);
    await expectAccessible(page);
  });

  test("saves and goes on to the next with the same family and source", async ({ page }) => {
    await page.goto("/desk/turkmenistan-afghanistan/new");
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill("Analyst expects more gas talks");
    await page.getByLabel("Family").selectOption("ENERGY");
    await page.getByLabel("Type", { exact: true }).selectOption("context");
    await expect(page.getByLabel("Counts in the index")).not.toBeChecked();
    await page.getByLabel("Date in the words of the source").fill("autumn 2025");
    await expect(page.getByLabel("Precision")).toHaveValue("half-year");
    await page.getByLabel("Publisher").fill("Gundogar");
    await page.getByLabel("Title of the report").fill("What comes next");
    await page.getByLabel("Reliability of the source").selectOption("C");
    await page.getByLabel("Credibility of this report").selectOption("6");
    await page.getByLabel("Who acted").selectOption("THIRD");
    await page.keyboard.press("Control+Shift+Enter");
    await expect(page.getByText("Family and source are kept for the next.")).toBeVisible();
    await expect(page.getByLabel("Title", { exact: true })).toBeFocused();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("");
    await expect(page.getByLabel("Family")).toHaveValue("ENERGY");
    await expect(page.getByLabel("Publisher")).toHaveValue("Gundogar");
    await expect(page.getByLabel("Reliability of the source")).toHaveValue("C");
    await expect(page.getByLabel("Credibility of this report")).toHaveValue("");
    await page.getByRole("link", { name: "Analyst expects more gas talks" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /more gas talks/ })).toBeVisible();
  });

  test("edits with a reason, voids and restores", async ({ page }) => {
    await page.goto("/desk");
    await page.getByRole("link", { name: CLASH }).first().click();
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    await scriptsWork(page.getByLabel("Intensity", { exact: true }));
    await page.getByLabel("Intensity", { exact: true }).fill("-6");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByLabel("Reason for this revision")).toBeFocused();
    await page.keyboard.type("Two shells, not a salvo");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Revision 2", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Void", exact: true }).click();
    await page.getByLabel("Reason").fill("Coded for a journey");
    await page.getByRole("button", { name: "Void this signal" }).click();
    await expect(page.getByText("This signal is void: it counts 0 and is in no list.")).toBeVisible();
    await page.getByRole("link", { name: "Restore", exact: true }).click();
    await page.getByLabel("Reason").fill("It did happen");
    await page.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText("Revision 4", { exact: true })).toBeVisible();
  });
});

/** Gives both reasons, asked for or not. */
async function giveReasons(page: Page, intensity: string, grades: string) {
  const more = page.getByRole("button", { name: "Say why all the same" });
  if (await more.isVisible()) await more.click();
  await page.getByLabel("Why this intensity").fill(intensity);
  await page.getByLabel("Why these grades").fill(grades);
}

/** Fills what every scored signal needs beside its what and when. */
async function fillSource(page: Page, published: string) {
  await page.getByLabel("Publisher").fill("Kazinform");
  await page.getByLabel("Published", { exact: true }).fill(published);
  await page.getByLabel("Title of the report").fill(`As told on ${published}`);
  await page.getByLabel("Reliability of the source").selectOption("B");
  await page.getByLabel("Credibility of this report").selectOption("2");
  await giveReasons(page, "What the default describes.", "The state agency on its own side.");
  await page.getByLabel("Who acted").selectOption("B");
}

/** Saves, also where a signal like it is asked about. */
async function save(page: Page, title: string) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const question = page.getByRole("button", { name: "Save as a new signal all the same" });
  const saved = page.getByRole("heading", { level: 1, name: title });
  await expect(question.or(saved)).toBeVisible();
  if (await question.isVisible()) await question.click();
  await expect(saved).toBeVisible();
}

test.describe("a coder of several happenings", () => {
  test.use({ storageState: stateOf("coder") });
  const NEW = "/desk/kazakhstan-afghanistan/new";
  const COUNT = "Three convoys held in a spring";
  const ONE = "A convoy is held at the crossing";
  const OPENING = "Wholesale market at the border opens";
  const STATUS = "The wholesale market is open";

  test("codes a count, then one of it, and sees what the count loses", async ({ page }) => {
    await page.goto(NEW);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill(COUNT);
    await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
    await page.getByLabel("First day").fill("2025-03-01");
    await page.getByLabel("Last day").fill("2025-05-31");
    await page.getByText("One of several, or the beginning of something").click();
    await page.getByLabel("How many like happenings").fill("a few");
    await fillSource(page, "2025-02-20");
    // A report that is older than its signal says why, or is put right.
    await expect(page.getByLabel("Why it is older than the signal")).toBeVisible();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("#occurrences-error")).toContainText("how many happenings");
    await expect(page.locator("[id='reports.0.earlyReason-error']")).toBeVisible();
    await page.getByLabel("How many like happenings").fill("3");
    await page.getByLabel("Published", { exact: true }).fill("2025-06-02");
    await expectAccessible(page);
    await save(page, COUNT);
    await expect(page.getByText("Tells of three happenings; none of them is coded singly.")).toBeVisible();

    await page.goto(NEW);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill(ONE);
    await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
    await page.getByLabel("First day").fill("2025-04-10");
    await fillSource(page, "2025-04-11");
    await expect(page.getByText(/^Counted in it\? It tells of three happenings/)).toBeVisible();
    await page.getByRole("button", { name: "Count this in it" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("One of a counted number")).toHaveValue(/convoys/);
    await expect(page.getByLabel("Counts in the index")).toBeChecked();
    await expect(page.getByRole("heading", { name: /^Moved through links/ })).toBeVisible();
    await expect(page.getByText("3 → 2 happenings left to it")).toBeVisible();
    await expectAccessible(page);
    // Outside the days of the count the link is refused at its field.
    await page.getByLabel("First day").fill("2025-02-20");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("#countedIn-error")).toBeVisible();
    await page.getByLabel("First day").fill("2025-04-10");
    await save(page, ONE);
    await expect(page.getByText("One of three counted in")).toBeVisible();
    await page.getByRole("link", { name: COUNT }).click();
    await expect(page.getByText(/one of them is coded singly and taken off/)).toBeVisible();
    await expect(page.getByRole("link", { name: ONE })).toBeVisible();
    await expectAccessible(page);
  });

  test("codes an opening and goes on to the status that it brought about", async ({ page }) => {
    await page.goto(NEW);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill(OPENING);
    await page.getByLabel("Type", { exact: true }).selectOption("opening");
    await page.getByLabel("First day").fill("2025-06-10");
    await fillSource(page, "2025-06-10");
    await save(page, OPENING);

    await page.getByRole("link", { name: "Code what it brought about" }).click();
    await expect(page.getByLabel("Family")).toHaveValue("TRADE");
    await expect(page.getByLabel("First day")).toHaveValue("10 Jun 2025");
    await expect(page.getByLabel("Still in force")).toBeChecked();
    await page.getByLabel("Title", { exact: true }).fill(STATUS);
    await page.getByLabel("Type", { exact: true }).selectOption("market-open");
    await page.getByLabel("Credibility of this report").selectOption("2");
    await giveReasons(page, "A market at work.", "As for its opening.");
    await save(page, `Edit “${OPENING}”`);

    // Back on the form of the event, with the link filled in and its effect to be seen.
    await expect(page.getByLabel("It brought about")).toHaveValue(/market-is-open/);
    await expect(page.getByText("which it brought about; the two weigh as the larger")).toBeVisible();
    await save(page, OPENING);
    await expect(page.getByText("Brought about", { exact: true }).first()).toBeVisible();
    await page.getByRole("link", { name: STATUS }).first().click();
    await expect(page.getByText("Brought about by", { exact: true })).toBeVisible();
  });

  test("finds a status among those of the family with the keyboard", async ({ page }) => {
    await page.goto(NEW);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Family").selectOption("TRADE");
    await page.getByText("One of several, or the beginning of something").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "List the statuses of this family" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: new RegExp(`^${STATUS}`) }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("It brought about")).toHaveValue(/market-is-open/);
    await page.getByText("Discard the draft").click();
    await page.getByRole("button", { name: "Discard it" }).click();
  });
});

test("the second of two editors sees both versions and chooses", async ({ browser }) => {
  const title = "Kazakh lorries wait at Torghundi";
  const open = async (role: "coder" | "editor") =>
    (
      await browser.newContext({ storageState: stateOf(role), baseURL: process.env.JOURNEY_ADDRESS })
    ).newPage();
  const [coder, editor] = [await open("coder"), await open("editor")];
  await coder.goto("/desk/kazakhstan-afghanistan/new");
  await scriptsWork(coder.getByLabel("Title", { exact: true }));
  await coder.getByLabel("Title", { exact: true }).fill(title);
  await coder.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
  await expect(coder.getByLabel("Intensity", { exact: true })).toHaveValue("-5");
  await coder.getByLabel("First day").fill("2024-05-06");
  await coder.getByLabel("Who acted").selectOption("B");
  await coder.getByLabel("Counts in the index").uncheck();
  await coder.keyboard.press("Control+Enter");
  await expect(coder.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const edit = `/desk/signals/${new URL(coder.url()).pathname.split("/").at(-1)}/edit`;
  for (const [page, contested] of [
    [coder, "how many lorries"],
    [editor, "for how long"],
  ] as const) {
    await page.goto(edit);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Contested").fill(contested);
    await page.getByLabel("Reason for this revision").fill("More is known");
  }
  await coder.keyboard.press("Control+Enter");
  await expect(coder.getByText("Revision 2", { exact: true })).toBeVisible();
  await editor.keyboard.press("Control+Enter");
  const row = editor.getByRole("group", { name: /Contested/ });
  await expect(row).toContainText("how many lorries");
  await expect(row).toContainText("for how long");
  // What both changed is asked, and nothing is saved until it is answered.
  await editor.getByRole("button", { name: "Save the two together" }).click();
  await expect(editor.getByText(/Choose whose stands for: Contested/)).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Save mine over theirs" }).click();
  await expect(editor.getByText("Revision 3", { exact: true })).toBeVisible();
  await coder.context().close();
  await editor.context().close();
});

test.describe("without scripts", () => {
  test.use({ storageState: stateOf("coder"), javaScriptEnabled: false });

  test("the form still adds reports, previews, refuses and saves", async ({ page }) => {
    await page.goto("/desk/kazakhstan-afghanistan/new");
    await page.getByLabel("Title", { exact: true }).fill("Trade mission in Herat");
    await page.getByLabel("Type", { exact: true }).selectOption("trade-talks");
    await page.getByLabel("Family").selectOption("TRADE");
    await page.getByLabel("Intensity", { exact: true }).fill("2");
    await page.getByLabel("Date in the words of the source").fill("mid-September 2024");
    await page.getByLabel("Publisher").fill("Kazinform");
    await page.getByLabel("Title of the report").fill("Mission leaves");
    await page.getByLabel("Reliability of the source").selectOption("B");
    await page.getByLabel("Credibility of this report").selectOption("2");
    await page.getByText("One of several, or the beginning of something").click();
    await page.getByLabel("One of a counted number").fill("no-such-signal");
    await page.getByRole("button", { name: "Add a report" }).click();
    await expect(page.getByRole("group", { name: "Report 2" })).toBeVisible();
    await expect(page.getByLabel("One of a counted number")).toHaveValue("no-such-signal");
    await expect(page.getByLabel("Publisher").first()).toHaveValue("Kazinform");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText(/^Index on 28 Dec 2025:/)).toBeVisible();
    await page.getByLabel("Date in the words of the source").fill("14 or 16 September 2024");
    await page.getByLabel("First day").fill("");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("#start-error")).toContainText(
      "14 Sep 2024, to the day or 16 Sep 2024, to the day",
    );
    await expect(page.getByLabel("First day")).toHaveValue("");
    await page.getByLabel("Date in the words of the source").fill("mid-September 2024");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByLabel("First day")).toHaveValue("1 Sep 2024");
    await page.getByLabel("Who acted").selectOption("A");
    await page.getByLabel("Why this intensity").fill("Talks on trade, nothing signed.");
    await page.getByLabel("Why these grades").fill("The state agency on its own mission.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("#countedIn-error")).toContainText("no-such-signal");
    await page.getByLabel("One of a counted number").fill("");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Trade mission in Herat" })).toBeVisible();
  });
});
