import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { typedNow } from "@/app/_form/controls";
import { useLeaveWarning } from "@/app/_form/leave-warning";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { FormDesk } from "./form-desk";
import { inTurn } from "./in-turn";

const PAUSE_MS = 1200;

export type DraftStatus =
  | { kind: "none" }
  | { kind: "kept"; savedAt: string }
  | { kind: "newer"; savedAt: string }
  | { kind: "failed"; sentence: string; signedOut: boolean };

/** Keeps the form on the server while it is typed; `basis` is when the draft that it began with was saved. */
export function useDraft(
  form: React.RefObject<HTMLFormElement | null>,
  keepDraft: FormDesk["keep"],
  basis: string | null,
) {
  const [status, setStatus] = useState<DraftStatus>(
    basis === null ? { kind: "none" } : { kind: "kept", savedAt: basis },
  );
  const seen = useRef(basis);
  /** When another tab saved; its draft is overwritten only by a choice. */
  const newer = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Typed and not yet kept. */
  const owed = useRef(false);
  const paused = useRef(false);
  const failed = useRef(false);

  const send = useCallback(
    async (typed: TypedForm) => {
      // The form itself is being saved: what waited for its turn comes after that, if it is still owed.
      if (paused.current) {
        owed.current = true;
        return;
      }
      try {
        const answer = await keepDraft(typed, seen.current);
        if (answer.ok) {
          seen.current = answer.savedAt;
          failed.current = false;
          setStatus({ kind: "kept", savedAt: answer.savedAt });
        } else if ("newer" in answer) {
          paused.current = true;
          newer.current = answer.newer;
          setStatus({ kind: "newer", savedAt: answer.newer });
        } else {
          owed.current = failed.current = true;
          setStatus({ kind: "failed", ...answer });
        }
      } catch {
        owed.current = failed.current = true;
        setStatus({
          kind: "failed",
          signedOut: false,
          sentence: "The server could not be reached; the draft is kept as soon as it can be.",
        });
      }
    },
    [keepDraft],
  );
  // One after the other: sent side by side, the second would name the draft before the first, and be taken for another tab's.
  const turn = useMemo(() => inTurn(send), [send]);

  const keep = useCallback(async () => {
    clearTimeout(timer.current);
    if (!form.current || !owed.current || paused.current) return;
    owed.current = false;
    await turn.give(typedNow(form.current));
  }, [form, turn]);

  const touch = useCallback(() => {
    owed.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE_MS);
  }, [keep]);

  /** No draft may be written while, or after, the form itself is saved. */
  const hold = useCallback(
    (on: boolean) => {
      paused.current = on;
      clearTimeout(timer.current);
      // What was typed before a save that was refused is still owed.
      if (!on && owed.current) timer.current = setTimeout(keep, PAUSE_MS);
    },
    [keep],
  );

  /** This tab's version wins over the newer draft of another. */
  const insist = useCallback(() => {
    seen.current = newer.current;
    paused.current = false;
    owed.current = true;
    void keep();
  }, [keep]);

  // While the form still stands on the screen: once it is gone, nothing of it can be read.
  useLayoutEffect(() => () => void keep(), [keep]);

  useLeaveWarning(() => failed.current && owed.current && !paused.current);

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === "hidden") void keep();
    };
    // Whoever turns to something else may be about to leave, and what is kept on the way out is kept from this page.
    const turned = ({ target, relatedTarget }: FocusEvent) => {
      const left = form.current;
      if (left && inForm(left, target) && !inForm(left, relatedTarget)) void keep();
    };
    document.addEventListener("focusout", turned);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      document.removeEventListener("focusout", turned);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [form, keep]);

  return { status, touch, hold, insist };
}

const inForm = (form: HTMLFormElement, target: EventTarget | null) =>
  target instanceof Node && form.contains(target);
