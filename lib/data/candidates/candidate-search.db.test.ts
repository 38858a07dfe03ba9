import assert from "node:assert/strict";
import { test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listCandidates } from "./candidate-list";
import { candidateQuery } from "./candidate-query";
import { candidate } from "./candidates.test-kit";

ownTestDatabase();

const TITLES = [
  "Alpha and Beta sign CASA-1000 contracts",
  "Clash on the M-41 road",
  "Plan of 2021-2022, signed at 3.5 per cent",
  "U.S. envoy (asiaplus.tj): consult/visit",
  "One_two & three; x<y>z user@agency.example https://agency.example/a?b=c#d",
  "Поезд «Душанбе–Ташкент», рейс №7/8",
  "می‌شود گفت‌وگو، دوشنبه؛ ۱۴۰۰/۰۱/۰۲",
  "Ҷумҳурӣ ва Ӯзбекистон-2030",
  "½ of it, 1e5 and 2E-3, +7 900, -12, v1.2.3",
  "会談（ドゥシャンベ）・第3回",
];

async function found(relationship: string, q: string): Promise<string[]> {
  const { rows } = await listCandidates(await personOf("CODER"), relationship, candidateQuery.parse({ q }));
  return rows.map(({ title }) => title);
}

test("a title is found by all of it that stands between two spaces, whatever signs it holds, and by the title up to any place", async () => {
  const pair = await newRelationship();
  for (const title of TITLES) await candidate(pair, { title });
  const missed: string[] = [];
  for (const title of TITLES) {
    const parts = title.split(" ").filter((part) => /[\p{L}\p{N}]/u.test(part));
    const begun = parts.flatMap((part) => [...part].map((_, at) => [...part].slice(0, at + 1).join("")));
    for (const q of begun.filter((part) => /[\p{L}\p{N}]/u.test(part)))
      if (!(await found(pair, q)).includes(title)) missed.push(`${q} in ${title}`);
  }
  assert.deepEqual(missed, []);
});

test("each part between signs is a word of its own, however its letters are written", async () => {
  const pair = await newRelationship();
  for (const title of TITLES) await candidate(pair, { title });
  const [casa, road, plan, envoy, , train, persian, tajik] = TITLES;
  for (const [q, title] of [
    ["1000", casa],
    ["casa 1000", casa],
    ["41", road],
    ["2022", plan],
    ["tj", envoy],
    ["visit", envoy],
    ["ташк", train],
    ["8", train],
    ["میشود", persian],
    ["می‌شود", persian],
    ["2030 узбек", tajik],
  ] as const)
    assert.deepEqual(await found(pair, q), [title], q);
  assert.deepEqual(await found(pair, "asa"), []);
});
