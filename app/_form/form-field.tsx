import { CheckboxField } from "@/app/_ui/checkbox-field";
import { DayField } from "@/app/_ui/day-field";
import { type Choice, InputField, SelectField, TextareaField } from "@/app/_ui/field";
import { DAY_EXAMPLE } from "@/lib/codebook/typed-day";

/** One field of a form, as data, so that pages on the server can describe forms that run in the browser. */
export interface FieldPlan {
  name: string;
  label: string;
  kind: "text" | "email" | "password" | "date" | "number" | "select" | "textarea" | "checkbox" | "hidden";
  hint?: string;
  value?: string;
  options?: Choice[];
  autoComplete?: string;
  /** Shown, sent, not changed. */
  readOnly?: boolean;
  maxLength?: number;
  dir?: "auto" | "ltr";
}

const dayHint = (hint: string | undefined) =>
  [hint, `Day, month, year: ${DAY_EXAMPLE}.`].filter(Boolean).join(" ");

export function FormField({
  plan,
  value,
  error,
  idPrefix,
}: {
  plan: FieldPlan;
  value: string;
  error: string | null;
  idPrefix: string;
}) {
  const { name, label, kind, hint, options, autoComplete, readOnly, maxLength, dir } = plan;
  if (kind === "hidden") return <input type="hidden" name={name} value={value} />;
  const common = { name, label, hint, error, id: idPrefix + name };
  if (kind === "checkbox") return <CheckboxField {...common} value="yes" defaultChecked={value === "yes"} />;
  if (kind === "date") return <DayField {...common} hint={dayHint(hint)} day={value} />;
  if (kind === "select") return <SelectField {...common} options={options} defaultValue={value} />;
  if (kind === "textarea") return <TextareaField {...common} defaultValue={value} dir={dir ?? "auto"} />;
  return (
    <InputField
      {...common}
      type={kind}
      defaultValue={value}
      autoComplete={autoComplete}
      readOnly={readOnly}
      maxLength={maxLength}
      dir={dir}
      // Capital first letters and corrections spoil addresses and names alike.
      spellCheck={false}
      autoCapitalize={kind === "email" ? "none" : undefined}
    />
  );
}
