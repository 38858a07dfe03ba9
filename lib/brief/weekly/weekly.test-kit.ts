import { signalOf } from "@/lib/brief/news/news.test-kit";
import { toldOfSides } from "@/lib/brief/news/of-sides";
import type { PointSignal } from "./points/point-signal";
import type { WeekFigures } from "./weekly-figures";

export const SIDES = { a: "Tajikistan", b: "Afghanistan" };

const none = { now: null, before: null, change: null };

export type ToldSignal = [type: string, share: number, more?: Partial<PointSignal>];

/** A week that moved by `change`, with new signals of these types. */
export function week(change: number | null, told: ToldSignal[] = [], more: Partial<WeekFigures> = {}) {
  const entries = told.map(([type, share, signal], at) => ({
    slug: `s${at}`,
    share,
    signal: toldOfSides(signalOf(type, signal), SIDES),
  }));
  const fresh = entries.reduce((sum, { share }) => sum + share, 0);
  const figures: WeekFigures = {
    week: "2025-W49",
    from: "2025-12-01",
    to: "2025-12-07",
    index: { now: change === null ? null : 5 + change, before: change === null ? null : 5, change },
    warming: none,
    cooling: none,
    arrow: change === null ? null : change > 2 ? "up" : change < -2 ? "down" : "level",
    supported: true,
    begins: null,
    stage: change === null ? null : "guarded",
    direction: "steady",
    directionReason: null,
    directionDays: 28,
    families: [],
    shares: entries.map(({ slug, share, signal }) => ({
      slug,
      family: signal.family,
      share,
      fresh: share,
      kind: "new",
    })),
    fresh,
    fading: (change ?? 0) - fresh,
    ended: [],
    carried: { lastNew: null, standing: [], fading: [] },
    ...more,
  };
  return { figures, signals: new Map(entries.map(({ slug, signal }) => [slug, signal])) };
}
