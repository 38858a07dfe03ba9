import { DayControl } from "./day-control";
import { described, FieldFrame, type FieldProps } from "./field";

/** A field for a day: typed as it is shown everywhere, the day, the name of the month, the year. */
export function DayField({
  name,
  label,
  hint,
  error,
  id,
  day,
  className,
}: FieldProps & {
  /** ISO, or what was typed and could not be read. */
  day: string | null | undefined;
  className?: string;
}) {
  const field = { name, label, hint, error, id };
  return (
    <FieldFrame {...field}>
      <DayControl
        // A new address brings a new day, also where the browser keeps what was typed.
        key={day}
        {...described(field)}
        day={day}
        error={error}
        className={`control ${className ?? "w-full"}`}
      />
    </FieldFrame>
  );
}
