import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { LIVE } from "@/lib/charts/address/vintage";
import { formatMonth } from "@/lib/charts/format/format";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { editionAddress } from "@/lib/publication/edition-head";
import { BRACKETED } from "@/lib/publication/mail/alert-events";
import type { NoteContent } from "@/lib/publication/mail/note-letter";
import { mailIsOn, mailOrigin } from "./mail-on";
import { queueNote } from "./queue-notes";

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The first moment of a month and of the next, in universal time. */
function spanOfMonth(month: string): { from: Date; to: Date } {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined || number === undefined)
    throw new RangeError(`“${month}” is no month such as 2025-11`);
  return {
    from: new Date(`${month}-01T00:00:00Z`),
    to: new Date(Date.UTC(Number(year), Number(number), 1)),
  };
}

/**
 * Queues the digest of a month, 2025-11, over all relationships, to everybody who had asked for it before the month ended; queued again it adds none. Gives
 * how many were added.
 */
export async function queueDigest(month: string): Promise<number> {
  const { to } = spanOfMonth(month);
  const about = `digest ${month}`;
  if (!mailIsOn() || !(await isWaitedFor(about, to))) return 0;
  const content = await digestContent(month);
  return db.$transaction((tx) =>
    queueNote(tx, {
      kind: "DIGEST",
      about,
      relationshipId: null,
      weeks: null,
      askedBy: to,
      due: to,
      content,
    }),
  );
}

/** Queues the digest of the month before this moment. */
export function queueDueDigest(now: Date): Promise<number> {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  return queueDigest(before.toISOString().slice(0, 7));
}

async function isWaitedFor(about: string, to: Date): Promise<boolean> {
  const waiting = await db.subscriber.findFirst({
    where: {
      stoppedAt: null,
      subscriptions: { some: { kind: "DIGEST", createdAt: { lte: to } } },
      mails: { none: { about } },
    },
    select: { id: true },
  });
  return waiting !== null;
}

/** Verdict, published weeks and corrections of every relationship. */
export async function digestContent(month: string): Promise<NoteContent> {
  const relationships = await listRelationships();
  const sections: NoteContent["sections"] = [];
  for (const relationship of relationships)
    sections.push({ name: relationship.name, items: await itemsOf(relationship, month) });
  const name = formatMonth(`${month}-01`);
  return {
    title: `${name} in all relationships`,
    kicker: "Monthly digest",
    paragraphs: [
      relationships.length === 0
        ? "No relationship is followed here."
        : "Of each relationship the verdict at the end of the month, the weeks published in it, and what was corrected.",
    ],
    sections,
    button: { words: "Read on the site", address: mailOrigin() },
    remarks: digestRemarks(sections.flatMap(({ items: [verdict] }) => verdict?.text ?? [])),
  };
}

/** How a digest was made. */
export function digestRemarks(verdicts: readonly string[]): string[] {
  return [
    "Verdicts are read as coded at this moment; published weeks as they were published.",
    ...(verdicts.some((verdict) => verdict.startsWith("(")) ? [BRACKETED] : []),
  ];
}

type Items = NoteContent["sections"][number]["items"];

async function itemsOf(relationship: RelationshipRow, month: string): Promise<Items> {
  const { from, to } = spanOfMonth(month);
  const origin = mailOrigin();
  const { slug } = relationship;
  const editions = await db.summaryEdition.findMany({
    where: { summary: { relationshipId: relationship.id }, publishedAt: { gte: from, lt: to } },
    select: {
      number: true,
      kind: true,
      reason: true,
      snapshot: true,
      summary: { select: { week: true, headline: true } },
    },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  const said = { PUBLICATION: "Published", CORRECTION: "Corrected", WITHDRAWAL: "Withdrawn" } as const;
  return [
    { text: await verdictLine(relationship, to), address: `${origin}/${slug}` },
    ...editions.map(({ number, kind, reason, snapshot, summary: { week, headline } }) => ({
      text: `${said[kind]}, ${weekDays(week)}: ${kind === "PUBLICATION" ? headlineOf(snapshot, headline) : reason}`,
      address: editionAddress({ origin, slug, week, number }),
    })),
    ...(editions.length === 0 ? [{ text: "No week was published.", address: null }] : []),
  ];
}

function headlineOf(snapshot: unknown, other: string): string {
  const found = snapshot instanceof Object ? Reflect.get(snapshot, "headline") : null;
  return typeof found === "string" ? found : other;
}

async function verdictLine(relationship: RelationshipRow, to: Date): Promise<string> {
  const base = await loadReadingBase(relationship, LIVE);
  const day = Math.min(base.opens, dayFromIso(to.toISOString().slice(0, 10)) - 1);
  if (day < base.first) return "Not followed yet.";
  const { sentence, unsearched } = await readVerdict(base, day);
  return `${sentence}.${unsearched ? ` ${unsearched}` : ""}`;
}
