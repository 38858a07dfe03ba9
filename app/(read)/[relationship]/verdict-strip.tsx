import { Link } from "@/app/_ui/link";
import type { Vintage } from "@/lib/charts/address/vintage";
import { tied } from "@/lib/charts/format/tied";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { Day } from "@/lib/engine/signals/signal";

/** The one verdict on a relationship, for the pages that are about something else; `href` leads to where it is explained. */
export async function VerdictStrip({
  relationship,
  vintage,
  day = null,
  href,
}: {
  relationship: RelationshipRow;
  vintage: Vintage;
  /** The day that it speaks of; null: the one that pages open at. */
  day?: Day | null;
  href: string;
}) {
  const base = await loadReadingBase(relationship, vintage);
  const verdict = await readVerdict(base, day === null ? base.opens : Math.min(day, base.last));
  return (
    <p className="mb-6 max-w-4xl border-l-2 border-ink pl-3 text-[0.9375rem]">
      <Link href={href} className="plain-link">
        <span className="text-muted">Verdict: </span>
        <strong className="font-semibold">{tied(verdict.sentence)}</strong>
      </Link>
    </p>
  );
}
