import type { Page } from "@playwright/test";
import { expect, expectAccessible, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const INBOX = "/desk/inbox?relationship=kyrgyzstan-afghanistan";
const THREE = ["Gas talks in Ashgabat", "Gas line opened at Serhetabat", "Gas debt paid in Herat"];
const PAGE = `<!doctype html><html lang="en"><head><title>Trucks wait at Torghundi</title>
<meta property="og:site_name" content="Border Agency"></head><body><article><h1>Trucks wait at Torghundi</h1>
${"<p>Forty trucks with flour have waited at the crossing of Torghundi since Monday, drivers say, because the scales are broken. Officials of both sides met there on Tuesday.</p>".repeat(4)}
</article></body></html>`;

const rowOf = (page: Page, title: string) => page.getByRole("row", { name: title });

async function bring(page: Page, text: string) {
  await page.getByLabel("Text or address").fill(text);
  await page.getByRole("button", { name: "Bring to the desk" }).click();
}

test.describe.configure({ mode: "serial" });

test.describe("the inbox", () => {
  test.use({ storageState: stateOf("coder") });

  test("takes three texts as three documents, the same ones once, and a page that is dropped", async ({
    page,
  }) => {
    await page.goto(INBOX);
    await scriptsWork(page.getByLabel("Text or address"));
    const text = THREE.map((title) => `${title}\n\nOfficials said so on 3 December 2025.`).join("\n---\n");
    await bring(page, text);
    await expect(page.getByText("3 documents added.")).toBeVisible();
    for (const title of THREE) await expect(rowOf(page, title)).toBeVisible();
    await expect(page.getByLabel("Text or address")).toHaveValue("");
    await bring(page, text);
    await expect(page.getByText("3 documents on the desk before.")).toBeVisible();

    const dropped = await page.evaluateHandle((html) => {
      const data = new DataTransfer();
      data.items.add(new File([html], "trucks.html", { type: "text/html" }));
      data.items.add(new File([new Uint8Array([0, 1, 2, 0, 0, 255])], "nothing.bin"));
      return data;
    }, PAGE);
    await page.getByLabel("Text or address").dispatchEvent("drop", { dataTransfer: dropped });
    const brought = page.getByRole("list", { name: "What was brought" });
    await expect(brought).toContainText("trucks.html: 1 document added.");
    await expect(brought).toContainText(/nothing\.bin: This is no text, page, mail or PDF/);
    await expect(rowOf(page, "Trucks wait at Torghundi")).toContainText("Border Agency");
    await expectAccessible(page);
  });

  test("says so where nothing is brought, and opens a file that is brought to be coded now", async ({
    page,
  }) => {
    await page.goto(INBOX);
    await scriptsWork(page.getByLabel("Text or address"));
    await page.getByRole("button", { name: "Bring it and code it now" }).click();
    await expect(page.getByText("choose files, first")).toBeVisible();
    const words = "Salt convoy leaves Herat\n\nOfficials said so on 4 December 2025.";
    await page
      .getByLabel("Files")
      .setInputFiles([{ name: "salt.txt", mimeType: "text/plain", buffer: Buffer.from(words) }]);
    await page.getByRole("button", { name: "Bring it and code it now" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Salt convoy leaves Herat" })).toBeVisible();
    await expect(page.locator("form[data-signal] #title")).toBeFocused();
  });

  test("takes back what was just brought", async ({ page }) => {
    await page.goto(INBOX);
    await bring(page, "Brought by mistake\n\nIt belongs elsewhere.");
    await page.getByRole("button", { name: "Undo what was pasted" }).click();
    await expect(page.getByText("Taken back: 1 document.")).toBeVisible();
    await expect(rowOf(page, "Brought by mistake")).toHaveCount(0);
  });

  test("is gone through with the keyboard alone: found, chosen, set aside with a reason, opened again", async ({
    page,
  }) => {
    await page.goto(`${INBOX}&q=gas`);
    await expect(page.getByRole("row")).toHaveCount(4);
    await scriptsWork(page.getByRole("link", { name: THREE[0] }));
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: THREE[0] })).toBeFocused();
    // Keys go by where they lie, and arrows do the same.
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("link", { name: THREE[1] })).toBeFocused();
    await page.keyboard.press("x");
    await expect(page.getByText("(1 is chosen)")).toBeVisible();
    await page.keyboard.press("k");
    await expect(page.getByRole("link", { name: THREE[0] })).toBeFocused();

    await page.getByRole("button", { name: "Nothing to code" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").getByText("say why")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: THREE[1] })).toBeChecked();
    await page.getByLabel("Reason", { exact: true }).focus();
    await page.keyboard.type("Trade of a company");
    await page.getByRole("button", { name: "Nothing to code" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 document finished.")).toBeVisible();
    await expect(rowOf(page, THREE[1] ?? "")).toHaveCount(0);

    await page.goto(`${INBOX}&view=nothing&q=gas`);
    await expect(rowOf(page, THREE[1] ?? "")).toContainText("Nothing to code, by you");
    await expect(rowOf(page, THREE[1] ?? "")).toContainText("Trade of a company");
    await scriptsWork(page.getByRole("link", { name: THREE[1] }));
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: THREE[1] })).toBeFocused();
    await page.keyboard.press("x");
    await expect(page.getByText("(1 is chosen)")).toBeVisible();
    await page.getByRole("button", { name: "Open again" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 document opened again.")).toBeVisible();
    await page.goto(`${INBOX}&view=coding&mine=yes`);
    await expect(rowOf(page, THREE[1] ?? "")).toBeVisible();
  });

  test("gives the next free document, and the one that comes first is the most urgent", async ({ page }) => {
    await page.goto(`${INBOX}&q=herat`);
    await page.getByRole("checkbox", { name: THREE[2] }).check();
    await page.getByRole("group").getByLabel("Priority").selectOption("1");
    await page.getByRole("button", { name: "Set the priority" }).click();
    await expect(page.getByText("1 document given another priority.")).toBeVisible();
    await page.getByRole("button", { name: "Next document" }).click();
    await expect(page.getByRole("heading", { level: 1, name: THREE[2] })).toBeVisible();
    await page.goto(`${INBOX}&view=coding&q=herat`);
    await expect(rowOf(page, THREE[2] ?? "")).toContainText("Being coded, by you");
  });

  test("removes what is chosen, and puts it back", async ({ page }) => {
    await page.goto(`${INBOX}&q=torghundi`);
    await page.getByRole("checkbox", { name: "Trucks wait" }).check();
    await page.getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("1 document removed; what was coded from them stays.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Taken back: 1 document.")).toBeVisible();
    await expect(rowOf(page, "Trucks wait")).toBeVisible();
  });

  test("stands in one column on a phone, and nothing is cut off", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${INBOX}&view=all`);
    await expect(page.getByRole("link", { name: "Trucks wait" })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, "the page scrolls sideways").toBe(false);
    await expectAccessible(page);
  });

  test("shows a page as it came as plain text, to coders alone", async ({ page, browser }) => {
    await page.goto(`${INBOX}&q=torghundi`);
    const link = await page.getByRole("link", { name: "Trucks wait" }).getAttribute("href");
    const file = await page.request.get(`${link}/file`);
    expect(file.status()).toBe(200);
    expect(file.headers()["content-type"]).toContain("text/plain");
    expect(file.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(file.headers()["cache-control"]).toContain("no-store");
    expect(await file.text()).toBe(PAGE);
    const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const refused = await stranger.request.get(new URL(`${link}/file`, page.url()).href);
    expect([refused.status(), await refused.text()]).toEqual([403, ""]);
    await stranger.close();
  });
});

test.describe("without scripts", () => {
  test.use({ storageState: stateOf("editor"), javaScriptEnabled: false });

  test("texts and files are brought, and what cannot be read is named", async ({ page }) => {
    await page.goto(INBOX);
    await page.getByLabel("Text or address").fill("A note without scripts\n\nIt was read all the same.");
    await page.getByLabel("Files").setInputFiles([
      { name: "plain.txt", mimeType: "text/plain", buffer: Buffer.from("Plain words\n\nOf a file.") },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    ]);
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    const brought = page.getByRole("list", { name: "What was brought" });
    await expect(brought).toContainText("What was pasted: 1 document added.");
    await expect(brought).toContainText("plain.txt: 1 document added.");
    await expect(brought).toContainText("empty.txt: There is nothing in it");
    await expect(rowOf(page, "A note without scripts")).toBeVisible();
  });

  test("what is saved too late, once the document is finished elsewhere, is told so and given back", async ({
    page,
    context,
  }) => {
    await page.goto(INBOX);
    await page.getByLabel("Text or address").fill("Two windows\n\nOne of them is late.");
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    await page.getByRole("list", { name: "What was brought" }).getByRole("link").click();
    await page.getByRole("button", { name: "Take it" }).click();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Done, next document" }).click();
    await page
      .getByRole("form", { name: "Code this document" })
      .getByLabel("Title", { exact: true })
      .fill("Typed too late");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("This was not saved");
    await expect(page.getByRole("main")).toContainText("Typed too late");
  });

  test("an encoding that cannot be read is told of, and another is chosen", async ({ page }) => {
    await page.goto(INBOX);
    const letters = [0xe2, 0xe0, 0xe7, 0xe8, 0xf0, 0x20, 0xef, 0xf0, 0xe8, 0xb3, 0xbe, 0xf5, 0x2e];
    await page
      .getByLabel("Files")
      .setInputFiles([{ name: "letters.txt", mimeType: "text/plain", buffer: Buffer.from(letters) }]);
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    const brought = page.getByRole("list", { name: "What was brought" });
    await expect(brought).toContainText("Choose the one that reads right.");
    const first = brought.locator("[name=encoding]").first();
    await first.evaluate((input: HTMLInputElement) => {
      input.value = "none-of-ours";
    });
    await brought
      .getByRole("button", { name: /^Read it as/ })
      .first()
      .click();
    await expect(brought).toContainText(/letters\.txt: There is no encoding of that name here/);
    await brought.getByRole("button", { name: "Read it as windows-1251" }).click();
    await expect(brought).toContainText("letters.txt: 1 document added.");
    await expect(rowOf(page, "letters.txt")).toBeVisible();
  });
});
