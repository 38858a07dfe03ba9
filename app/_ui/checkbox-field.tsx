import type { ComponentProps } from "react";
import { described, type FieldProps } from "./field";

/** One yes-or-no choice, with its label behind the box. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  id,
  ...rest
}: FieldProps & Omit<ComponentProps<"input">, "name" | "id" | "type">) {
  const own = id ?? name;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-ink"
          {...described({ name, label, hint, error, id })}
          {...rest}
        />
        <label htmlFor={own}>{label}</label>
      </div>
      {hint ? (
        <p id={`${own}-hint`} className="pl-7 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="pl-7 text-sm font-semibold text-warm">
          Error: {error}
        </p>
      ) : null}
    </div>
  );
}
