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
    <div className="flex min-w-0 max-w-full flex-col gap-1">
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

/** What is of the field, and what is the control's own. */
function parted<Props extends FieldProps>(props: Props) {
  const { name, label, hint, error, suggested, needed, id, ...own } = props;
  return [{ name, label, hint, error, suggested, needed, id }, own] as const;
}

const classOf = (className: string | undefined) => `control ${className ?? "w-full"}`;

export function InputField(props: FieldProps & Rest<"input">) {
  const [field, { className, ...own }] = parted(props);
  return (
    <FieldFrame {...field}>
      <input className={classOf(className)} {...described(field)} {...own} />
    </FieldFrame>
  );
}

export function TextareaField(props: FieldProps & Rest<"textarea">) {
  const [field, { className, ...own }] = parted(props);
  return (
    <FieldFrame {...field}>
      <textarea className={classOf(className)} rows={4} {...described(field)} {...own} />
    </FieldFrame>
  );
}

export interface Choice {
  value: string;
  label: string;
}

export function SelectField(props: FieldProps & Rest<"select"> & { options?: Choice[] }) {
  const [field, { className, options, children, ...own }] = parted(props);
  return (
    <FieldFrame {...field}>
      <select className={classOf(className)} {...described(field)} {...own}>
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
