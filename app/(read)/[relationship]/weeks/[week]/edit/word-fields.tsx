import { Button } from "@/app/_ui/button";
import type { FormProblem } from "@/app/_ui/error-summary";
import { InputField, SelectField, TextareaField } from "@/app/_ui/field";
import { keyed } from "@/app/_ui/keyed";
import { ARROW_WAYS } from "@/lib/brief/weekly/publication-shape";
import { ASSESSMENT_WORDS_MAX } from "@/lib/brief/weekly/weekly-limits";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { PointRow } from "./point-row";

const ARROWS = ARROW_WAYS.map((way) => ({ value: way, label: arrowWord(way) }));

export interface SignalChoice {
  slug: string;
  label: string;
}

/** Every word of a summary that an editor owns, as fields of the form around them. */
export function WordFields({
  texts,
  problems,
  choices,
  titles,
}: {
  texts: WeekTexts;
  problems: readonly FormProblem[];
  /** Signals that a further point may be about; empty: none can be added here. */
  choices: SignalChoice[];
  titles: Record<string, string>;
}) {
  const named = new Set(texts.points.flatMap(({ signals }) => signals));
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message ?? null;
  return (
    <>
      <InputField
        name="headline"
        label="Headline"
        defaultValue={texts.headline}
        error={problemOf("headline")}
        className="w-full font-serif text-lg"
      />
      <TextareaField
        name="lead"
        label="Lead"
        rows={3}
        hint="Your own first paragraph. Left empty, the one that the numbers suggest stands."
        defaultValue={texts.lead}
        error={problemOf("lead")}
      />
      <TextareaField
        name="arrowReason"
        label="Reason of the arrow"
        rows={3}
        defaultValue={texts.arrowReason}
        error={problemOf("arrowReason")}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[19rem_1fr]">
        <SelectField
          name="arrowWay"
          label="Another arrow than the computed one"
          hint="Readers see both, yours signed."
          defaultValue={texts.arrowWay ?? ""}
          error={problemOf("arrowWay")}
          options={[{ value: "", label: "None: the computed one stands" }, ...ARROWS]}
        />
        <TextareaField
          name="arrowWhy"
          label="Why another arrow"
          rows={2}
          defaultValue={texts.arrowWhy}
          error={problemOf("arrowWhy")}
        />
      </div>
      <fieldset className="grid gap-4">
        <legend className="mb-4 w-full border-t border-rule pt-4 font-serif text-xl font-semibold">
          Main points
        </legend>
        {problemOf("points") ? <p className="font-semibold text-warm">Error: {problemOf("points")}</p> : null}
        <ol className="grid gap-4">
          {texts.points.map((point, at) => (
            <PointRow
              key={keyed(at, point.text)}
              at={at}
              of={texts.points.length}
              point={point}
              titles={titles}
              errors={(part) => problemOf(`points.${at}.${part}`)}
            />
          ))}
        </ol>
        {choices.length === 0 ? null : (
          <div className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 grow">
              <SelectField
                name="add"
                label="Another point, for the signal"
                error={problemOf("add")}
                options={[
                  { value: "", label: "Choose a signal …" },
                  ...choices
                    .filter(({ slug }) => !named.has(slug))
                    .map(({ slug, label }) => ({ value: slug, label })),
                ]}
              />
            </div>
            <Button tone="quiet" name="intent" value="add">
              Add point
            </Button>
          </div>
        )}
      </fieldset>
      <TextareaField
        name="assessment"
        label="Assessment"
        rows={5}
        hint={`What you judge, in at most ${ASSESSMENT_WORDS_MAX} words. It is marked as a judgement and signed by whoever changed it last.`}
        defaultValue={texts.assessment}
        error={problemOf("assessment")}
      />
    </>
  );
}
