"use client";

import { useEffect, useRef } from "react";
import { carriedOf, type Typed, toCarry } from "./carried-fields";

/**
 * Sends along, with the form that it stands in, what was typed into the form of the id `from`, so that nothing is typed twice because a table is read otherwise. Where there is no such form
 * what came along before goes along again.
 */
export function CarryTyped({
  from,
  names,
  proposed,
  carried,
}: {
  from: string;
  names: string[];
  /** What stands in these fields where nobody has typed. */
  proposed: Typed;
  carried: Typed;
}) {
  const mark = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = mark.current?.form;
    const add = ({ formData }: FormDataEvent) => {
      const saving = document.getElementById(from);
      const stands =
        saving instanceof HTMLFormElement ? carriedOf(Object.fromEntries(new FormData(saving)), names) : null;
      const along = toCarry(stands, proposed, carried);
      for (const name of names) {
        formData.delete(name);
        if (along[name] !== undefined) formData.set(name, along[name]);
      }
    };
    form?.addEventListener("formdata", add);
    return () => form?.removeEventListener("formdata", add);
  }, [from, names, proposed, carried]);
  return (
    <>
      <input type="hidden" ref={mark} />
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
