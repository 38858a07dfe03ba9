import { Fragment } from "react";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { InputField, SelectField } from "@/app/_ui/field";
import { PRECISION_WORDS } from "@/lib/codebook/signal-words";
import { DAY_EXAMPLE } from "@/lib/codebook/typed-day";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import type { OpenDates, ReadDates } from "../form-state";
import { type BoundForm, bound, boundBox } from "./bound-form";

interface WhenProps {
  form: BoundForm;
  inForce: boolean;
  /** The ending of a status may have become known later; an event's never. */
  canEnd: boolean;
  /** The type leaves open whether it happened or stands. */
  mayStand: boolean;
  /** The type may be either, so that the choice must be made. */
  mustChoose: boolean;
  /** What the words are read as, where that differs from the days in the fields. */
  dates: ReadDates | null;
  offered: boolean;
  /** What the words leave open. */
  open: OpenDates | null;
  onUse: (dates: ReadDates) => void;
}

/** When: the words of the source first, then the days they are read as, which can be corrected. */
export function WhenFields({
  form,
  inForce,
  canEnd,
  mayStand,
  mustChoose,
  dates,
  offered,
  open,
  onUse,
}: WhenProps) {
  return (
    <>
      <InputField
        {...bound(form, "dateAsWritten")}
        label="Date in the words of the source"
        hint="“26 Nov 2025”, “last Tuesday”, “mid-September 2024”, “autumn 2025”, “15–18 November 2025”, “since August 2021”, “24 Aban 1404”. Counted back from the first report’s day."
        autoComplete="off"
        dir="auto"
      />
      <div aria-live="polite" className="text-[0.9375rem]">
        {dates ? (
          <p>
            Read as <strong>{dates.inWords}</strong>. <span className="text-muted">{dates.basis}</span>{" "}
            {offered ? (
              <button type="button" className="underline" onClick={() => onUse(dates)}>
                Use these days
              </button>
            ) : null}
          </p>
        ) : null}
        {open ? (
          <p>
            {open.candidates.map((one, at) => (
              <Fragment key={one.inWords}>
                {at > 0 ? " or " : null}
                <button type="button" className="min-h-6 underline" onClick={() => onUse(one)}>
                  {one.inWords}
                </button>
              </Fragment>
            ))}
            ? <span className="text-muted">{open.why}.</span>
          </p>
        ) : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <InputField
          {...bound(form, "start")}
          label="First day"
          needed
          placeholder={DAY_EXAMPLE}
          autoComplete="off"
        />
        <div hidden={inForce}>
          <InputField
            {...bound(form, "end")}
            label="Last day"
            placeholder="the same day"
            autoComplete="off"
          />
        </div>
        <SelectField
          {...bound(form, "precision", "day")}
          label="Precision"
          options={PRECISIONS.map((value) => ({ value, label: PRECISION_WORDS[value] }))}
        />
      </div>
      <CheckboxField
        {...boundBox(form, "inForce")}
        label="Still in force"
        hint="A status holds until it is ended; an event has a last day."
      />
      <div hidden={!mayStand}>
        <SelectField
          {...bound(form, "status")}
          label="It happened, or it stands"
          hint="What happened fades from its last day on. What stands holds its full weight until it is ended."
          options={[
            { value: "", label: mustChoose ? "Choose" : "as its type says" },
            { value: "happened", label: "it happened" },
            { value: "stands", label: "it stands" },
          ]}
        />
      </div>
      <InputField {...bound(form, "dateBasis")} label="How the date was resolved" autoComplete="off" />
      <div hidden={!canEnd}>
        <InputField
          {...bound(form, "endPublished")}
          label="Ending published on"
          hint="Only where the end of a status became known later than the end itself."
          placeholder={DAY_EXAMPLE}
          autoComplete="off"
          className="w-48"
        />
      </div>
    </>
  );
}
