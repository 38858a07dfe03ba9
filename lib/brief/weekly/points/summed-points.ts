import type { WeekFigures } from "@/lib/brief/weekly/weekly-figures";
import type { DraftPoint } from "@/lib/brief/weekly/weekly-points";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";

type Summed = Required<Pick<WeeklySnapshot, "points" | "rest" | "restNew" | "restOld">>;

/**
 * Points with their shares, and what none of them names, so that all of it sums to the change. A signal that two points name is counted in the
 * first. `named`: the signals of the points, in their order.
 */
export function summedPoints(
  { shares }: Pick<WeekFigures, "shares">,
  drafted: readonly Pick<DraftPoint, "text" | "signals">[],
  titleOf: (slug: string) => string,
): Summed & { named: string[] } {
  const shareOf = new Map(shares.map(({ slug, share }) => [slug, share]));
  const counted = new Set<string>();
  const points = drafted.map(({ text, signals }) => {
    const named = [...new Set(signals)].map((slug) => ({
      slug,
      title: titleOf(slug),
      share: shareOf.get(slug) ?? 0,
    }));
    const fresh = named.filter(({ slug }) => !counted.has(slug));
    for (const { slug } of fresh) counted.add(slug);
    const share =
      named.length > 0 && fresh.length === 0 ? null : fresh.reduce((sum, signal) => sum + signal.share, 0);
    return { text, share, signals: named };
  });
  const rest = shares.filter(({ slug }) => !counted.has(slug));
  // A count over a longer time may be both: new by the days of it that fell into the week, and fading by those before.
  const old = rest.filter(({ share, fresh }) => share !== fresh);
  const news = rest.filter(({ fresh }) => fresh !== 0);
  return {
    points,
    named: [...counted],
    rest: { count: rest.length, share: rest.reduce((sum, { share }) => sum + share, 0) },
    restNew: { count: news.length, share: news.reduce((sum, { fresh }) => sum + fresh, 0) },
    restOld: { count: old.length, share: old.reduce((sum, { share, fresh }) => sum + share - fresh, 0) },
  };
}
