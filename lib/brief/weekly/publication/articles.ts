import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";

type Report = WeeklySnapshot["sources"][number]["reports"][number];

/** Names an article among all: by its address, publisher and day; one without an address by its title. Several signals may rest on one. */
export function articleKey({ address, publisher, published, title }: Report): string {
  return JSON.stringify([publisher, published, address ?? "", address === null ? title : ""]);
}

/** Each article once, as its first report has it. */
export function articlesOf(reports: readonly Report[]): Report[] {
  const byKey = new Map<string, Report>();
  for (const report of reports) {
    const key = articleKey(report);
    if (!byKey.has(key)) byKey.set(key, report);
  }
  return [...byKey.values()];
}
