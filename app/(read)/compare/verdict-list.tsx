import { Link } from "@/app/_ui/link";
import type { Compared } from "@/lib/data/readings/compare/compared";
import { readVerdict } from "@/lib/data/readings/verdict/verdict-reading";
import type { Day } from "@/lib/engine/signals/signal";

/** The verdict on each relationship of a comparison, on the last day of the range that is its own. */
export async function VerdictList({
  compared,
  until,
  href,
}: {
  compared: readonly Compared[];
  until: Day;
  /** Address of a page under the vintage of this one. */
  href: (path: string) => string;
}) {
  const verdicts = await Promise.all(
    compared.map(async ({ slug, fullName, base }) => ({
      slug,
      fullName,
      verdict: await readVerdict(base, Math.max(base.first, Math.min(until, base.opens))),
    })),
  );
  return (
    <dl className="grid gap-x-6 gap-y-1 pb-4 text-[0.9375rem] sm:grid-cols-[auto_1fr]">
      {verdicts.map(({ slug, fullName, verdict }) => (
        <div key={slug} className="contents">
          <dt className="pt-1 sm:pt-0">
            <Link href={href(`/${slug}`)} className="font-semibold plain-link">
              {fullName}
            </Link>
          </dt>
          <dd>{verdict.sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
