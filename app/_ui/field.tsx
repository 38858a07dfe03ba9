import type { ComponentProps, ReactNode } from "react";

/** What every field of a form has. `error` null or empty: none. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  /** Why it holds a value that nobody has typed; null or empty: it holds none such. */
  suggested?: string | null;
  /** It must be filled in: the label says so. */
  needed?: boolean;
  /** Id of the control; the error summary links to it. Default: the name. */
  id?: string;
}

/** Attributes that tie a control to its hint and its error. */
export function described({ id, name, hint, error, suggested, needed }: FieldProps) {
  const own = id ?? name;
  const parts = { suggested, hint, error };
  const by = Object.entries(parts).flatMap(([part, words]) => (words ? `${own}-${part}` : []));
  return {
    id: own,
    name,
    "aria-describedby": by.join(" ") || undefined,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-required": needed || undefined,
    "data-suggested": suggested ? "" : undefined,
  };
}

/** Label above, hint below it, error in words next to the control. */
export function FieldFrame({
  id,
  name,
  label,
  hint,
  error,
  suggested,
  needed,
  children,
}: FieldProps & { children: ReactNode }) {
  const own = id ?? name;
  return (
    <div className="flex flex-col gap-1">
      {needed ? (
        <p className="text-sm">
          <label htmlFor={own} className="font-semibold">
            {label}
          </label>{" "}
          <span aria-hidden="true" className="text-muted">
            · required
          </span>
        </p>
      ) : (
        <label htmlFor={own} className="text-sm font-semibold">
          {label}
        </label>
      )}
      {hint ? (
        <p id={`${own}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {suggested ? (
        <p id={`${own}-suggested`} className="text-sm text-muted">
          Suggested: {suggested}
        </p>
      ) : null}
      {error ? (
        <p id={`${own}-error`} className="text-sm font-semibold text-warm">
          Error: {error}
        </p>
      ) : null}
    </div>
  );
}

type Rest<Tag extends "input" | "textarea" | "select"> = Omit<ComponentProps<Tag>, "name" | "id">;

export function InputField({
  name,
  label,
  hint,
  error,
  suggested,
  needed,
  id,
  className,
  ...rest
}: FieldProps & Rest<"input">) {
  const field = { name, label, hint, error, suggested, needed, id };
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
  suggested,
  needed,
  id,
  className,
  ...rest
}: FieldProps & Rest<"textarea">) {
  const field = { name, label, hint, error, suggested, needed, id };
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
  suggested,
  needed,
  id,
  className,
  options,
  children,
  ...rest
}: FieldProps & Rest<"select"> & { options?: Choice[] }) {
  const field = { name, label, hint, error, suggested, needed, id };
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
