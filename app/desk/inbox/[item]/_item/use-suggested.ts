import { useCallback, useMemo, useState } from "react";
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

  /** Asks anew for everything that nobody has settled. */
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
      const free = fresh.filter(({ field }) => !settled.has(field));
      const told = new Map(offered.map((one) => [one.field, one]));
      const changed = free.filter(({ field, value }) => told.get(field)?.value !== value);
      for (const one of free) told.set(one.field, one);
      setOffered([...told.values()]);
      if (changed.length > 0) setFill(changed.map(({ field, value }) => ({ field, value })));
    },
    [itemId, offered, settled],
  );

  return { facets, offered, settled, open, suggested, fill, setFill, settle, settleAll, dismiss, renew };
}
