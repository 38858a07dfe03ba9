import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { articleKey } from "./articles";

/**
 * The sources of a summary numbered in the order in which its points name them, one number for each article however many signals rest on it, and
 * the numbers that each point refers to.
 */
export function numberedSources({ points, sources }: Pick<WeeklySnapshot, "points" | "sources">): {
  sources: PublicationWords["sources"];
  ofPoints: number[][];
} {
  const listed = new Map<string, PublicationWords["sources"][number]>();
  const ofPoints = points.map(({ signals }) => {
    const numbers = signals.flatMap(({ slug }) =>
      (sources.find((source) => source.slug === slug)?.reports ?? []).map((report) => {
        const key = articleKey(report);
        const known = listed.get(key);
        const source = known
          ? withSignal(known, slug, report)
          : { number: listed.size + 1, signal: slug, ...report };
        listed.set(key, source);
        return source.number;
      }),
    );
    return [...new Set(numbers)].toSorted((a, b) => a - b);
  });
  return { sources: [...listed.values()], ofPoints };
}

/** A source that another signal rests on too: it may be graded otherwise as a report of that one, and is withdrawn where it is so of all. */
function withSignal(
  source: PublicationWords["sources"][number],
  slug: string,
  { grade, withdrawn }: WeeklySnapshot["sources"][number]["reports"][number],
): PublicationWords["sources"][number] {
  const also = [...new Set([...(source.also ?? []), slug])].filter((one) => one !== source.signal);
  const grades = new Set([...source.grade.split(", "), grade]);
  return {
    ...source,
    ...(also.length > 0 && { also }),
    grade: [...grades].join(", "),
    withdrawn: source.withdrawn && withdrawn,
  };
}
