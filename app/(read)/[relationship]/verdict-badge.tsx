import { Link } from "@/app/_ui/link";
import { verdictReason } from "@/lib/brief/certainty/certainty-words";
import type { Fragility, Verdict } from "@/lib/engine/draws/fragility";

/** The surer, the less broken. */
const DASHES: Record<Verdict, string | undefined> = { firm: undefined, fair: "11 5", fragile: "4 3.67" };

/** A verdict as a word with its mark. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className="whitespace-nowrap">
      <svg aria-hidden="true" viewBox="0 0 27 6" className="mr-1.5 inline h-1.5 w-7 align-middle">
        <path d="M0 3H27" stroke="currentColor" strokeWidth={4} strokeDasharray={DASHES[verdict]} />
      </svg>
      {verdict}
    </span>
  );
}

/** The verdict on an arrow, as a link to the page that shows each test. `of` says of what, for who hears links alone. */
export function VerdictBadge({ found, href, of }: { found: Fragility; href: string; of: string }) {
  return (
    <Link href={href} title={verdictReason(found)}>
      <VerdictMark verdict={found.verdict} />
      <span className="sr-only">, how sure {of} is</span>
    </Link>
  );
}
