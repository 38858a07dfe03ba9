import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { SpanKind } from "@/lib/codebook/codebook";
import { isoOfColumn, isoOrNull } from "@/lib/data/day-column";
import { holdsWords } from "@/lib/data/signals/folded-text";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

const MOST = 8;
const WORDS_MAX = 6;

/** A signal that a link may lead to. */
export interface SignalChoice {
  slug: string;
  title: string;
  start: string;
  end: string | null;
  /** More than 1: a tally. */
  occurrences: number;
}

/** What a link may lead to: any signal, or a tally or status of one family. */
export const LINK_KINDS = ["any", "tally", "status"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export interface LinkAmong {
  kind: LinkKind;
  /** "": not chosen yet. */
  family: string;
}

/**
 * Signals of a relationship in whose title, text or id every word occurs; the latest first. Without words none, but all
 * tallies or statuses where the link leads only to those.
 */
export async function searchSignals(
  person: Person | null,
  relationshipSlug: string,
  words: string,
  except: string | null,
  among: LinkAmong = { kind: "any", family: "" },
): Promise<SignalChoice[]> {
  authorise(person, "signal.write");
  const wanted = words.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  if (wanted.length === 0 && among.kind === "any") return [];
  const kind =
    among.kind === "any" ? {} : { ...(await OF_KIND[among.kind]()), family: familyOf(among.family) };
  const folded = await Promise.all(wanted.map((word) => holdsWords(word.slice(0, 80))));
  const rows = await db.signal.findMany({
    where: {
      relationship: { slug: relationshipSlug },
      slug: except === null ? undefined : { not: except },
      currentRevision: { voided: false, ...kind },
      AND: folded.map((word) => ({
        OR: [{ slug: word }, { currentRevision: { folded: word } }],
      })),
    },
    orderBy: [{ currentRevision: { startDay: "desc" } }, { slug: "asc" }],
    take: MOST,
    select: {
      slug: true,
      currentRevision: { select: { title: true, startDay: true, endDay: true, occurrences: true } },
    },
  });
  return rows.flatMap(({ slug, currentRevision: row }) => {
    if (!row) return [];
    const { title, startDay, endDay, occurrences } = row;
    return [{ slug, title, start: isoOfColumn(startDay), end: isoOrNull(endDay), occurrences }];
  });
}

const OF_KIND = {
  tally: async () => ({ occurrences: { gt: 1 } }),
  // As `statusOf` says it: what the signal says itself, else its type, else whether it has a last day.
  status: async () => {
    const { types } = await currentCodebook();
    const ofSpan = (span: SpanKind) => types.filter((type) => type.span === span).map(({ code }) => code);
    return {
      occurrences: 1,
      OR: [
        { status: true },
        { status: null, type: { in: ofSpan("S") } },
        { status: null, endDay: null, type: { notIn: ofSpan("E") } },
      ],
    };
  },
} satisfies Record<Exclude<LinkKind, "any">, () => Promise<Prisma.SignalRevisionWhereInput>>;

function familyOf(family: string): Family | undefined {
  return FAMILIES.find((known) => known === family);
}
