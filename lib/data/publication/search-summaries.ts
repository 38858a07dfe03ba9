import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { phraseText } from "@/lib/brief/phrase";
import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { db } from "@/lib/db/client";
import { folded } from "@/lib/evidence/names/folded";

/** Letters of what is looked for; more is no search. */
export const WORDS_MAX = 200;
const EXCERPT = 180;
/** Texts kept in memory, some 20 kB each. */
const KEPT = 3_000;
/** So many weeks are read and looked through at a time; of more than are kept in memory no more than these are there at once. */
const SLICE = 20;

/** A published week that holds all words, with the first passage that holds one of them. */
export interface Found {
  summaryId: string;
  passage: string;
}

interface Passage {
  text: string;
  folded: string;
}

// An edition never changes, so that its passages are read once.
const kept = new LRUCache<string, Passage[]>({ max: KEPT });

/**
 * Published weeks whose newest edition says all words, in whatever order; letters are compared as everywhere on the site, so that small and
 * large, Tajik and Russian, Persian and Arabic forms find one another. No words find nothing.
 */
export async function searchSummaries(words: string, read = kept): Promise<Found[]> {
  const wanted = folded(words.slice(0, WORDS_MAX)).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const rows = await db.$queryRaw<{ summaryId: string; shown: string }[]>`
    SELECT w.id AS "summaryId", coalesce(
      (SELECT e.id FROM "SummaryEdition" e WHERE e."summaryId" = w.id ORDER BY e.number DESC LIMIT 1), w.id) AS shown
    FROM "WeeklySummary" w JOIN "Relationship" r ON r.id = w."relationshipId"
    WHERE w.state = 'PUBLISHED' AND r."archivedAt" IS NULL`;
  forgetOthers(read, new Set(rows.map(({ shown }) => shown)));
  const found: Found[] = [];
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    const passages = await passagesOf(
      slice.map(({ shown }) => shown),
      read,
    );
    for (const { summaryId, shown } of slice) {
      const all = passages.get(shown) ?? [];
      const holds = (word: string) => all.find((passage) => passage.folded.includes(word));
      const [first] = wanted.map(holds);
      if (first && wanted.every(holds)) found.push({ summaryId, passage: cut(first, wanted[0] ?? "") });
    }
    // Others are answered meanwhile.
    await setImmediate();
  }
  return found;
}

/** Editions that are shown no more make room, since a full memory takes in no others. */
function forgetOthers(read: typeof kept, shown: ReadonlySet<string>): void {
  for (const id of [...read.keys()]) if (!shown.has(id)) read.delete(id);
}

async function passagesOf(ids: readonly string[], read: typeof kept): Promise<Map<string, Passage[]>> {
  const found = new Map<string, Passage[]>();
  for (const id of ids) {
    const passages = read.get(id);
    if (passages) found.set(id, passages);
  }
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const [editions, rows] = await Promise.all([
    db.summaryEdition.findMany({
      where: { id: { in: missing } },
      select: { id: true, snapshot: true, reason: true },
    }),
    db.weeklySummary.findMany({
      where: { id: { in: missing } },
      select: { id: true, snapshot: true },
    }),
  ]);
  const shown = [...editions, ...rows.map((row) => ({ ...row, reason: "" }))];
  for (const { id, snapshot, reason } of shown) {
    const passages = passagesIn(weeklySnapshot.parse(snapshot), reason);
    // Of more texts than are kept, those that this search reads would drive one another out: each search would read all of them.
    if (read.size < read.max) read.set(id, passages);
    found.set(id, passages);
  }
  return found;
}

function passagesIn(snapshot: WeeklySnapshot, reason: string): Passage[] {
  const { publication } = snapshot;
  const texts = [
    snapshot.headline,
    publication?.lead ?? phraseText(snapshot.lead),
    ...snapshot.points.map(({ text }, at) =>
      [text, publication?.points[at]?.says, publication?.points[at]?.matters].filter(Boolean).join(" "),
    ),
    publication?.assessment?.text ?? "",
    publication?.verdict.sentence ?? "",
    snapshot.arrow.reason,
    ...(publication?.watch.map(({ text }) => text) ?? []),
    ...snapshot.sources.flatMap(({ reports }) =>
      reports.map(({ publisher, title }) => `${publisher}: ${title}`),
    ),
    reason,
  ];
  return texts.filter((text) => text !== "").map((text) => ({ text, folded: folded(text) }));
}

/** The passage around a word, at whole words. */
function cut({ text, folded: letters }: Passage, word: string): string {
  if (text.length <= EXCERPT) return text;
  const at = Math.max(0, Math.floor((letters.indexOf(word) / letters.length) * text.length) - EXCERPT / 2);
  const from = at === 0 ? 0 : text.indexOf(" ", at) + 1;
  const cutAt = text.lastIndexOf(" ", from + EXCERPT);
  const to = from + EXCERPT >= text.length ? text.length : cutAt > from ? cutAt : from + EXCERPT;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
