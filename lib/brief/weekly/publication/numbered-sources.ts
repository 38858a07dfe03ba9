import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";

/**
 * The sources of a summary numbered in the order in which its points name them, a number for each report of each signal, and the numbers that
 * each point refers to.
 */
export function numberedSources({ points, sources }: Pick<WeeklySnapshot, "points" | "sources">): {
  sources: PublicationWords["sources"];
  ofPoints: number[][];
} {
  const listed: PublicationWords["sources"] = [];
  const numbers = new Map<string, number[]>();
  for (const { slug } of points.flatMap(({ signals }) => signals)) {
    if (numbers.has(slug)) continue;
    const reports = sources.find((source) => source.slug === slug)?.reports ?? [];
    numbers.set(
      slug,
      reports.map((report) => {
        const number = listed.length + 1;
        const { publisher, title, address, published, language, grade, withdrawn } = report;
        listed.push({
          number,
          signal: slug,
          publisher,
          title,
          address,
          published,
          language,
          grade,
          withdrawn,
        });
        return number;
      }),
    );
  }
  return {
    sources: listed,
    ofPoints: points.map(({ signals }) => [
      ...new Set(signals.flatMap(({ slug }) => numbers.get(slug) ?? [])),
    ]),
  };
}
