import { useEffect, useRef } from "react";

/** As the browser's own question has no words of ours, so this one has few. */
const ASK = "Leave this page? What you typed is not kept.";

/**
 * Asks before the page is left while `unkept` says that something typed would be lost. A link is then followed as browsers do it, page by page, for only
 * that lets them ask. On the way back and forward within the product there is a question where the browser can hold it up.
 */
export function useLeaveWarning(unkept: () => boolean): void {
  const ask = useRef(unkept);
  useEffect(() => {
    ask.current = unkept;
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (ask.current()) event.preventDefault();
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      // The framework would change the page unasked; what it does not hear of, the browser does.
      if (link && leavesPage(link.href, location.href) && ask.current()) event.stopPropagation();
    };
    const travel = (event: NavigateEvent) => {
      const { navigationType, cancelable, destination } = event;
      if (navigationType !== "traverse" || !cancelable || !destination.sameDocument) return;
      if (!leavesPage(destination.url, location.href) || !ask.current()) return;
      if (!window.confirm(ASK)) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    window.addEventListener("click", follow, true);
    // Not every browser has it.
    const ways = "navigation" in window ? window.navigation : null;
    ways?.addEventListener("navigate", travel);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("click", follow, true);
      ways?.removeEventListener("navigate", travel);
    };
  }, []);
}

/**
 * Whether an address is another page than the one that is open: a place within it is not.
 * `leavesPage("https://a.example/x#top", "https://a.example/x") // => false`
 */
export function leavesPage(href: string, here: string): boolean {
  const [to, from] = [href, here].map((address) => address.split("#", 1)[0]);
  return to !== "" && to !== from;
}

/** Whether a field of the form says something else than it was drawn with. */
export function isTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some(isTyped);
}

/** Whether a field says something else than it was drawn with. A choice that the framework keeps is drawn as its first option. */
export function isTyped(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) return control.selectedIndex !== drawnChoice(control);
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  if (control.type === "checkbox") return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

const drawnChoice = ({ options }: HTMLSelectElement) =>
  Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  );
