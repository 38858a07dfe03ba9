"use client";

import { useEffect, useState } from "react";
import { announce } from "@/app/_ui/announcements";
import { type KeptScenario, readKept, writeKept } from "./kept-store";

const REFUSED =
  "This browser keeps nothing for this site, or has no room left. The address carries the scenario: copy it instead.";

/** The scenarios of this browser. A change that the browser refuses is told and leaves the list as it was. */
export function useKept(slug: string) {
  const [list, setList] = useState<KeptScenario[]>([]);
  const [problem, setProblem] = useState("");
  const [before, setBefore] = useState<{ list: KeptScenario[]; words: string } | null>(null);
  useEffect(() => {
    const load = () => setList(readKept(slug) ?? []);
    load();
    // Another window of this browser keeps and deletes too.
    window.addEventListener("storage", load);
    return () => window.removeEventListener("storage", load);
  }, [slug]);
  /** Changes the list as the browser has it now; `words` say what was done, `undoable` whether it can be taken back. */
  const replace = (make: (now: KeptScenario[]) => KeptScenario[], words: string, undoable: boolean) => {
    const now = readKept(slug);
    const next = now === null ? null : make(now);
    if (now === null || next === null || !writeKept(slug, next)) {
      setProblem(REFUSED);
      announce(REFUSED);
      return false;
    }
    setProblem("");
    setList(next);
    setBefore(undoable ? { list: now, words } : null);
    announce(undoable ? `${words} Undo brings it back.` : words);
    return true;
  };
  const undo = () => {
    if (!before) return;
    replace(() => before.list, "Undone.", false);
  };
  return { list, problem, undone: before?.words ?? null, replace, undo };
}
