import { Button } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField, SelectField } from "@/app/_ui/field";
import type { KeyAction } from "@/lib/codebook/keys/desk-keys";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";
import { KeyHint, useShortcut } from "../_keys/key-hint";

const KEYS: readonly KeyAction[] = ["addReport1", "addReport2", "addReport3", "addReport4", "addReport5"];

interface AddReportProps {
  one: LikelyDuplicate;
  /** Its place in the list. */
  at: number;
  /** What a control of the form says now. */
  typedOf: (name: string) => string;
  errorOf: (name: string) => string | undefined;
}

/** Carries what was typed over to a signal that is there: its reports, its figures, and words where they are wanted. */
export function AddReport({ one: { slug, title, standing }, at, typedOf, errorOf }: AddReportProps) {
  const action = KEYS[at] ?? "addReport1";
  const shortcut = useShortcut(action);
  const name = (field: string) => `add.${slug}.${field}`;
  return (
    <>
      <input type="hidden" name={name("revision")} value={standing.revision} />
      <p className="mt-2">
        <Button
          id={`add-${at}`}
          tone="quiet"
          name="intent"
          value={`one-more:${slug}`}
          aria-keyshortcuts={shortcut}
        >
          Add my report to this signal
          <span className="sr-only">
            , <CodedText text={title} />
          </span>
          <KeyHint action={action} />
        </Button>
      </p>
      <details className="mt-1 text-sm">
        <summary className="py-1">What it relays, what it says, and why</summary>
        <div className="mt-1 flex flex-col gap-3 border-l-4 border-edge pl-3">
          <SelectField
            name={name("relays")}
            label="My report relays"
            options={[
              { value: "", label: "nothing: a report of its own" },
              ...standing.reports.map(({ key, label }) => ({ value: key, label })),
            ]}
          />
          <Difference name={name("text")} what="text" mine={typedOf("text")} theirs={standing.text} />
          <Difference
            name={name("contested")}
            what="contested"
            mine={typedOf("contested")}
            theirs={standing.contested}
          />
          <InputField
            name={name("reason")}
            error={errorOf(name("reason"))}
            label="Reason for its history"
            hint="Empty: “One more report”, with publisher and day."
            autoComplete="off"
          />
        </div>
      </details>
    </>
  );
}

const WORDS = {
  text: { differs: "Its text reads", tick: "Put my text behind it" },
  contested: { differs: "Contested in it", tick: "Put what I call contested behind it" },
};

/** What stands there, where something else was typed; mine goes behind it only where that is wanted. */
function Difference({
  name,
  what,
  mine,
  theirs,
}: {
  name: string;
  what: keyof typeof WORDS;
  mine: string;
  theirs: string;
}) {
  if (mine.trim() === "" || theirs.includes(mine.trim())) return null;
  return (
    <div>
      <p>
        {WORDS[what].differs}: {theirs === "" ? "nothing" : <CodedText text={theirs} />}
      </p>
      <CheckboxField name={name} label={WORDS[what].tick} />
    </div>
  );
}
