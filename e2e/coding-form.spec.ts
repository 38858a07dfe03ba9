import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, type RoleName, stateOf, test } from "./journey";
import { lateScripts, ON_ARRIVAL } from "./late-scripts";
import { scriptsWork } from "./scripts-work";

const NEW = "/desk/russia-afghanistan/new";

/** What happened, without what it weighs. */
async function fillHappening(page: Page, title: string, day: string) {
  await scriptsWork(page.getByLabel("Title", { exact: true }));
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
  await expect(page.getByLabel("Intensity", { exact: true })).not.toHaveValue("");
  await page.getByLabel("First day").fill(day);
  await page.getByLabel("Who acted").selectOption("B");
  await page.getByLabel("Counts in the index").uncheck();
}

async function fillReport(page: Page, publisher: string, published: string, title: string) {
  await page.getByLabel("Publisher").fill(publisher);
  await page.getByLabel("Published", { exact: true }).fill(published);
  await page.getByLabel("Title of the report").fill(title);
  await page.getByLabel("Reliability of the source").selectOption("C");
  await page.getByLabel("Credibility of this report").selectOption("2");
}

/** Codes a signal of a name of its own and gives its address. */
async function code(page: Page, title: string, day: string): Promise<string> {
  await page.goto(NEW);
  await fillHappening(page, title, day);
  await fillReport(page, "Orient", day, `On ${title}`);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function pageOf(browser: Browser, role: RoleName): Promise<Page> {
  const context = await browser.newContext({
    storageState: stateOf(role),
    baseURL: process.env.JOURNEY_ADDRESS,
  });
  return context.newPage();
}

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });

  test("adds a report to a signal that is there by two keys, and undoes it", async ({ page }) => {
    const title = "Drivers from Herat are held at Torghundi";
    const signal = await code(page, title, "2023-03-04");
    await expect(page.getByText("You saved this signal.")).toBeVisible();
    await page.goto(NEW);
    await fillHappening(page, "Herat drivers held at Torghundi crossing", "2023-03-04");
    await fillReport(page, "Azatlyk", "2023-03-06", "Eleven drivers wait");
    const add = page.getByRole("button", { name: /^Add my report to this signal/ }).first();
    await expect(add).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Title", { exact: true }).focus();
    await page.keyboard.press("Alt+Digit1");
    await expect(add).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${signal}$`));
    await expect(page.getByText("Added your report to this signal, as revision 2.")).toBeVisible();
    await expect(page.getByText("One more report: Azatlyk, 6 Mar 2023").first()).toBeVisible();
    await expect(page.getByText("Eleven drivers wait").first()).toBeVisible();
    await expectAccessible(page);
    // What was typed is in the signal: no draft is left of it.
    await page.goto(NEW);
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("");
    await page.goto("/desk");
    await page
      .getByRole("form", { name: `Undo: ${title}` })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(page.getByText("You restored this signal.")).toBeVisible();
    await expect(page.getByText("“Undone by its author”")).toBeVisible();
    await expect(page.getByRole("table").getByText("Eleven drivers wait")).toHaveCount(0);
  });

  test("is asked what the keys of Save do not answer: words and day that differ", async ({ page }) => {
    await page.goto(NEW);
    await fillHappening(page, "A lone lorry is turned back", "2022-02-03");
    await page.getByLabel("Date in the words of the source").fill("7 February 2022");
    await expect(page.getByText("Read as 7 Feb 2022, to the day.")).toBeVisible();
    const question = page.getByRole("heading", { name: "Is this meant?" });
    for (const keys of ["Control+Enter", "Control+Enter", "Control+Shift+Enter"]) {
      await page.keyboard.press(keys);
      await expect(page.getByRole("button", { name: "Save", exact: true })).toBeEnabled();
      await expect(question).toBeVisible();
      await expect(page).toHaveURL(NEW);
    }
    await page.getByLabel("Date in the words of the source").fill("3 or 4 February 2022");
    await page.getByRole("button", { name: /^4 Feb 2022/ }).click();
    await expect(page.getByLabel("First day")).toHaveValue("4 Feb 2022");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: "A lone lorry is turned back" })).toBeVisible();
  });

  test("is asked for a reason only where a value leaves the usual one", async ({ page }) => {
    await page.goto(NEW);
    await fillHappening(page, "A convoy is stopped", "2022-05-03");
    await page.getByLabel("Counts in the index").check();
    await fillReport(page, "A paper nobody has graded", "2022-05-04", "Stopped");
    await expect(page.getByLabel("Why this intensity")).toBeHidden();
    await expect(page.getByLabel("Why these grades")).toHaveAttribute("aria-required", "true");
    await page.getByLabel("Title", { exact: true }).focus();
    await page.keyboard.press("Alt+KeyN");
    await expect(page.getByLabel("Why these grades")).toBeFocused();
    await page.keyboard.type("A local paper that names its witnesses.");
    await expectAccessible(page);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: "A convoy is stopped" })).toBeVisible();
    await expect(page.getByText("As the codebook has it.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("You made this signal void.")).toBeVisible();
  });

  test("chooses and types before scripts work: it stays, and what it says is filled in once they do", async ({
    page,
  }) => {
    const scriptsArrive = await lateScripts(page);
    await page.goto(NEW, ON_ARRIVAL);
    await page.getByLabel("Title", { exact: true }).fill("Typed on a slow line");
    await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
    await page.getByLabel("Date in the words of the source").fill("9 May 2022");
    await page.getByLabel("Publisher").fill("Orient");
    await scriptsArrive();
    await expect(page.getByLabel("Intensity", { exact: true })).toHaveValue("-5");
    await expect(page.getByLabel("Type", { exact: true })).toHaveValue("carriers-seized");
    await expect(page.getByLabel("Family")).toHaveValue("TRADE");
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Typed on a slow line");
    await expect(page.getByLabel("First day")).toHaveValue("9 May 2022");
    await expect(page.getByLabel("Reliability of the source")).toHaveValue("C");
    await expect(page.getByText(/^Draft saved /)).toBeVisible();
    await page.getByText("Discard the draft").click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();

    // An intensity of one’s own is left as it is.
    const scriptsArriveAgain = await lateScripts(page);
    await page.goto(NEW, ON_ARRIVAL);
    await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
    await page.getByLabel("Intensity", { exact: true }).fill("-2.5");
    await scriptsArriveAgain();
    await expect(page.getByLabel("Family")).toHaveValue("TRADE");
    await expect(page.getByLabel("Intensity", { exact: true })).toHaveValue("-2.5");
    await expect(page.getByText(/^Draft saved /)).toBeVisible();
    await page.getByText("Discard the draft").click();
    await page.getByRole("button", { name: "Discard it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
  });
});

test.describe("a coder of one happening twice", () => {
  test.use({ storageState: stateOf("coder") });

  test("merges the two: what one rests on goes over to the other", async ({ page }) => {
    const stays = await code(page, "Flour is stopped in Hairatan", "2022-11-02");
    const goes = await code(page, "Bakers wait for a train", "2022-11-02");
    await page.goto(goes);
    await page.getByRole("link", { name: "Merge", exact: true }).click();
    await page.getByLabel("Words of its title or text").fill("flour hairatan");
    await page.getByRole("button", { name: "Find" }).click();
    // It lies on the same day, so that it is shown before it is looked for too.
    await page.getByRole("link", { name: "Flour is stopped in Hairatan" }).last().click();
    await expect(page.getByText("On Bakers wait for a train").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Merge the two" }).click();
    await expect(page.getByText("Nothing was merged")).toBeVisible();
    await page.getByLabel("Reason").fill("One train");
    await page.getByRole("button", { name: "Merge the two" }).click();
    await expect(page).toHaveURL(new RegExp(`${stays}$`));
    await expect(page.getByRole("table").getByText("On Bakers wait for a train")).toBeVisible();
    await expect(page.getByRole("link", { name: "Bakers wait for a train" })).toBeVisible();
  });
});

test("two who edit at once: the second takes each field from one of the two", async ({ browser }) => {
  const [coder, editor] = [await pageOf(browser, "coder"), await pageOf(browser, "editor")];
  const signal = await code(coder, "Lorries are searched at Imamnazar", "2021-10-05");
  const edit = `/desk/signals/${signal.split("/").at(-1)}/edit`;
  for (const page of [coder, editor]) {
    await page.goto(edit);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
  }
  await coder.getByLabel("Contested").fill("how many lorries");
  await coder.getByLabel("What happened, and who says so").fill("The customs office says so.");
  await editor.getByLabel("Contested").fill("for how long");
  await editor.getByLabel("How the date was resolved").fill("As the paper has it.");
  for (const page of [coder, editor]) await page.getByLabel("Reason for this revision").fill("More is known");
  await coder.keyboard.press("Control+Enter");
  await expect(coder.getByText("Revision 2", { exact: true })).toBeVisible();
  await editor.keyboard.press("Control+Enter");
  const both = editor.getByRole("group", { name: /^Contested/ });
  await expect(both).toContainText("changed by both");
  await expect(editor.getByRole("group", { name: /^Text/ }).getByLabel(/^Theirs/)).toBeChecked();
  await expect(editor.getByRole("group", { name: /^How the date/ }).getByLabel(/^Yours/)).toBeChecked();
  await expectAccessible(editor);
  await both.getByLabel(/^Theirs/).focus();
  await editor.keyboard.press("Space");
  await editor.getByRole("button", { name: "Save the two together" }).press("Enter");
  await expect(editor.getByText("Revision 3", { exact: true })).toBeVisible();
  const main = editor.getByRole("main");
  for (const words of ["how many lorries", "The customs office says so.", "As the paper has it."])
    await expect(main).toContainText(words);
  await expect(main).not.toContainText("for how long");
  await coder.context().close();
  await editor.context().close();
});

test("whoever watches a signal is told on the desk who changed what", async ({ browser }) => {
  const [coder, editor] = [await pageOf(browser, "coder"), await pageOf(browser, "editor")];
  const title = "A gate is locked at Serhetabat";
  const signal = await code(coder, title, "2021-12-06");
  await editor.goto(signal);
  await editor.getByRole("button", { name: "Tell me when this changes" }).click();
  await expect(editor.getByRole("button", { name: "Stop telling me of changes" })).toBeVisible();
  await coder.goto(`/desk/signals/${signal.split("/").at(-1)}/edit`);
  await scriptsWork(coder.getByLabel("Title", { exact: true }));
  await coder.getByLabel("Contested").fill("who locked it");
  await coder.getByLabel("Reason for this revision").fill("A second view");
  await coder.keyboard.press("Control+Enter");
  await expect(coder.getByText("Revision 2", { exact: true })).toBeVisible();
  await editor.goto("/desk");
  const watched = editor.getByRole("region", { name: "Signals you watch" });
  await expect(watched).toContainText("edited by Karim Coderov");
  await expect(watched).toContainText("Contested “A second view”");
  await expectAccessible(editor);
  await watched.getByRole("button", { name: "Mark as seen" }).click();
  await expect(watched).toContainText("nothing new");
  await watched.getByRole("button", { name: "Stop telling me of changes" }).click();
  await expect(watched).toHaveCount(0);
  await coder.context().close();
  await editor.context().close();
});

test.describe("an editor with keys of their own", () => {
  test.use({ storageState: stateOf("editor") });

  test("chooses them, sees them on the controls, and presses them on a Russian layout", async ({ page }) => {
    await page.goto("/desk/keys");
    await scriptsWork(page.getByLabel("To the next field that needs attention"));
    await page.getByLabel("To the next field that needs attention").focus();
    await page.keyboard.press("Alt+KeyB");
    await expect(page.getByLabel("To the next field that needs attention")).toHaveValue("Alt+B");
    await page.getByLabel("Show all keys").fill("Ctrl+C");
    await page.getByRole("button", { name: "Save the keys" }).click();
    await expect(page.getByText("Ctrl+C belongs to the browser: choose others.").first()).toBeVisible();
    await page.getByLabel("Show all keys").fill("");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save the keys" }).click();
    await expect(page.getByText("Your keys are saved.")).toBeVisible();
    await page.goto(NEW);
    await scriptsWork(page.getByLabel("Title", { exact: true }));
    await page.getByLabel("Title", { exact: true }).fill("Half a title");
    await page.getByLabel("Title", { exact: true }).evaluate((field) => {
      const there = { code: "KeyB", key: "и", altKey: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", there));
    });
    await expect(page.getByLabel("Family")).toBeFocused();
    await page.keyboard.press("Alt+Slash");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await expect(sheet).toContainText("To the next field that needs attention");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await page.goto("/desk/keys");
    await page.getByLabel("To the next field that needs attention").fill("");
    await page.getByRole("button", { name: "Save the keys" }).click();
    await expect(page.getByText("Your keys are saved.")).toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ storageState: stateOf("coder"), javaScriptEnabled: false });

  test("a report still goes to the signal that is there, and a save is undone", async ({ page }) => {
    const title = "Goods wait at the gate of Aqina";
    await page.goto(NEW);
    const fill = async (publisher: string) => {
      await page.getByLabel("Title", { exact: true }).fill(title);
      await page.getByLabel("Type", { exact: true }).selectOption("carriers-seized");
      await page.getByLabel("Family").selectOption("TRADE");
      await page.getByLabel("Intensity", { exact: true }).fill("-5");
      await page.getByLabel("First day").fill("2022-08-09");
      await page.getByLabel("Who acted").selectOption("B");
      await page.getByLabel("Counts in the index").uncheck();
      await fillReport(page, publisher, "2022-08-10", `${publisher} on the gate`);
    };
    await fill("Orient");
    const sending = page.waitForRequest((request) => request.method() === "POST");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const sent = await sending;
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    // Whoever sends it again for want of an answer is not asked whether it is itself.
    const headers = {
      "Content-Type": (await sent.headerValue("content-type")) ?? "",
      Origin: new URL(NEW, page.url()).origin,
    };
    const again = await page.request.post(sent.url(), {
      headers,
      data: sent.postDataBuffer() ?? "",
      maxRedirects: 0,
    });
    expect([again.status(), again.headers().location]).toEqual([303, new URL(page.url()).pathname]);
    await page.goto(NEW);
    await fill("Azatlyk");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Is this one of these?" })).toBeVisible();
    await page
      .getByRole("button", { name: /^Add my report to this signal/ })
      .first()
      .click();
    await expect(page.getByText("Added your report to this signal, as revision 2.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("You restored this signal.")).toBeVisible();
  });
});
