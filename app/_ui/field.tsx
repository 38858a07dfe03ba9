import type { ComponentProps, ReactNode } from "react";

/** What every field of a form has. `error` null or empty: none. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  /** Id of the control; the error summary links to it. Default: the name. */
  id?: string;
}

/** Attributes that tie a control to its hint and its error. */
export function described({ id, name, hint, error }: FieldProps) {
  const own = id ?? name;
  const by = [hint ? `${own}-hint` : "", error ? `${own}-error` : ""].filter(Boolean).join(" ");
  return {
    id: own,
    name,
    "aria-describedby": by || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** Label above, hint below it, error in words next to the control. */
export function FieldFrame({ id, name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  const own = id ?? name;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={own} className="text-sm font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${own}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${own}-error`} className="text-sm font-semibold text-warm">
          Error: {error}
        </p>
      ) : null}
    </div>
  );
}

type Rest<Tag extends "input" | "textarea" | "select"> = Omit<ComponentProps<Tag>, "name" | "id">;

export function InputField({ name, label, hint, error, id, className, ...rest }: FieldProps & Rest<"input">) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame {...field}>
      <input className={`control ${className ?? "w-full"}`} {...described(field)} {...rest} />
    </FieldFrame>
  );
}

export function TextareaField({
  name,
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: FieldProps & Rest<"textarea">) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame {...field}>
      <textarea className={`control ${className ?? "w-full"}`} rows={4} {...described(field)} {...rest} />
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField({
  name,
  label,
  hint,
  error,
  id,
  className,
  options,
  children,
  ...rest
}: FieldProps & Rest<"select"> & { options?: Choice[] }) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame {...field}>
      <select className={`control ${className ?? "w-full"}`} {...described(field)} {...rest}>
        {options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </FieldFrame>
  );
}
