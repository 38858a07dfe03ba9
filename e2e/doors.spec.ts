import readExcelFile from "read-excel-file/node";
import { csvParts, expect, stateOf, test } from "./journey";

const BASE = "/api/v1/relationships";
const PAIR = `${BASE}/tajikistan-afghanistan`;

test("the list of relationships begins with Tajikistan and Afghanistan", async ({ request }) => {
  const answer = await request.get(BASE);
  expect(answer.status()).toBe(200);
  const body = await answer.json();
  expect(body.relationships[0].slug).toBe("tajikistan-afghanistan");
  expect(body.total).toBe(body.relationships.length);
});

test("the index of two days, as JSON and as CSV, is the same at full precision", async ({ request }) => {
  const address = `${PAIR}/index?from=2025-12-06&to=2025-12-07`;
  const { days } = await (await request.get(address)).json();
  expect(days).toHaveLength(2);
  const table = await (await request.get(address, { headers: { Accept: "text/csv" } })).text();
  const lines = table.trim().split("\r\n");
  expect(lines[0]).toBe(
    "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY,stage,direction,supported,held,standing,moving,violence,bracketed",
  );
  expect(lines[2]?.split(",")).toEqual(
    Object.values(days[1]).map((value) => (value === null ? "" : String(value))),
  );
});

test("a view as known on a day knows less and ends on that day", async ({ request }) => {
  const address = `${PAIR}/index?from=2025-11-30&to=2025-12-01`;
  const now = await (await request.get(address)).json();
  const then = await (await request.get(`${address}&knownOn=2025-11-30`)).json();
  expect(then.vintage.knownOn).toBe("2025-11-30");
  expect(then.days[0].index).not.toBe(now.days[0].index);
  expect(then.days[1].index).toBeNull();
});

test("days that are not coded are empty, never calm", async ({ request }) => {
  const { codedThrough, days } = await (
    await request.get(`${PAIR}/index?from=2030-01-01&to=2030-01-02`)
  ).json();
  expect(codedThrough < "2030").toBe(true);
  expect(days.map(({ index }: { index: number | null }) => index)).toEqual([null, null]);
});

test("pages of signals add up to all of them, and past the end there is none", async ({ request }) => {
  const first = await (await request.get(`${PAIR}/signals?page=1&limit=100`)).json();
  const ids = new Set<string>();
  for (let page = 1; page <= Math.ceil(first.total / 100); page++) {
    const { signals } = await (await request.get(`${PAIR}/signals?page=${page}&limit=100`)).json();
    for (const { id } of signals) ids.add(id);
  }
  expect(ids.size).toBe(first.total);
  const [signal] = first.signals;
  expect(signal.facts.length).toBeGreaterThan(0);
  expect(signal.evidenceWeight).toBeGreaterThanOrEqual(0);
  const past = await (await request.get(`${PAIR}/signals?page=9999`)).json();
  expect(past.signals).toEqual([]);
  expect(past.total).toBe(first.total);
});

test("a week as JSON and as CSV", async ({ request }) => {
  const week = await (await request.get(`${PAIR}/weeks/2025-W49`)).json();
  expect(week.week).toBe("2025-W49");
  expect(week.families).toHaveLength(5);
  const named = week.points.reduce((sum: number, { share }: { share: number }) => sum + share, 0);
  expect(named + week.everythingElse.share).toBeCloseTo(week.index.change, 5);
  const table = await (await request.get(`${PAIR}/weeks/2025-W49?format=csv`)).text();
  expect(table.split("\r\n")[0]).toBe("line,thisSunday,lastSunday,change,evidence,thin");
});

const refused: [string, number, string | null][] = [
  [`${PAIR}/index?from=2025-02-30`, 400, "from"],
  [`${PAIR}/index?from=2025-12-07&to=2025-12-01`, 400, "to"],
  [`${PAIR}/index?from=1525-01-01&to=2025-01-01`, 400, "from"],
  [`${PAIR}/index?from=1901-01-01&to=2100-01-01`, 400, "to"],
  [`${PAIR}/index?knownOn=yesterday`, 400, "knownOn"],
  [`${PAIR}/signals?limit=101`, 400, "limit"],
  [`${PAIR}/signals?limit=0`, 400, "limit"],
  [`${PAIR}/signals?page=-1`, 400, "page"],
  [`${PAIR}/signals?page=1&page=2`, 400, "page"],
  [`${PAIR}/signals?format=xml`, 400, "format"],
  [`${PAIR}/weeks/2025-W53`, 404, "week"],
  [`${PAIR}/weeks/2030-W10`, 404, "week"],
  [`${BASE}/nowhere/signals`, 404, null],
  [`${BASE}/%00/signals`, 404, null],
  ["/api/v2/relationships", 404, null],
];
test("what cannot be answered is refused with a problem document that names the parameter", async ({
  request,
}) => {
  for (const [address, status, parameter] of refused)
    await test.step(address, async () => {
      const answer = await request.get(address);
      expect(answer.status()).toBe(status);
      expect(answer.headers()["content-type"]).toContain("application/problem+json");
      const problem = await answer.json();
      expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
      const named = (problem.errors ?? []).map((error: { parameter: string }) => error.parameter);
      if (parameter) expect(named).toContain(parameter);
    });
});

