import { useCallback, useEffect, useRef } from "react";
import { typedNow } from "@/app/_form/controls";
import type { Attention } from "../form-state";
import type { FormDesk } from "./form-desk";

const PAUSE_MS = 400;

/** Looks at the form shortly after the last keystroke; one look at a time, and only the newest counts. */
export function useAttention(
  form: React.RefObject<HTMLFormElement | null>,
  lookAt: FormDesk["look"],
  onSeen: (attention: Attention) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const looking = useRef(false);
  const again = useRef(false);

  const look = useCallback(async () => {
    if (!form.current) return;
    if (looking.current) {
      again.current = true;
      return;
    }
    looking.current = true;
    again.current = false;
    try {
      const seen = await lookAt(typedNow(form.current));
      if (seen && !again.current) onSeen(seen);
    } catch {
      // The look is a help, not a need: saving says what is wrong with the connection.
    } finally {
      looking.current = false;
      if (again.current) void look();
    }
  }, [form, lookAt, onSeen]);

  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(look, PAUSE_MS);
  }, [look]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return touch;
}
