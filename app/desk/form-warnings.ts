import { shownDay } from "@/lib/charts/format/shown-day";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { unlikelyDates } from "@/lib/codebook/unlikely-dates";
import { databaseClock } from "@/lib/data/database-clock";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { datesLeftOpen, datesRead } from "./typed-days";

/** What is allowed in a new signal and rarely meant, each in a sentence: saving asks about it first. */
export async function formWarnings(
  { trackedFrom, codedThrough }: RelationshipRow,
  typed: TypedForm,
  fields: SignalFields,
): Promise<string[]> {
  const coded = dayFromIso(codedThrough);
  const dates = datesRead(typed, coded);
  const differs = dates && (dates.start !== fields.start || dates.precision !== fields.precision);
  const open = datesLeftOpen(typed, coded);
  const chosen = open?.candidates.some(({ start }) => start === fields.start);
  const today = (await databaseClock()).toISOString().slice(0, 10);
  return [
    ...(differs
      ? [
          `“${typed.dateAsWritten?.trim()}” is read as ${dates.inWords}, and the first day says ${shownDay(fields.start)}.`,
        ]
      : []),
    ...(open && !chosen
      ? [
          `“${typed.dateAsWritten?.trim()}” leaves open which day is meant, and the first day says ${shownDay(fields.start)}.`,
        ]
      : []),
    ...unlikelyDates(fields, { trackedFrom, today }).map(({ message }) => `${message}.`),
  ];
}
