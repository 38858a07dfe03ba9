import { CheckboxField } from "@/app/_ui/checkbox-field";
import { InputField, SelectField, TextareaField } from "@/app/_ui/field";
import { SPAN_WORDS } from "@/lib/brief/codebook/type-words";
import type { TypedType, TypePath } from "@/lib/codebook/editing/typed-codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { DEFINITION_MAX, ID_MAX, PHRASE_MAX, PLOVER_MAX, TYPE_LABEL_MAX } from "@/lib/codebook/limits";
import { FAMILIES } from "@/lib/engine/signals/signal";

const SPANS = (["E", "S", "ES"] as const).map((value) => ({ value, label: SPAN_WORDS[value] }));
const CHOICES = FAMILIES.map((value) => ({ value, label: FAMILY_LABEL[value] }));

/** One type, folded away until it is looked at; code and family of a type that stands are shown, not changed. */
export function TypeRow({
  at,
  type,
  errorOf,
}: {
  at: number;
  type: TypedType;
  errorOf: (path: string) => string | null;
}) {
  const path = (field: TypePath) => `types.${at}.${field}`;
  const field = (name: TypePath, label: string, max?: number) => ({
    name: path(name),
    label,
    error: errorOf(path(name)),
    defaultValue: type[name] ?? "",
    maxLength: max,
  });
  const wrong = Object.keys(EMPTY).some((name) => errorOf(path(name as TypePath)) !== null);
  const marks = [type.stateViolence ? "state violence" : "", type.retired ? "retired" : ""].filter(Boolean);
  return (
    <details open={wrong || type.added === "yes"} className="border-b border-hair">
      <summary className="py-2">
        <span className="font-medium">{type.label || "New type"}</span>{" "}
        <span className="text-sm text-muted tabular-nums">
          {[
            type.code,
            type.defaultIntensity ? `${type.defaultIntensity} (${type.lowest} … ${type.highest})` : "",
            ...marks,
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </summary>
      <div className="grid gap-4 pt-1 pb-6 md:grid-cols-2">
        {type.added ? (
          <NewTypeFields type={type} at={at} errorOf={errorOf} />
        ) : (
          <Standing at={at} type={type} />
        )}
        <InputField {...field("label", "Name", TYPE_LABEL_MAX)} dir="auto" />
        <InputField {...field("plover", "Nearest PLOVER type", PLOVER_MAX)} hint="Empty: none." />
        <div className="md:col-span-2">
          <TextareaField {...field("definition", "What it is", DEFINITION_MAX)} rows={3} dir="auto" />
        </div>
        <div className="grid grid-cols-3 items-end gap-x-4">
          <InputField {...field("lowest", "Lowest")} className="w-full tabular-nums" autoComplete="off" />
          <InputField
            {...field("defaultIntensity", "Usual")}
            className="w-full tabular-nums"
            autoComplete="off"
          />
          <InputField {...field("highest", "Highest")} className="w-full tabular-nums" autoComplete="off" />
        </div>
        <SelectField {...field("span", "Event or status")} options={SPANS} />
        <InputField {...field("phrase.one", "In a headline, one", PHRASE_MAX)} dir="auto" />
        <InputField {...field("phrase.several", "In a headline, several", PHRASE_MAX)} dir="auto" />
        {type.added || type.family === "SECURITY" ? (
          <CheckboxField
            name={path("stateViolence")}
            label="State violence: the forces of a state use force on the other"
            hint="It can hold the stage at hostile or rupture. Only for security incidents."
            error={errorOf(path("stateViolence"))}
            value="yes"
            defaultChecked={type.stateViolence === "yes"}
          />
        ) : null}
        {type.added ? null : (
          <CheckboxField
            name={path("retired")}
            label="Retired: not offered for new signals"
            hint="What is coded under it stays."
            value="yes"
            defaultChecked={type.retired === "yes"}
          />
        )}
      </div>
    </details>
  );
}

/** Every field of a row that an error can belong to. */
const EMPTY: Record<Exclude<TypePath, "added">, true> = {
  code: true,
  family: true,
  label: true,
  definition: true,
  defaultIntensity: true,
  lowest: true,
  highest: true,
  span: true,
  plover: true,
  stateViolence: true,
  "phrase.one": true,
  "phrase.several": true,
  retired: true,
};

function Standing({ at, type }: { at: number; type: TypedType }) {
  return (
    <>
      <input type="hidden" name={`types.${at}.code`} value={type.code} />
      <input type="hidden" name={`types.${at}.family`} value={type.family} />
    </>
  );
}

function NewTypeFields({
  at,
  type,
  errorOf,
}: {
  at: number;
  type: TypedType;
  errorOf: (path: string) => string | null;
}) {
  return (
    <>
      <input type="hidden" name={`types.${at}.added`} value="yes" />
      <SelectField
        name={`types.${at}.family`}
        label="Family"
        options={[{ value: "", label: "Choose …" }, ...CHOICES]}
        error={errorOf(`types.${at}.family`)}
        defaultValue={type.family ?? ""}
      />
      <InputField
        name={`types.${at}.code`}
        label="Code"
        hint="Small letters, digits, hyphens. It is never changed."
        error={errorOf(`types.${at}.code`)}
        defaultValue={type.code ?? ""}
        maxLength={ID_MAX}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
