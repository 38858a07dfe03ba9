import type { Page } from "@playwright/test";
import { expect, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const FILES = "/desk/event-files?relationship=turkmenistan-afghanistan";
/** Parts have 4 MiB each: three of them. */
const LINES = 24_000;

const HEADINGS =
  "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude";

/** A table of ICEWS of so many rows, some 400 bytes each, none of them between the two sides. */
function table(rows: number): Buffer {
  const rest = ["Consult", "040", "1.0", "Beijing", "NULL", "China", "1", "1", "Example Agency"];
  const place = ["Moscow", "NULL", "x".repeat(280), "Russian Federation", "55.75", "37.62"];
  const lines = Array.from({ length: rows }, (_, at) =>
    [`${1_000_000 + at}`, "2018-06-01", "Moscow", "Government", "Russian Federation", ...rest, ...place].join(
      "\t",
    ),
  );
  return Buffer.from(`${[HEADINGS.replaceAll(",", "\t"), ...lines].join("\n")}\n`);
}

const sent = (page: Page, name: string) =>
  page.getByRole("list", { name: "Files on their way" }).getByRole("listitem").filter({ hasText: name });

test.describe("event files on their way", () => {
  test.use({ storageState: stateOf("coder") });

  test("are dropped on the desk, several at once", async ({ page }) => {
    await page.goto(FILES);
    const dropped = await page.evaluateHandle((text) => {
      const files = new DataTransfer();
      for (const name of ["one.tab", "two.tab"]) files.items.add(new File([text], name));
      return files;
    }, table(2).toString());
    const zone = page.getByLabel("Files of events");
    await scriptsWork(zone);
    for (const kind of ["dragenter", "dragover", "drop"])
      await zone.dispatchEvent(kind, { dataTransfer: dropped });
    for (const name of ["one.tab", "two.tab"])
      await expect(sent(page, name)).toContainText("is here", { timeout: 60_000 });
  });

  test("that were cut off go on where they stopped, with the same file alone", async ({ page, context }) => {
    test.slow();
    const whole = { name: "cut-off.tab", mimeType: "text/plain", buffer: table(LINES) };
    const parts = Math.ceil(whole.buffer.length / (4 * 1024 * 1024));
    expect(parts).toBe(3);
    await page.goto(FILES);
    await scriptsWork(page.getByLabel("Files of events"));
    let before = 0;
    // The others never arrive; one that failed would stand in the console.
    await page.route("**/parts/*", (route) => (before++ === 0 ? route.continue() : undefined));
    const arrived = page.waitForResponse((answer) => /\/parts\/\d+$/.test(answer.url()) && answer.ok());
    await page.getByLabel("Files of events").setInputFiles(whole);
    await page.getByRole("button", { name: "Bring to the desk" }).click();
    await arrived;
    await page.close();

    const again = await context.newPage();
    await again.goto(FILES);
    await again.getByRole("table").getByRole("link", { name: whole.name }).click();
    await expect(again.getByText("Not all of it has arrived.")).toBeVisible();
    const input = again.getByLabel("Choose the same file again");
    await scriptsWork(input);
    await input.setInputFiles({ ...whole, buffer: table(3) });
    await again.getByRole("button", { name: "Go on" }).click();
    await expect(again.getByText("Choose the same file, or cancel this one")).toBeVisible();
    let after = 0;
    await again.route("**/parts/*", (route) => {
      after++;
      return route.continue();
    });
    await input.setInputFiles(whole);
    await again.getByRole("button", { name: "Go on" }).click();
    await expect(again.getByRole("heading", { name: "It looks like ICEWS" })).toBeVisible({
      timeout: 60_000,
    });
    // One or two had arrived: a page that closes lets go of what it was about to send.
    expect([1, 2]).toContain(after);
  });
});
