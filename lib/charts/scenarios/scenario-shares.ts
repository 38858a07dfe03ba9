import { split, sumOf } from "@/lib/charts/tables/share-list";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { Method } from "@/lib/engine/methods/method";
import { methodShares, vintageShares } from "@/lib/engine/shares/change-shares";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Day, FAMILIES } from "@/lib/engine/signals/signal";

/** Signals under one method. */
export interface Followable {
  packed: PackedSignals;
  method: Method;
}

export interface DifferenceLine {
  /** Id of a signal, or the family whose parameters were changed. */
  key: string;
  /** null: it is called what its signal is. */
  label: string | null;
  /** Index points. */
  share: number;
}

/** What makes a scenario differ from what is coded, on one day. */
export interface DifferenceShares {
  lines: DifferenceLine[];
  /** Too small to be named, or too many, summed. */
  rest: { count: number; share: number };
  total: number;
}

/**
 * Exact shares of the difference between a scenario and what is coded, on one day (method §5): first the signals under the
 * method as it is, as between two vintages; then half-lives, and κ with weights, as between two methods. They sum to E′ − E.
 */
export function differenceShares(
  coded: Followable,
  scenario: Followable,
  day: Day,
  most = 6,
): DifferenceShares {
  const lines: (DifferenceLine & { id: string })[] =
    coded.packed === scenario.packed
      ? []
      : vintageShares(coded.packed, scenario.packed, coded.method, day).map(({ id, share }) => ({
          id,
          key: id,
          label: null,
          share,
        }));
  if (coded.method !== scenario.method) {
    const { signals, families } = methodShares(scenario.packed, coded.method, scenario.method, day);
    for (const family of FAMILIES) {
      const name = FAMILY_LABEL[family].toLowerCase();
      const fading = sumOf(signals.filter((one) => one.family === family));
      lines.push(
        { id: `h${family}`, key: `h${family}`, label: `Half-life of ${name}`, share: fading },
        { id: `w${family}`, key: `w${family}`, label: `Weight and κ of ${name}`, share: families[family] },
      );
    }
  }
  const { top, rest } = split(lines, most);
  return {
    lines: top.map(({ key, label, share }) => ({ key, label, share })),
    rest: { count: rest.length, share: sumOf(rest) },
    total: sumOf(lines),
  };
}
