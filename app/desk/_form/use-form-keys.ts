import { focusOn } from "@/app/_form/controls";
import { useHotkeys } from "../_keys/use-hotkeys";
import { fieldToSee } from "./field-to-see";

/** What the keys do in the form. They bring to a button that adds or answers; it is pressed by Enter. */
export function useFormKeys(
  form: React.RefObject<HTMLFormElement | null>,
  submit: (intent: string) => void,
  isNew: boolean,
): void {
  const to = (id: string) => () => focusOn(document.getElementById(id));
  const see = (step: 1 | -1) => () => {
    if (form.current) focusOn(fieldToSee(form.current, document.activeElement, step));
  };
  useHotkeys({
    save: () => submit("save"),
    saveNext: () => submit(isNew ? "next" : "save"),
    toNext: see(1),
    toPrevious: see(-1),
    ...(isNew && {
      addReport1: to("add-0"),
      addReport2: to("add-1"),
      addReport3: to("add-2"),
      addReport4: to("add-3"),
      addReport5: to("add-4"),
    }),
    toPanel: () => focusOn(document.getElementById("question") ?? document.getElementById("likely")),
    toForm: to("title"),
  });
}
