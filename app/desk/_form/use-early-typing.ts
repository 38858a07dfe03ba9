import { useEffect, useRef } from "react";
import { currentValue } from "@/app/_form/controls";
import { isTyped } from "@/app/_form/leave-warning";
import { earlyChoices } from "./early-choices";
import type { Filling } from "./use-filling";

/**
 * Honours what was typed and chosen before scripts worked: every control that stands otherwise than it was sent tells so, as if it had been changed only now, and what a type or a family fills in is
 * filled in.
 */
export function useEarlyTyping(
  form: React.RefObject<HTMLFormElement | null>,
  filling: Filling,
  intensity: string,
): void {
  const done = useRef(false);
  useEffect(() => {
    const on = form.current;
    if (done.current || !on) return;
    done.current = true;
    const sent = { family: filling.family, type: filling.type?.code ?? "", intensity };
    const stands = {
      family: currentValue(on, "family"),
      type: currentValue(on, "type"),
      intensity: currentValue(on, "intensity"),
    };
    const { family, type } = earlyChoices(sent, stands);
    const isEarly = (control: Element) => {
      const name = control.getAttribute("name");
      return name === "family" || name === "type" ? stands[name] !== sent[name] : isTyped(control);
    };
    for (const control of [...on.elements].filter(isEarly))
      control.dispatchEvent(new Event("input", { bubbles: true }));
    if (family !== null) filling.chooseFamily(family);
    if (type !== null) filling.chooseType(type);
  });
}
