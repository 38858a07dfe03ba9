import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isOfHouse } from "@/lib/evidence/suggestions/house-origin";
import type { Proposal } from "@/lib/evidence/suggestions/propose";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { suggestAgain } from "../actions";
import type { Carried } from "../carried";
import { followersOf } from "./followers";

type Fill = { field: string; value: string }[];

/** What is suggested for the form and not yet settled by its coder, who always wins. */
export function useSuggested(itemId: string, carried: Carried, first: readonly Proposal[]) {
  const [facets, setFacets] = useState(first);
  const [offered, setOffered] = useState<readonly Suggestion[]>(carried.offered);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set(carried.settled));
  const [fill, setFill] = useState<Fill>([]);

  const open = useMemo(() => offered.filter(({ field }) => !settled.has(field)), [offered, settled]);
  const suggested = useMemo(() => new Map(open.map(({ field, because }) => [field, because])), [open]);

  /** Controls that the coder has confirmed or changed, with those that follow from them. */
  const settle = useCallback((names: readonly string[]) => {
    const all = names.flatMap((name) => [name, ...followersOf(name)]);
    setSettled((now) => (all.every((name) => now.has(name)) ? now : new Set([...now, ...all])));
  }, []);

  const settleAll = useCallback(() => settle(offered.map(({ field }) => field)), [settle, offered]);

  /** Empties a control again, with what followed from it. */
  const dismiss = useCallback(
    (name: string) => {
      setFill(
        [name, ...followersOf(name)]
          .filter((one) => suggested.has(one))
          .map((field) => ({ field, value: "" })),
      );
      settle([name]);
    },
    [settle, suggested],
  );

  // While the server is asked, a person goes on, and a model of the house may answer.
  const latest = useRef({ offered, settled });
  useEffect(() => {
    latest.current = { offered, settled };
  });

  /** Takes what a model of the house proposes. */
  const takeOffers = useCallback((next: { offered: readonly Suggestion[]; fill: Fill }) => {
    setOffered(next.offered);
    setFill(next.fill);
  }, []);

  /** Asks anew for everything that nobody has settled, and that no model of the house was asked about. */
  const renew = useCallback(
    async (mark: { start: number; end: number } | null) => {
      let fresh: Suggestion[] = [];
      try {
        const read = await suggestAgain(itemId, mark);
        fresh = read.suggestions;
        setFacets(read.facets);
      } catch {
        // A help, not a need: saving says what is wrong with the connection.
      }
      const { offered: before, settled: judged } = latest.current;
      const told = new Map(before.map((one) => [one.field, one]));
      const ofHouse = new Set(
        before.filter(isOfHouse).flatMap(({ field }) => [field, ...followersOf(field)]),
      );
      const free = fresh.filter(({ field }) => !judged.has(field) && !ofHouse.has(field));
      const changed = free.filter(({ field, value }) => told.get(field)?.value !== value);
      for (const one of free) told.set(one.field, one);
      setOffered([...told.values()]);
      if (changed.length > 0) setFill(changed.map(({ field, value }) => ({ field, value })));
    },
    [itemId],
  );

  return {
    ...{ facets, offered, settled, open, suggested, fill },
    ...{ setFill, settle, settleAll, dismiss, renew, takeOffers },
  };
}