test("what is held already is not sent again, and nothing can be written", async ({ request }) => {
  const first = await request.get(BASE);
  const again = await request.get(BASE, { headers: { "If-None-Match": first.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  expect((await request.head(BASE)).status()).toBe(200);
  const written = await request.post(BASE, { data: {} });
  expect(written.status()).toBe(405);
  expect(written.headers()["content-type"]).toContain("application/problem+json");
});

test("a star, and a tag in a list, are held by doors, files, pictures and embeds alike", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const view = "/tajikistan-afghanistan";
  for (const address of [
    BASE,
    `${PAIR}/index?from=2025-12-06&to=2025-12-07&format=csv`,
    `${PAIR}/index?from=2025-12-06&to=2025-12-07&format=xlsx`,
    `${view}/series.csv?from=2025-12-01&to=2025-12-07`,
    `${view}/series.xlsx?from=2025-12-01&to=2025-12-07`,
    `${view}/records.jsonl`,
    `${view}/picture.svg?from=2025-12-01&to=2025-12-07`,
    `${view}/turns/picture.svg`,
    `${view}/embed?from=2025-12-01&to=2025-12-07`,
    "/compare/embed",
  ])
    await test.step(address, async () => {
      const first = await request.get(address);
      expect(first.status()).toBe(200);
      const tag = first.headers().etag ?? "";
      expect(tag).toMatch(/^(W\/)?"/);
      for (const held of ["*", `"other", ${tag}`, `W/${tag.replace("W/", "")}`])
        expect((await request.get(address, { headers: { "If-None-Match": held } })).status(), held).toBe(304);
      expect((await request.get(address, { headers: { "If-None-Match": '"other"' } })).status()).toBe(200);
    });
  const nowhere = await request.get(`${BASE}/nowhere/signals`, { headers: { "If-None-Match": "*" } });
  expect(nowhere.status()).toBe(404);
});

test("a door and a page give their tables as workbooks, dates as dates and numbers as numbers", async ({
  request,
}) => {
  const address = `${PAIR}/index?from=2025-12-06&to=2025-12-07`;
  const { days, ...told } = await (await request.get(address)).json();
  const [rows, about] = await readExcelFile(await (await request.get(`${address}&format=xlsx`)).body());
  expect(rows?.data).toHaveLength(3);
  expect(rows?.data[2]?.[0]).toEqual(new Date("2025-12-07T00:00:00Z"));
  expect(rows?.data[2]?.slice(1, 3)).toEqual([days[1].index, days[1].warming]);
  expect(rows?.data[2]?.[11]).toBe(days[1].supported);
  expect(about?.data.flat()).toContain(`codedThrough: ${told.codedThrough}`);

  const view = "/tajikistan-afghanistan/series";
  const range = "from=2025-12-01&to=2025-12-07";
  const csv = csvParts(await (await request.get(`${view}.csv?${range}`)).text());
  const bare = await (await request.get(`${view}.csv?${range}&preface=no`)).text();
  expect(bare.trim().split("\r\n")).toEqual(csv.table);
  const [table, words] = await readExcelFile(await (await request.get(`${view}.xlsx?${range}`)).body());
  expect(words?.data.flat().slice(0, 2)).toEqual(csv.about.slice(0, 2));
  expect(table?.data.map((row) => row[1])).toEqual([
    "index",
    ...csv.table.slice(1).map((line) => Number(line.split(",")[1])),
  ]);
});

test("health says which versions are live", async ({ request }) => {
  const health = await (await request.get("/api/health")).json();
  expect(health.status).toBe("ok");
  expect(health.database.status).toBe("ok");
  expect(health.jobs.status).toBe("ok");
  expect(health.methodVersion).toBeGreaterThanOrEqual(1);
});

test("no cell of the CSV of signals can run as a formula", async ({ request }) => {
  const table = await (await request.get(`${PAIR}/signals?format=csv&limit=100`)).text();
  for (const cell of table.split(/,|\r\n/))
    if (/^"?[=+\-@\t\r]/.test(cell)) expect(Number.isNaN(Number(cell)), cell).toBe(false);
});

test.describe("signed in", () => {
  test.use({ storageState: stateOf("editor") });
  test("the doors answer alike", async ({ request }) => {
    expect((await request.get(BASE)).status()).toBe(200);
  });
});
