"use client";

import { useMemo, useState } from "react";
import { fieldsSince } from "@/app/_form/fields-since";
import { Button } from "@/app/_ui/button";
import type { FormProblem } from "@/app/_ui/error-summary";
import { formStep } from "@/lib/codebook/editing/form-steps";
import { rowsOf, type TypedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { typedSince } from "@/lib/codebook/editing/typed-since";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import { CODEBOOK_REASON_MAX } from "@/lib/codebook/limits";
import type { CodebookPreview } from "@/lib/data/versions/codebook-preview";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { type LocalStep, useVersionForm } from "../../_ui/use-version-form";
import { firstAnswer, type VersionAnswer } from "../../_ui/version-answer";
import { VersionForm } from "../../_ui/version-form";
import { send } from "./actions";
import { PreviewSection } from "./preview-section";
import { RuleRow } from "./rule-row";
import { TypeRow } from "./type-row";

type Values = Record<string, string>;

/** Rows are added, moved and taken out without a question to the server. */
function step(typed: Values, intent: string): LocalStep | null {
  const stepped = formStep(typed, intent);
  if (!stepped) return null;
  const problems = stepped.refused === null ? [] : [{ field: "", message: stepped.refused }];
  return { values: { ...stepped.typed, reason: typed.reason ?? "" }, focus: stepped.focus, problems };
}

const reasonOf = ({ reason = "" }: Values): Values => ({ reason });

const since = (sent: Values, now: Values, answered: Values): Values => ({
  ...fieldsSince(reasonOf(sent), reasonOf(now), reasonOf(answered)),
  ...typedSince(sent, now, answered),
});

/** All types and rules of a codebook, a look at what a change touches, the reason, and the new version. Works without scripts too. */
export function CodebookForm({
  base,
  start,
  draftKey,
}: {
  base: number;
  start: Values;
  /** Under which its tab keeps it. */
  draftKey: string;
}) {
  const [first] = useState<VersionAnswer<CodebookPreview>>(() => firstAnswer(base, start));
  const bound = useVersionForm({ send, first, draftKey, step, since });
  const { answer, values, pending } = bound;
  const [typedOn, setTypedOn] = useState(0);
  const { problems, turn } = answer;
  const { types, rules } = useMemo(() => rowsOf(values), [values]);
  const stale = typedOn > turn || JSON.stringify(rowsOf(answer.values)) !== JSON.stringify({ types, rules });
  // Made once an answer: a new list would take the focus with every key.
  const told = useMemo(() => named(problems, answer.values), [problems, answer.values]);
  const errorOf = (path: string) => problems.find(({ field }) => field === path)?.message ?? null;
  const rows = types.map((type, at) => ({ type, at }));
  const groups = [
    ...FAMILIES.map((family) => ({
      id: family,
      title: FAMILY_LABEL[family],
      rows: rows.filter(({ type }) => !type.added && type.family === family),
    })),
    { id: "any", title: "Any family", rows: rows.filter(({ type }) => !type.added && type.family === "") },
    { id: "new", title: "New types", rows: rows.filter(({ type }) => type.added) },
  ].filter((group) => group.rows.length > 0);
  const placedRules = rules.map((rule, at) => ({ rule, at }));
  return (
    <VersionForm
      bound={bound}
      problems={told}
      refused={{ publish: "The new version was not published", preview: "The preview needs other words" }}
      onInput={(_, field) => {
        if (field !== "reason") setTypedOn(turn + 1);
      }}
      preview={<PreviewSection preview={answer.preview} stale={answer.preview !== null && stale} />}
      reason={{
        hint: "Why the codebook changes. Every reader finds it on the page of the codebook.",
        maxLength: CODEBOOK_REASON_MAX,
      }}
      consequence="New signals and new wordings are coded under it at once. What is coded keeps its version, and no line moves until somebody codes a signal again. A version cannot be changed or taken back; another one can follow it."
    >
      {groups.map((group) => (
        <fieldset key={group.id} className="border-t border-rule pt-4">
          <legend className="float-left w-full font-serif text-xl font-semibold">{group.title}</legend>
          <div className="clear-both">
            {group.rows.map(({ type, at }) => (
              <TypeRow key={type.added ? `new ${at}` : type.code} at={at} type={type} errorOf={errorOf} />
            ))}
          </div>
        </fieldset>
      ))}
      <p>
        <Button tone="quiet" name="intent" value="add-type" busy={pending}>
          Add a type
        </Button>
      </p>
      <fieldset className="border-t border-rule pt-4">
        <legend className="float-left w-full font-serif text-xl font-semibold">Rules</legend>
        <ol className="clear-both">
          {placedRules.map(({ rule, at }) => (
            <RuleRow key={at} at={at} last={rules.length - 1} rule={rule} errorOf={errorOf} />
          ))}
        </ol>
        <Button tone="quiet" name="intent" value="add-rule" className="mt-4" busy={pending}>
          Add a rule
        </Button>
      </fieldset>
    </VersionForm>
  );
}

/** In a form of many rows an error says whose it is. */
function named(problems: FormProblem[], typed: TypedCodebook): FormProblem[] {
  return problems.map(({ field, message }) => {
    const [list, at] = field.split(".");
    if (list !== "types" && list !== "rules") return { field, message };
    // What is wrong with a whole list has no field of its own.
    if (at === undefined) return { field: "", message };
    const name = typed[`${list}.${at}.${list === "types" ? "label" : "title"}`];
    return { field, message: `${isolate(name || (list === "types" ? "New type" : "New rule"))}: ${message}` };
  });
}
