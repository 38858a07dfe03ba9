import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import readExcelFile from "read-excel-file/node";
import RssParser from "rss-parser";
import { convertIcsCalendar } from "ts-ics";
import { csvParts, expect, test } from "./journey";

const SLUG = "tajikistan-afghanistan";
const WEEKS = `/${SLUG}/weeks`;
const DOOR = `/api/v1/summaries?relationship=${SLUG}`;

/** What `npm run reproduce` says of a file. */
function reproduced(bytes: Buffer) {
  const folder = mkdtempSync(path.join(tmpdir(), "journey-"));
  try {
    const file = path.join(folder, "package.zip");
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync("npm", ["run", "--silent", "reproduce", "--", file], {
      encoding: "utf8",
    });
    return { status, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a program finds the corrected week, takes its package and computes it again", async ({ request }) => {
  const { summaries, total } = await (await request.get(`${DOOR}&state=corrected`)).json();
  expect(total).toBe(1);
  const [corrected] = summaries;
  expect(corrected.edition).toBe(2);
  const answer = await request.get(corrected.package);
  expect(answer.headers()["content-type"]).toBe("application/zip");
  expect(reproduced(await answer.body())).toEqual({ status: 0, stdout: "identical\n" });
  const first = await request.get(corrected.package.replace("/editions/2/", "/editions/1/"));
  expect(reproduced(await first.body())).toEqual({ status: 0, stdout: "identical\n" });
  expect((await request.get(corrected.package.replace("/editions/2/", "/editions/9/"))).status()).toBe(404);
});

test("what a program asks wrongly is told at its parameter", async ({ request }) => {
  for (const [asked, parameter] of [
    ["?state=gone", "state"],
    ["?year=20", "year"],
    ["?relationship=nobody", "relationship"],
    ["?limit=0", "limit"],
  ]) {
    const answer = await request.get(`/api/v1/summaries${asked}`);
    expect(answer.status()).toBe(400);
    const { errors } = await answer.json();
    expect(errors[0].parameter).toBe(parameter);
  }
});

test("both feeds of a relationship and those of all bear the ids of the door", async ({ request }) => {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  // Other journeys publish meanwhile: what is compared is asked for again until nothing came between.
  await expect(async () => {
    for (const [feed, door] of [
      [`${WEEKS}/feed`, DOOR],
      ["/feed", "/api/v1/summaries"],
    ] as const) {
      const ids = idsOf((await (await request.get(door)).json()).summaries);
      expect(ids.length).toBeGreaterThan(8);
      const atom = await request.get(`${feed}.atom`);
      expect(atom.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
      const { items } = await new RssParser().parseString(await atom.text());
      expect(items.map(({ id }) => id).sort()).toEqual(ids);
      const json = await request.get(`${feed}.json`);
      expect(json.headers()["content-type"]).toBe("application/feed+json; charset=utf-8");
      const body = await json.json();
      expect(body.version).toBe("https://jsonfeed.org/version/1.1");
      expect(idsOf(body.items)).toEqual(ids);
      const held = await request.get(`${feed}.atom`, {
        headers: { "If-None-Match": atom.headers().etag ?? "" },
      });
      expect(held.status()).toBe(304);
    }
  }).toPass({ timeout: 60_000 });
});

test("the calendar has what is published as days and eight weeks to come", async ({ request }) => {
  const answer = await request.get(`${WEEKS}/releases.ics`);
  expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const events = convertIcsCalendar(undefined, await answer.text()).events ?? [];
  const days = events.filter(({ start }) => start.type === "DATE");
  expect(days.length).toBeGreaterThanOrEqual(8);
  expect(events.length - days.length).toBe(8);
  expect((await request.get("/releases.ics")).status()).toBe(200);
});

test("the tables of a week are a workbook with a sheet each, and one table as CSV", async ({ request }) => {
  const workbook = await request.get(`${WEEKS}/2026-W05/tables.xlsx`);
  const sheets = await readExcelFile(await workbook.body());
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    "Figures",
    "Points",
    "Shares",
    "Sources",
    "Changes",
    "About",
  ]);
  const { table } = csvParts(await (await request.get(`${WEEKS}/2026-W05/tables.csv`)).text());
  expect(table[0]?.startsWith("table,line,label,thisSunday,lastSunday,change,mean4,mean52")).toBe(true);
  expect((await request.get(`${WEEKS}/2025-W40/tables.xlsx`)).status()).toBe(404);
});

test("where there is no file, a sentence says so", async ({ request }) => {
  const files = ["summary.pdf", "package.zip", "tables.xlsx", "tables.csv"];
  for (const place of ["2026-W54", "soon", "2025-W40", "2026-W05/editions/99", "2026-W05/editions/0"])
    for (const file of files) {
      const answer = await request.get(`${WEEKS}/${place}/${file}`);
      expect(answer.status(), `${place}/${file}`).toBe(404);
      expect(await answer.text(), `${place}/${file}`).toMatch(/\.\n$/);
    }
});
