"use client";

import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { formatDay } from "@/lib/charts/format/format";
import { shownDay } from "@/lib/charts/format/shown-day";
import { DAY_EXAMPLE, readTypedDay } from "@/lib/codebook/typed-day";

/** As long as a press on a button takes. */
const PRESS_MS = 300;

interface DayControlProps extends Omit<ComponentProps<"input">, "type" | "defaultValue" | "value"> {
  /** ISO, or what was typed and could not be read; null and empty: no day. */
  day: string | null | undefined;
  /** What the server says of the day that was sent. */
  error?: string | null;
}

/**
 * A day, typed. It stands in the field as everywhere in the product; once it is left, another way of writing the same day is
 * turned into that one and said, and what is no day gets the reason beside it.
 */
export function DayControl({ day, error, className, id, ...rest }: DayControlProps) {
  const own = useId();
  const [told, setTold] = useState<{ problem: string | null; said: string }>({ problem: null, said: "" });
  const field = useRef<HTMLInputElement>(null);
  const telling = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(telling.current), []);
  // A form that shows its address again has nothing typed in it, and nothing to say of it.
  useEffect(() => {
    const form = field.current?.form;
    const forget = () => setTold({ problem: null, said: "" });
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);
  const describedBy = [rest["aria-describedby"], told.problem ? `${own}-problem` : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <>
      <input
        {...rest}
        ref={field}
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={rest.placeholder ?? `e.g. ${DAY_EXAMPLE}`}
        defaultValue={shownDay(day ?? "")}
        aria-invalid={told.problem || error ? true : rest["aria-invalid"]}
        aria-describedby={describedBy || undefined}
        className={className}
        onChange={(event) => {
          clearTimeout(telling.current);
          if (told.problem || told.said) setTold({ problem: null, said: "" });
          rest.onChange?.(event);
        }}
        onBlur={(event) => {
          const typed = event.currentTarget;
          if (typed.value.trim() !== "" && typed.value !== typed.defaultValue) {
            const { iso, problem } = readTypedDay(typed.value);
            if (iso !== null) typed.value = formatDay(iso);
            const said = iso === null ? "" : `Read as ${formatDay(iso)}`;
            // The field may be left by pressing a button: a line that came in above it would move it away before the press is over.
            telling.current = setTimeout(() => setTold({ problem, said }), PRESS_MS);
          }
          rest.onBlur?.(event);
        }}
      />
      <span role="status" className="sr-only">
        {told.said}
      </span>{" "}
      {told.problem && told.problem !== error ? (
        <span id={`${own}-problem`} className="block text-sm font-semibold text-warm">
          {told.problem}
        </span>
      ) : null}
    </>
  );
}
