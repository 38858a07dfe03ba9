import { type ReactNode, useEffect, useRef, useState } from "react";
import { put } from "@/app/_form/controls";
import { InputField, SelectField } from "@/app/_ui/field";
import type { ReasonsDue } from "@/lib/codebook/usual-reasons";
import type { Attention } from "../form-state";
import { type BoundForm, bound } from "./bound-form";
import { FigureFields } from "./figure-fields";
import type { FormSetting } from "./form-setting";
import { ActorField, ReasonFields, ScoredField, SideFields } from "./judgement-fields";
import { LinkField } from "./link-field";
import { ReportFields } from "./report-fields";
import { type FormRow, rowsOf, withRow } from "./rows";
import { SeveralFields } from "./several-fields";
import type { Filling } from "./use-filling";
import { WhatFields } from "./what-fields";
import { WhenFields } from "./when-fields";

interface SectionsProps {
  form: BoundForm;
  setting: FormSetting;
  filling: Filling;
  attention: Attention | null;
  onTouched: () => void;
  currentValue: (name: string) => string;
}

/** The parts of the form in the order in which a coder thinks: what, when, who says so, who acted; then what few signals have, folded. */
export function FormSections({ form, setting, filling, attention, onTouched, currentValue }: SectionsProps) {
  const reports = useRows(form, "reports", onTouched);
  const figures = useRows(form, "figures", onTouched);
  const dates = attention?.dates ?? null;
  const mustChoose = filling.type?.span === "ES";

  function graded(publisher: string, at: number) {
    const known = setting.publishers.find((one) => one.publisher === publisher);
    const control = document.getElementById(`reports.${at}.reliability`);
    if (!known || !(control instanceof HTMLSelectElement) || !control.form) return;
    if (currentValue(`reports.${at}.reliability`) === "")
      put(control.form, `reports.${at}.reliability`, known.reliability);
    put(control.form, `reports.${at}.language`, known.language);
  }

  const anySignal = { place: setting.place, among: { kind: "any", family: "" }, listLabel: null } as const;
  const countsNothing = () => {
    filling.linked();
    onTouched();
  };

  return (
    <>
      <Part title="What happened">
        <WhatFields
          form={form}
          types={setting.types}
          family={filling.family}
          type={filling.type}
          scripted={filling.scripted}
          onFamily={filling.chooseFamily}
          onType={filling.chooseType}
        />
      </Part>
      <Part title="When">
        <WhenFields
          form={form}
          inForce={filling.inForce && filling.scripted}
          canEnd={
            !filling.scripted ||
            Boolean(form.typed.endPublished) ||
            (!filling.inForce && filling.type !== null && filling.type.span !== "E")
          }
          mayStand={
            !filling.scripted || mustChoose || Boolean(form.typed.status) || form.errors.has("status")
          }
          mustChoose={mustChoose}
          dates={dates}
          offered={filling.offered}
          open={attention?.open ?? null}
          onUse={(chosen) => {
            filling.chooseDates(chosen);
            onTouched();
          }}
        />
      </Part>
      <Part title="Who reports it">
        <ReportFields
          form={form}
          rows={reports.rows}
          needed={filling.scored}
          early={filling.scripted ? (attention?.early ?? []) : null}
          onAdd={reports.add}
          onRemove={reports.remove}
          onPublisher={graded}
        />
        <datalist id="known-publishers">
          {setting.publishers.map((one) => (
            <option key={one.publisher} value={one.publisher} label={`${one.reliability}, ${one.language}`} />
          ))}
        </datalist>
      </Part>
      <Part title="Who acted, and what it weighs">
        <ActorField form={form} sideA={setting.sideA} sideB={setting.sideB} />
        <ScoredField form={form} />
        <ReasonFields form={form} due={filling.scripted ? (attention?.due ?? NOTHING_DUE) : null} />
      </Part>
      <Folded
        title="What the sides say, and what is contested"
        open={setting.place.signalSlug !== "" || hasAny(form, ["contested"]) || speaks(form)}
      >
        <SideFields form={form} sideA={setting.sideA} sideB={setting.sideB} />
      </Folded>
      <Folded
        title="One of several, or the beginning of something"
        open={hasAny(form, ["occurrences", "countedIn", "opens"])}
      >
        <SeveralFields form={form} setting={setting} filling={filling} onChosen={onTouched} />
      </Folded>
      <Folded title="Links to other signals" open={hasAny(form, ["facetOf", "duplicateOf", "retracts"])}>
        <LinkField
          form={form}
          name="facetOf"
          label="Facet of"
          hint="Another view of a happening that is scored already. Type words to find it."
          {...anySignal}
          onChosen={countsNothing}
        />
        <LinkField
          form={form}
          name="duplicateOf"
          label="Duplicate of"
          hint="The same happening, coded twice."
          {...anySignal}
          onChosen={countsNothing}
        />
        <LinkField
          form={form}
          name="retracts"
          label="Takes back"
          hint="What this signal cancels or halves."
          {...anySignal}
          onChosen={onTouched}
        />
        <SelectField
          {...bound(form, "retractsShare", "1")}
          label="How much it takes back"
          options={[
            { value: "1", label: "in full" },
            { value: "0.5", label: "by half" },
          ]}
        />
      </Folded>
      <Folded title="Rival figures and facts" open={figures.rows.length > 0 || hasAny(form, ["facts"])}>
        <FigureFields form={form} rows={figures.rows} onAdd={figures.add} onRemove={figures.remove} />
        <InputField
          {...bound(form, "facts")}
          label="Ids of facts"
          hint="Facts of the fact base that this rests on, with spaces between them."
          autoComplete="off"
        />
      </Folded>
      {setting.place.signalSlug === "" ? null : (
        <Part title="Why you change it">
          <InputField
            {...bound(form, "reason")}
            label="Reason for this revision"
            hint="It stands in the history beside what changed."
            autoComplete="off"
          />
        </Part>
      )}
    </>
  );
}

/** Rows of a list; a row that is added gets the focus. */
function useRows(form: BoundForm, list: "reports" | "figures", onTouched: () => void) {
  const [rows, setRows] = useState<FormRow[]>(() => rowsOf(form.typed, list));
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const at = rows.length - 1;
    document.getElementById(list === "reports" ? `reports.${at}.publisher` : `figures.${at}.label`)?.focus();
  }, [rows, list]);
  return {
    rows,
    add: () => {
      added.current = true;
      setRows(withRow);
    },
    remove: (row: FormRow) => {
      setRows((now) => now.filter((one) => one !== row));
      onTouched();
    },
  };
}

const NOTHING_DUE: ReasonsDue = { intensity: false, grades: false };

/** One of the sides says something of it. */
function speaks({ typed }: BoundForm): boolean {
  return ["acknowledgedByA", "acknowledgedByB"].some((name) => typed[name] && typed[name] !== "silent");
}

function hasAny(form: BoundForm, names: string[]): boolean {
  return names.some((name) => form.typed[name] || form.errors.has(name));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="mb-8 border-t border-rule pt-3">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="mb-3 font-serif text-xl font-semibold">
        {title}
      </p>
      <div className="flex flex-col gap-4">{children}</div>
    </fieldset>
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="mb-8 border-t border-rule pt-3">
      <summary className="font-serif text-xl font-semibold">{title}</summary>
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </details>
  );
}
