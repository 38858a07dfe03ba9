import type { Method } from "@/lib/engine/methods/method";
import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import { plainForce, plainScore, plainWeight, tallyForceSince } from "./plain-generation-2.test-kit";
import type { PlainSignal } from "./plain-view-2.test-kit";

/** What one signal, or a pair, holds of a change, in index points. */
export interface PlainChange {
  /** A signal, or an event and the status that it opened. */
  ids: string[];
  share: number;
  kind: "new" | "ended-or-fading" | "unchanged";
}

const pressure = (view: readonly PlainSignal[], method: Method, family: Family, day: Day) =>
  view
    .filter((one) => one.signal.family === family)
    .reduce((sum, one) => sum + plainForce(one, method, day), 0);

/** Index points for one unit of force between two pressures of a family (method.md §5). */
function pointsPerForce(before: number, after: number, method: Method, family: Family): number {
  const weight = plainWeight(method, family);
  const step = after - before;
  const kappa = method.kappa[family];
  if (Math.abs(step) < 1e-6 * kappa)
    return weight * (100 / kappa) * (1 - Math.tanh((before + after) / 2 / kappa) ** 2);
  return (weight * (plainScore(after, method, family) - plainScore(before, method, family))) / step;
}

/** Shares of a change by signal; a tally that goes on after the range’s first day has two (method-2 §1). */
export function plainChangeShares(
  view: readonly PlainSignal[],
  method: Method,
  a: Day,
  b: Day,
): PlainChange[] {
  const factors = FAMILIES.map((family) =>
    pointsPerForce(pressure(view, method, family, a), pressure(view, method, family, b), method, family),
  );
  return view.flatMap((one): PlainChange[] => {
    if (!one.counts || one.start > b) return [];
    const ids = [one.signal.id];
    const points = factors[FAMILIES.indexOf(one.signal.family)] ?? 0;
    const step = plainForce(one, method, b) - plainForce(one, method, a);
    if (one.start > a) return [{ ids, share: points * step, kind: "new" }];
    if (one.tally && one.tally.to > a) {
      const fresh = tallyForceSince(one, method, b, a);
      return [
        { ids, share: points * fresh, kind: "new" },
        { ids, share: points * (step - fresh), kind: "ended-or-fading" },
      ];
    }
    return [{ ids, share: points * step, kind: step === 0 ? "unchanged" : "ended-or-fading" }];
  });
}

/** The same with an event and its status as one entry, new if either started in the range (method-2 §2). */
export function plainChangeEntries(
  view: readonly PlainSignal[],
  method: Method,
  a: Day,
  b: Day,
): PlainChange[] {
  const shares = plainChangeShares(view, method, a, b);
  const entries: PlainChange[] = [];
  for (const share of shares) {
    const event = view.find(
      ({ signal, start, opened }) =>
        opened !== null && start <= b && opened.start <= b && share.ids.includes(signal.id),
    );
    const opener = view.find(
      ({ opened, start }) => opened !== null && start <= b && share.ids.includes(opened.signal.id),
    );
    if (opener) continue;
    const status = shares.find(({ ids }) => event?.opened && ids.includes(event.opened.signal.id));
    if (!status) entries.push(share);
    else {
      const kinds = [share.kind, status.kind];
      entries.push({
        ids: [...share.ids, ...status.ids],
        share: share.share + status.share,
        kind: kinds.includes("new")
          ? "new"
          : kinds.includes("ended-or-fading")
            ? "ended-or-fading"
            : "unchanged",
      });
    }
  }
  return entries;
}

/** Shares of the difference between two views of one day, by signal (method.md §5, class revised). */
export function plainVintageShares(
  then: readonly PlainSignal[],
  now: readonly PlainSignal[],
  method: Method,
  day: Day,
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const family of FAMILIES) {
    const points = pointsPerForce(
      pressure(then, method, family, day),
      pressure(now, method, family, day),
      method,
      family,
    );
    for (const [view, sign] of [
      [then, -1],
      [now, 1],
    ] as const)
      for (const one of view)
        if (one.signal.family === family)
          shares.set(
            one.signal.id,
            (shares.get(one.signal.id) ?? 0) + sign * points * plainForce(one, method, day),
          );
  }
  return shares;
}
