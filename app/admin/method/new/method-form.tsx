"use client";

import { Fragment, useState } from "react";
import { typedNow } from "@/app/_form/controls";
import { fieldsSince } from "@/app/_form/fields-since";
import { SelectField } from "@/app/_ui/field";
import { METHOD_REASON_MAX } from "@/lib/codebook/limits";
import { sameTyped } from "@/lib/codebook/method-form";
import { PARAMETER_GROUPS } from "@/lib/codebook/method-parameters";
import { closedUp } from "@/lib/codebook/panel-form";
import type { MethodPreview } from "@/lib/data/versions/method-preview";
import { useVersionForm } from "../../_ui/use-version-form";
import { firstAnswer, type VersionAnswer } from "../../_ui/version-answer";
import { VersionForm } from "../../_ui/version-form";
import { send } from "./actions";
import { NormalisedWeights } from "./normalised-weights";
import { PanelFields } from "./panel-fields";
import { type ParameterField, ParameterFields } from "./parameter-fields";
import { PreviewSection } from "./preview-section";

type Values = Record<string, string>;

const GENERATION_CHOICES = [
  { value: "2", label: "Generation 2" },
  { value: "1", label: "Generation 1" },
];
const WEIGHTS_CHOICES = [
  { value: "numbers", label: "The weights typed below" },
  { value: "panel", label: "The mean of a panel" },
];

/** All parameters of a method, a look at their effect, the reason, and the new version. Works without scripts too. */
export function MethodForm({
  base,
  fields,
  start,
  today,
  draftKey,
}: {
  base: number;
  fields: ParameterField[];
  start: Values;
  /** ISO. */
  today: string;
  /** Under which its tab keeps it. */
  draftKey: string;
}) {
  const [first] = useState<VersionAnswer<MethodPreview>>(() => firstAnswer(base, start));
  const bound = useVersionForm({ send, first, draftKey, tidied: closedUp, since: fieldsSince });
  const { answer, values } = bound;
  const [typing, setTyping] = useState<{ turn: number; values: Values } | null>(null);
  const typed = typing?.turn === answer.turn ? typing.values : values;
  const errorOf = (path: string) => answer.problems.find(({ field }) => field === path)?.message ?? null;
  return (
    <VersionForm
      bound={bound}
      problems={answer.problems}
      refused={{ publish: "The new version was not written", preview: "The preview needs other figures" }}
      onInput={(form) => setTyping({ turn: answer.turn, values: typedNow(form) })}
      preview={<PreviewSection preview={answer.preview} stale={!sameTyped(typed, answer.values)} />}
      reason={{
        hint: "Why the method changes. Every reader finds it on the page about the method.",
        maxLength: METHOD_REASON_MAX,
      }}
      consequence="It takes effect on every page at once: each line, arrow and stage is computed anew by it. Published summaries keep the version that they were published with. A version cannot be changed or taken back; another one can follow it."
    >
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <SelectField
          name="generation"
          label="Rules"
          hint="Generation 1 reads no counts, openings or coverage."
          error={errorOf("generation")}
          defaultValue={values.generation}
          options={GENERATION_CHOICES}
        />
        <SelectField
          name="weightsFrom"
          label="Where the weights come from"
          hint="From a panel, the weights typed below do not count."
          defaultValue={values.weightsFrom}
          options={WEIGHTS_CHOICES}
        />
      </div>
      {PARAMETER_GROUPS.map((group) => (
        <Fragment key={group}>
          <ParameterFields
            group={group}
            fields={fields.filter((field) => field.group === group)}
            values={values}
            errorOf={errorOf}
            after={group === "weights" ? <NormalisedWeights typed={typed} /> : null}
          />
          {group === "weights" ? (
            <PanelFields
              values={values}
              typed={typed}
              today={today}
              open={typed.weightsFrom === "panel"}
              errorOf={errorOf}
            />
          ) : null}
        </Fragment>
      ))}
    </VersionForm>
  );
}
