import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isoOfColumn } from "@/lib/data/day-column";
import { db } from "@/lib/db/client";

const MOST = 8;
const WORDS_MAX = 6;

/** A signal that a link may lead to. */
export interface SignalChoice {
  slug: string;
  title: string;
  start: string;
}

/** Signals of a relationship in whose title, text or id every word occurs; the latest first. */
export async function searchSignals(
  person: Person | null,
  relationshipSlug: string,
  words: string,
  except: string | null,
): Promise<SignalChoice[]> {
  authorise(person, "signal.write");
  const wanted = words.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAX);
  if (wanted.length === 0) return [];
  const rows = await db.signal.findMany({
    where: {
      relationship: { slug: relationshipSlug },
      slug: except === null ? undefined : { not: except },
      currentRevision: { voided: false },
      AND: wanted.map((word) => {
        const contains = { contains: word.slice(0, 80), mode: "insensitive" } as const;
        return {
          OR: [
            { slug: contains },
            { currentRevision: { title: contains } },
            { currentRevision: { text: contains } },
          ],
        };
      }),
    },
    orderBy: [{ currentRevision: { startDay: "desc" } }, { slug: "asc" }],
    take: MOST,
    select: { slug: true, currentRevision: { select: { title: true, startDay: true } } },
  });
  return rows.flatMap(({ slug, currentRevision: row }) =>
    row ? [{ slug, title: row.title, start: isoOfColumn(row.startDay) }] : [],
  );
}
