import { type ReactNode, useEffect, useRef, useState } from "react";
import { put } from "@/app/_form/controls";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField } from "@/app/_ui/field";
import { formatDay, formatSpan } from "@/lib/charts/format/format";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import type { LinkAmong, LinkKind, SignalChoice } from "@/lib/data/desk/signal-search";
import { findChoices } from "../actions";
import { type BoundForm, bound } from "./bound-form";

const PAUSE_MS = 350;

const NONE: Record<LinkKind, string> = {
  any: "No signal has these words.",
  tally: "No count of several happenings of this family has these words.",
  status: "No status of this family has these words.",
};

interface LinkProps {
  form: BoundForm;
  name: string;
  label: string;
  hint: ReactNode;
  place: DraftPlace;
  among: LinkAmong;
  /** What the button is called that lists all it may lead to; null: there are too many to list. */
  listLabel: string | null;
  onChosen: (name: string) => void;
}

/** Another signal of this relationship: its id, found by words. Without scripts the id is typed. */
export function LinkField({ form, name, label, hint, place, among, listLabel, onChosen }: LinkProps) {
  const [choices, setChoices] = useState<SignalChoice[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function find(words: string) {
    const found = await findChoices(place, words, among);
    setChoices(found.some(({ slug }) => slug === words.trim()) ? null : found);
  }

  function look(words: string) {
    clearTimeout(timer.current);
    if (words.trim().length < 2) return setChoices(null);
    timer.current = setTimeout(() => find(words), PAUSE_MS);
  }

  return (
    <div>
      <InputField
        {...bound(form, name)}
        label={label}
        hint={hint}
        autoComplete="off"
        onInput={(event) => look(event.currentTarget.value)}
      />
      {listLabel ? (
        <p className="mt-1 noscript:hidden">
          <button
            type="button"
            className="min-h-6 text-sm underline decoration-edge underline-offset-4 hover:decoration-2"
            onClick={() => find("")}
          >
            {listLabel}
          </button>
        </p>
      ) : null}
      <div aria-live="polite">
        {choices?.length === 0 ? <p className="mt-1 text-sm text-muted">{NONE[among.kind]}</p> : null}
        {choices && choices.length > 0 ? (
          <ul className="mt-1 border-l-4 border-edge">
            {choices.map(({ slug, title, start, end, occurrences }) => (
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
                  <CodedText text={title} />{" "}
                  <span className="text-sm text-muted">
                    {among.kind === "any" ? formatDay(start) : formatSpan(start, end)}
                    {occurrences > 1 ? `, ${occurrences} happenings` : ""}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
