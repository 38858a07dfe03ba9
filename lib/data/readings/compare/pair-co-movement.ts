import { kept } from "@/lib/data/readings/reading-keep";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { weekday } from "@/lib/engine/calendar/iso-week";
import { type CoMovement, coMovement } from "@/lib/engine/comparing/co-movement";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { pickSignals } from "@/lib/engine/signals/pick-signals";
import type { Day } from "@/lib/engine/signals/signal";
import { evidenceFlow, mondayOf } from "@/lib/engine/turns/evidence-flow";
import type { Compared } from "./compared";

/** How the new evidence of two relationships moves together, week by week. */
export interface PairCoMovement {
  first: { slug: string; name: string; signals: number };
  second: { slug: string; name: string; signals: number };
  /** Whole weeks that both cover, and their first and last day; 0 and null: they never meet. */
  weeks: number;
  from: string | null;
  to: string | null;
  /** Counting signals left out because their source dates them to no week. */
  undated: number;
  found: CoMovement;
}

const SEED = 20_260_101;
const WEEK = 7;
const PAIRS_KEPT = 60;
const pairs = new Map<string, Promise<Counted>>();

/** What depends on the signals alone: the short names of a pair depend on what else is compared. */
type Counted = Omit<PairCoMovement, "first" | "second"> & { signals: [number, number] };

/**
 * Co-movement of two relationships over all whole weeks that both cover, in the weekly flow of new evidence. Signals dated
 * to a month or longer are left out: their effective days gather at ends of months and would meet by custom of the calendar.
 */
export async function pairCoMovement(first: Compared, second: Compared): Promise<PairCoMovement> {
  const { signals, ...counted } = await countedPair(first, second);
  const side = ({ slug, name }: Compared, signals: number) => ({ slug, name, signals });
  return { first: side(first, signals[0]), second: side(second, signals[1]), ...counted };
}

function countedPair(first: Compared, second: Compared): Promise<Counted> {
  return kept(pairs, PAIRS_KEPT, `${first.base.key} | ${second.base.key}`, async () => {
    const start = Math.max(first.base.first, second.base.first);
    const monday = start + ((8 - weekday(start)) % WEEK);
    const last = Math.min(first.base.last, second.base.last);
    const weeks = Math.max(0, Math.floor((last + 1 - monday) / WEEK));
    const sides = [first, second].map((one) => weeklyFlow(one, monday, weeks));
    const [a, b] = sides;
    return {
      signals: [a?.signals ?? 0, b?.signals ?? 0],
      weeks,
      from: weeks === 0 ? null : isoFromDay(monday),
      to: weeks === 0 ? null : isoFromDay(monday + WEEK * weeks - 1),
      undated: sides.reduce((sum, { undated }) => sum + undated, 0),
      found: coMovement(a?.flow ?? new Float64Array(), b?.flow ?? new Float64Array(), { seed: SEED }),
    };
  });
}

/** New evidence by week on given weeks; 0 where nothing is coded, since all of them are covered. */
function weeklyFlow({ base }: Compared, monday: Day, weeks: number) {
  const last = monday + WEEK * weeks - 1;
  const isDated = (id: string) => ["day", "week"].includes(base.info.get(id)?.precision ?? "");
  const within = (packed: PackedSignals, row: number) =>
    packed.counting[row] === 1 && (packed.start[row] ?? 0) >= monday && (packed.start[row] ?? 0) <= last;
  const all = pickSignals(base.packed, (row) => within(base.packed, row));
  const dated = pickSignals(all, (row) => isDated(all.ids[row] ?? ""));
  const flow = new Float64Array(weeks);
  const found = evidenceFlow(dated, last);
  for (let week = 0; found && week < found.weeks; week++)
    flow[(mondayOf(found, week) - monday) / WEEK] = found.flow[week] ?? 0;
  return { flow, signals: dated.count, undated: all.count - dated.count };
}
