"use client";

import { useCallback, useMemo } from "react";
import type { ScenarioNames } from "@/lib/brief/scenario-words";
import type { ScenarioSignal, SupposedType } from "@/lib/charts/scenarios/scenario-input";
import type { HypotheticalSignal } from "@/lib/codebook/scenarios/scenario";

/** What signals and types are called; `labelOf` names a coded or a hypothetical signal in a list. */
export function useNames(
  signals: readonly ScenarioSignal[],
  types: readonly SupposedType[],
  added: readonly HypotheticalSignal[],
): { names: ScenarioNames; labelOf: (id: string) => string } {
  const names = useMemo(() => {
    const titles = new Map(signals.map(({ id, title }) => [id, title]));
    const labels = new Map(types.map(({ code, label }) => [code, label]));
    return {
      titleOf: (id: string) => titles.get(id) ?? null,
      typeOf: (code: string) => labels.get(code) ?? code,
    };
  }, [signals, types]);
  const labelOf = useCallback(
    (id: string) => {
      const one = added.find((known) => known.id === id);
      return one ? `${id} ${one.title.trim() || names.typeOf(one.type)}` : (names.titleOf(id) ?? id);
    },
    [added, names],
  );
  return { names, labelOf };
}
