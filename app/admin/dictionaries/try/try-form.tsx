"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { DayField } from "@/app/_ui/day-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type Choice, InputField, SelectField, TextareaField } from "@/app/_ui/field";
import { tryOut } from "./actions";
import { Found } from "./found";
import { NOTHING_TRIED } from "./tried";

const FIELD: Record<string, string> = { published: "start" };

/** A text with what is known of it, and below it what would be suggested. Works without scripts. */
export function TryForm({ relationships, hasHouse }: { relationships: Choice[]; hasHouse: boolean }) {
  const [answer, submit, pending] = useActionState(tryOut, NOTHING_TRIED, "/admin/dictionaries/try");
  const { values, turn, found } = answer;
  const problems = answer.problems.map(({ field, message }) => ({ field: FIELD[field] ?? field, message }));
  const field = (name: string, label: string) => ({
    name,
    label,
    error: problems.find((problem) => problem.field === name)?.message ?? null,
    defaultValue: values[name] ?? "",
  });
  return (
    <>
      <form action={submit} noValidate className="flex max-w-3xl flex-col gap-5">
        <ErrorSummary answer={answer} problems={problems} title="This cannot be tried" />
        <SelectField
          key={`relationship ${turn}`}
          {...field("relationship", "Relationship")}
          options={relationships}
        />
        <InputField key={`title ${turn}`} {...field("title", "Title of the page")} dir="auto" />
        <InputField
          key={`publisher ${turn}`}
          {...field("publisher", "Publisher or address")}
          hint="A name, or the whole address of the page."
          dir="auto"
        />
        <DayField
          key={`start ${turn}`}
          name="start"
          label="Published on"
          day={values.start ?? ""}
          error={field("start", "").error}
        />
        <TextareaField key={`text ${turn}`} {...field("text", "Text")} rows={12} dir="auto" />
        {hasHouse ? (
          <CheckboxField
            key={`house ${turn}`}
            name="house"
            label="Ask the model of the house too"
            hint="Title and text are sent to it."
            value="yes"
            defaultChecked={values.house === "yes"}
          />
        ) : null}
        <p>
          <Button busy={pending}>{pending ? "One moment…" : "Show what would be suggested"}</Button>
        </p>
      </form>
      {found ? <Found {...found} /> : null}
    </>
  );
}
