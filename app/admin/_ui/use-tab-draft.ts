import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { typedNow } from "@/app/_form/controls";
import { keepTabDraft } from "./tab-draft";

const PAUSE_MS = 300;

/** Keeps a form in its tab while it is typed, so that a reload or a way back loses nothing. `first`: what needs no keeping. */
export function useTabDraft(
  form: React.RefObject<HTMLFormElement | null>,
  key: string,
  first: Record<string, string>,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Typed and not yet kept. */
  const owed = useRef(false);

  const closed = useRef(false);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (!form.current || !owed.current || closed.current) return;
    owed.current = false;
    const values = typedNow(form.current);
    keepTabDraft(key, isSame(values, first) ? null : { values, keptAt: new Date().toISOString() });
  }, [form, key, first]);

  const touch = useCallback(() => {
    owed.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE_MS);
  }, [keep]);

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    owed.current = false;
    keepTabDraft(key, null);
  }, [key]);

  /** It is published: what may still be typed before the next page comes is no draft. */
  const close = useCallback(() => {
    drop();
    closed.current = true;
  }, [drop]);

  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
  }, [keep]);
  // Before the form leaves the screen: after that there is nothing to read.
  useLayoutEffect(() => keep, [keep]);

  return { touch, drop, close };
}

function isSame(values: Record<string, string>, first: Record<string, string>): boolean {
  return [...Object.keys(values), ...Object.keys(first)].every(
    (name) => (values[name] ?? "") === (first[name] ?? ""),
  );
}
