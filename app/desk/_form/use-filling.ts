import { useCallback, useEffect, useRef, useState } from "react";
import { currentValue, put } from "@/app/_form/controls";
import type { SignalType } from "@/lib/codebook/codebook";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { ReadDates } from "../form-state";
import type { Suggested } from "./form-desk";

const DAYS = new Set(["start", "end", "precision", "inForce"]);

/**
 * What fills itself in: a type's usual intensity and span, the days read from words. Whatever a person typed
 * themselves is never overwritten.
 */
export function useFilling(
  form: React.RefObject<HTMLFormElement | null>,
  types: readonly SignalType[],
  first: TypedForm,
  suggested: Suggested,
) {
  const [scripted, setScripted] = useState(false);
  const [family, setFamily] = useState(first.family ?? "");
  const [code, setCode] = useState(first.type ?? "");
  const [inForce, setInForce] = useState(Boolean(first.inForce));
  const [scored, setScored] = useState(Boolean(first.scored));
  const [offered, setOffered] = useState(false);
  const own = useRef({
    intensity: Boolean(first.intensity) && !suggested.has("intensity"),
    days: Boolean(first.start) && !suggested.has("start"),
    basis: Boolean(first.dateBasis) && !suggested.has("dateBasis"),
  });
  /** Days that the words filled in, and nobody has touched since. */
  const filled = useRef<ReadDates | null>(null);
  useEffect(() => setScripted(true), []);

  const type = types.find((one) => one.code === code) ?? null;

  const set = useCallback(
    (name: string, value: string) => {
      if (form.current) put(form.current, name, value);
      if (name === "inForce") setInForce(value !== "");
      if (name === "scored") setScored(value !== "");
    },
    [form],
  );

  const chooseType = (chosen: string) => {
    setCode(chosen);
    const next = types.find((one) => one.code === chosen);
    if (!next) return;
    if (next.family) setFamily(next.family);
    if (!own.current.intensity) set("intensity", String(next.defaultIntensity));
    if (!own.current.days && next.span !== "ES") set("inForce", next.span === "S" ? "on" : "");
    if (next.family !== null) return;
    set("scored", "");
    // Context counts 0, whatever it is: nobody need be asked.
    if (form.current && currentValue(form.current, "status") === "") set("status", "happened");
  };

  const chooseFamily = (chosen: string) => {
    setFamily(chosen);
    if (type?.family && type.family !== chosen) setCode("");
  };

  /** Puts a suggestion into its control, as if nobody had typed there. */
  const suggest = useCallback(
    (name: string, value: string) => {
      if (name === "family") setFamily(value);
      else if (name === "type") setCode(value);
      else set(name, value);
    },
    [set],
  );

  const fillDates = useCallback(
    (dates: ReadDates) => {
      for (const name of ["start", "end", "precision"] as const) set(name, dates[name]);
      if (dates.inForce) set("inForce", "on");
      else if (dates.end !== "") set("inForce", "");
      if (!own.current.basis) set("dateBasis", dates.basis);
      setOffered(false);
    },
    [set],
  );

  /** A person took these days: what the words say later only offers others. */
  const chooseDates = (dates: ReadDates) => {
    fillDates(dates);
    own.current.days = true;
  };

  /** “24 November” was read while “24 November or 26” was being typed: its day does not stay behind as if it were meant. */
  const emptyDates = useCallback(() => {
    if (!filled.current || own.current.days) return;
    for (const name of ["start", "end"] as const) set(name, "");
    set("precision", "day");
    if (filled.current.inForce) set("inForce", "");
    if (!own.current.basis) set("dateBasis", "");
    filled.current = null;
  }, [set]);

  const takeDates = useCallback(
    (dates: ReadDates | null) => {
      if (!dates || !form.current) {
        emptyDates();
        return setOffered(false);
      }
      if (!own.current.days) {
        filled.current = dates;
        return fillDates(dates);
      }
      const control = form.current;
      setOffered(
        (["start", "precision"] as const).some((name) => currentValue(control, name) !== dates[name]),
      );
    },
    [form, fillDates, emptyDates],
  );

  /** A person changed a control. */
  const typed = (name: string) => {
    if (name === "intensity") own.current.intensity = true;
    if (name === "dateBasis") own.current.basis = true;
    if (DAYS.has(name)) own.current.days = true;
    if (name === "start" && form.current && currentValue(form.current, "start") === "")
      own.current.days = false;
    if (name === "scored" && form.current) setScored(currentValue(form.current, name) !== "");
    if (name === "inForce" && form.current) setInForce(currentValue(form.current, name) !== "");
  };

  /** It has become a facet or a duplicate: it counts 0, its parent is scored. */
  const linked = () => {
    set("scored", "");
    if (!own.current.intensity) set("intensity", "0");
  };

  return {
    scripted,
    family,
    type,
    inForce,
    scored,
    offered,
    chooseFamily,
    chooseType,
    takeDates,
    chooseDates,
    suggest,
    typed,
    linked,
  };
}

export type Filling = ReturnType<typeof useFilling>;
