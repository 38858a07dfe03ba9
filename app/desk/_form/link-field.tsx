import { useEffect, useRef, useState } from "react";
import { InputField } from "@/app/_ui/field";
import { formatDay } from "@/lib/charts/format/format";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import type { SignalChoice } from "@/lib/data/desk/signal-search";
import { findChoices } from "../actions";
import { type BoundForm, bound } from "./bound-form";
import { put } from "./controls";

const PAUSE_MS = 350;

interface LinkProps {
  form: BoundForm;
  name: string;
  label: string;
  hint: string;
  place: DraftPlace;
  onChosen: (name: string) => void;
}

/** Another signal of this relationship: its id, found by words. Without scripts the id is typed. */
export function LinkField({ form, name, label, hint, place, onChosen }: LinkProps) {
  const [choices, setChoices] = useState<SignalChoice[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function look(words: string) {
    clearTimeout(timer.current);
    if (words.trim().length < 2) return setChoices(null);
    timer.current = setTimeout(async () => {
      const found = await findChoices(place, words);
      setChoices(found.some(({ slug }) => slug === words.trim()) ? null : found);
    }, PAUSE_MS);
  }

  return (
    <div>
      <InputField
        {...bound(form, name)}
        label={label}
        hint={hint}
        autoComplete="off"
        onChange={(event) => look(event.currentTarget.value)}
      />
      <div aria-live="polite">
        {choices?.length === 0 ? <p className="mt-1 text-sm text-muted">No signal has these words.</p> : null}
        {choices && choices.length > 0 ? (
          <ul className="mt-1 border-l-4 border-edge">
            {choices.map(({ slug, title, start }) => (
              <li key={slug}>
                <button
                  type="button"
                  className="w-full px-3 py-1.5 text-left text-[0.9375rem] hover:bg-wash"
                  onClick={(event) => {
                    if (event.currentTarget.form) put(event.currentTarget.form, name, slug);
                    setChoices(null);
                    onChosen(name);
                  }}
                >
                  {title} <span className="text-sm text-muted">{formatDay(start)}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
