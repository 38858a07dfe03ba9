import type { Page } from "@playwright/test";
import { expect } from "./journey";
import { scriptsWork } from "./scripts-work";

/** One row of GDELT 2.0. */
export interface EventRow {
  id: number;
  /** 20240312 */
  day: string;
  /** Codes of three letters, of who acts and towards whom. */
  from: string;
  to: string;
  /** Of CAMEO. */
  code: string;
}

export interface EventSide {
  name: string;
  adjective: string;
  code: string;
}

/** Whoever reports of the two; each relationship has a publisher of its own, since what was graded once is proposed everywhere. `publisherOf({ from: "GEO", to: "ARM" }) // => "arm-geo.example"` */
export const publisherOf = ({ from, to }: Pick<EventRow, "from" | "to">) =>
  `${[from, to].sort().join("-").toLowerCase()}.example`;

/** A line of GDELT 2.0 in its 61 fields; ten rows that follow one another are told by one article. */
function eventLine({ id, day, from, to, code }: EventRow): string {
  const told: Record<number, string> = {
    ...{ 1: `${id}`, 2: day, 3: day.slice(0, 6), 4: day.slice(0, 4), 5: `${day.slice(0, 4)}.5` },
    ...{ 6: from, 7: from, 8: from, 16: to, 17: to, 18: to },
    ...{ 27: code, 28: code.slice(0, 3), 29: code.slice(0, 2), 30: "1", 31: "-2.0" },
    ...{ 60: `${day}143000`, 61: `https://${publisherOf({ from, to })}/${day}/${Math.floor(id / 10)}` },
  };
  return Array.from({ length: 61 }, (_, at) => told[at + 1] ?? "").join("\t");
}

/** A file of GDELT 2.0 as a browser sends it. */
export const eventFile = (name: string, rows: readonly EventRow[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${rows.map(eventLine).join("\n")}\n`),
});

/** Makes a relationship of a journey’s own, tracked from January 2024; by an administrator. */
export async function makePair(page: Page, slug: string, sides: [EventSide, EventSide]): Promise<string> {
  const name = `${sides[0].name} – ${sides[1].name}, ${slug}`;
  const fields: Record<string, string> = {
    Address: slug,
    Name: name,
    "Tracked from": "2024-01-01",
    "Coded through": "2024-06-30",
  };
  for (const [at, nth] of (["first", "second"] as const).entries()) {
    const side = sides[at];
    if (!side) continue;
    fields[`Name of the ${nth} state`] = side.name;
    fields[`Adjective of the ${nth} state`] = side.adjective;
    fields[`Code of the ${nth} state`] = side.code;
  }
  await page.goto("/admin/relationships/new");
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("button", { name: "Make the relationship" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return name;
}

/** Brings a file of events, which then waits to be confirmed on its page. Scripts send it in parts. */
export async function bringEvents(
  page: Page,
  slug: string,
  file: ReturnType<typeof eventFile>,
): Promise<void> {
  await page.goto(`/desk/event-files?relationship=${slug}`);
  await scriptsWork(page.getByLabel("Files of events"));
  await page.getByLabel("Files of events").setInputFiles(file);
  await page.getByRole("button", { name: "Bring to the desk" }).click();
  const sent = page.getByRole("list", { name: "Files on their way" });
  await expect(sent.getByRole("listitem")).toContainText("is here", { timeout: 60_000 });
  await sent.getByRole("link", { name: file.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: file.name })).toBeVisible();
}

/** Says yes to the file on whose page one is, and waits until it is read. */
export async function readEvents(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Yes, read it" }).click();
  await expect(page.getByRole("heading", { name: "Counted in three ways" })).toBeVisible({
    timeout: 120_000,
  });
}
