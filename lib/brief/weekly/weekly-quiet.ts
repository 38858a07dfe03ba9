import type { NewsSignal } from "@/lib/brief/news/news";
import type { Phrase } from "@/lib/brief/phrase";
import { formatDay, signed } from "@/lib/charts/format/format";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { CarriedShare } from "./weekly-carried";
import type { WeekFigures } from "./weekly-figures";
import { weekHappenings } from "./weekly-happenings";

/**
 * What a week without a happening says beside its figures: since when nothing came, what stands, and what fades next, with the day by which
 * it weighs half; empty for every other week. `// => [" Nothing new since 26 Nov 2025. Still in force: ", …]`
 */
export function quietWords(figures: WeekFigures, signals: ReadonlyMap<string, NewsSignal>): Phrase[] {
  const { news, ended } = weekHappenings(figures, signals);
  const { standing, fading } = figures.carried;
  if (figures.index.now === null || news.length > 0 || ended.length > 0) return [];
  const sinceLast = lastNewsWhen(figures, signals);
  const named = (shares: readonly CarriedShare[]) =>
    shares.flatMap((share): Phrase[] => [
      ", ",
      { signal: share.slug, title: signals.get(share.slug)?.title ?? share.slug },
      ` (${weight(share)})`,
    ]);
  return [
    sinceLast === null ? "" : ` Nothing new since ${sinceLast}.`,
    ...(standing.length > 0 ? [" Still in force: ", ...named(standing).slice(1), "."] : []),
    ...(fading.length > 0 ? [" What fades and weighs most: ", ...named(fading).slice(1), "."] : []),
  ].filter((phrase) => phrase !== "");
}

/** When the newest signal was, no more exactly than its source says; null: there is none. `// => "26 Nov 2025"` */
export function lastNewsWhen(
  { carried: { lastNew } }: Pick<WeekFigures, "carried">,
  signals: ReadonlyMap<string, NewsSignal>,
): string | null {
  if (lastNew === null) return null;
  const signal = signals.get(lastNew.slug);
  return signal ? formatWhen(signal.start, signal.start, signal.precision) : formatDay(lastNew.day);
}

/** `// => "+8.6, half of that by 7 Mar 2026"` */
function weight({ share, halvedOn }: CarriedShare): string {
  return halvedOn === null ? signed(share) : `${signed(share)}, half of that by ${formatDay(halvedOn)}`;
}
