/** What tells that somebody is here who may want to change something. */
const SIGNS = [
  "pointermove",
  "pointerdown",
  "touchstart",
  "wheel",
  "scroll",
  "keydown",
  "focusin",
  "click",
] as const;

/** Where a page comes up beneath a pointer that rests, a browser may tell of a move over no distance: nobody did that. */
const rests = (event: Event) =>
  event instanceof PointerEvent &&
  event.type === "pointermove" &&
  event.movementX === 0 &&
  event.movementY === 0;

let coming: Promise<void> | null = null;
let pressed = false;

/** Whether the sign was that the button was pressed that asks for the controls, before it could answer, as a screen reader presses it: by no pointer and no key. */
export const buttonWasPressed = (): boolean => pressed;

/** Settles once somebody points, scrolls or types, or at once where that has happened in this window before, and on the server. */
export function signOfSomebody(): Promise<void> {
  if (typeof window === "undefined" || navigator.userActivation?.hasBeenActive) return Promise.resolve();
  coming ??= new Promise((resolve) => {
    const waiting = new AbortController();
    const options = { signal: waiting.signal, capture: true, passive: true };
    for (const sign of SIGNS)
      window.addEventListener(
        sign,
        (event) => {
          if (rests(event)) return;
          const { type, target } = event;
          pressed = type === "click" && target instanceof Element && target.closest("button") !== null;
          waiting.abort();
          resolve();
        },
        options,
      );
  });
  return coming;
}
