import { asTold } from "@/lib/brief/news/as-told";
import { toldOfSides } from "@/lib/brief/news/of-sides";
import { newsHeadlines } from "@/lib/brief/weekly/headline/news-headlines";
import type { NewsWeek } from "@/lib/brief/weekly/headline/news-week";
import { newsWeeks } from "@/lib/brief/weekly/headline/news-weeks";
import type { PointSignal } from "@/lib/brief/weekly/points/point-signal";
import type { SideNames } from "@/lib/brief/weekly/points/point-witness";
import { pauses } from "@/lib/data/readings/certainty/in-slices";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { kept } from "@/lib/data/readings/reading-keep";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";

const HEADLINES_KEPT = 24;
const headlines = new Map<string, Promise<ReadonlyMap<string, string>>>();

/**
 * Headlines of the weeks of a reading that carry new signals, by week, with tokens for their figures. They are chosen together, so that no
 * pattern comes back within eight such weeks; a week that is not there has its plain headline.
 */
export function headlinesOf(base: ReadingBase, sides: SideNames): Promise<ReadonlyMap<string, string>> {
  return kept(headlines, HEADLINES_KEPT, `${base.key} ${sides.a} ${sides.b}`, async () => {
    const pause = pauses();
    const byType = slugsByType(base);
    const found: NewsWeek[] = [];
    for (const week of newsWeeks({
      ...base,
      toldOn: toldOn(base, sides),
      ofType: (type) => byType.get(type) ?? [],
      sides,
    })) {
      found.push(week);
      await pause();
    }
    const told = newsHeadlines(found);
    return new Map(
      found.flatMap(({ figures: { week } }, at) => {
        const words = told[at];
        return words === undefined || words === null ? [] : [[week, words] as const];
      }),
    );
  });
}

/** The signals of a reading as a text of a Sunday may tell them, each when it is asked for, with the words of its type told of its states. */
export function toldOn({ info, vintage, method, packed: view }: ReadingBase, sides: SideNames) {
  const packed = view.inGeneration(method.generation);
  const counting = new Set(packed.ids.filter((_, row) => packed.counting[row] === 1));
  return (sunday: string) => {
    const known =
      vintage.knownOn === null ? sunday : isoFromDay(Math.min(vintage.knownOn, dayFromIso(sunday)));
    return {
      get: (slug: string): PointSignal | undefined => {
        const signal = info.get(slug);
        return signal && { ...toldOfSides(asTold(signal, known), sides), counts: counting.has(slug) };
      },
    };
  };
}

function slugsByType({ info }: ReadingBase): Map<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const [slug, { type }] of info) {
    const slugs = byType.get(type);
    if (slugs) slugs.push(slug);
    else byType.set(type, [slug]);
  }
  return byType;
}
