import { InputField } from "@/app/_ui/field";
import { GROUP_TITLE } from "@/lib/brief/method/method-changes";
import type { MethodParameter, ParameterGroup } from "@/lib/codebook/method-parameters";
import type { TypedMethod } from "@/lib/codebook/typed-method";

export type ParameterField = Pick<MethodParameter, "path" | "group" | "label">;

const HINT: Record<ParameterGroup, string> = {
  weights: "How much of the index each family makes. Any numbers of 0 or more: they are scaled to sum 1.",
  halfLives: "Days after which half of a signal’s force is left, once it is over.",
  kappa: "The pressure at which a family’s score reaches 76 of 100. A larger κ needs more signals.",
  stage: "Index points, save the window. Borders rise from −100 to 100.",
};

/** One group of the parameters of a method, each with its own field. */
export function ParameterFields({
  group,
  fields,
  values,
  errorOf,
  after,
}: {
  group: ParameterGroup;
  fields: readonly ParameterField[];
  values: TypedMethod;
  errorOf: (path: string) => string | null;
  /** Shown below the fields. */
  after?: React.ReactNode;
}) {
  return (
    <fieldset className="border-t border-rule pt-4" aria-describedby={`${group}-hint`}>
      <legend className="float-left w-full font-serif text-xl font-semibold">{GROUP_TITLE[group]}</legend>
      <p id={`${group}-hint`} className="clear-both max-w-3xl text-sm text-muted">
        {HINT[group]}
      </p>
      <div className="mt-3 grid grid-cols-2 items-start gap-x-4 gap-y-4 md:grid-cols-5">
        {fields.map(({ path, label }) => (
          <InputField
            key={path}
            name={path}
            label={label}
            error={errorOf(path)}
            defaultValue={values[path] ?? ""}
            // Of the keyboards of figures only some have a minus.
            inputMode={path.startsWith("stage.borders") ? undefined : "decimal"}
            autoComplete="off"
            className="w-full tabular-nums"
          />
        ))}
      </div>
      {after}
    </fieldset>
  );
}
