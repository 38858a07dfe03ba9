import type { Person } from "@/lib/auth/person";
import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { firstPossibleDay } from "@/lib/codebook/early-reports";
import { controlOfPath, type ReadForm, type TypedForm } from "@/lib/codebook/signal-form";
import { likelyWithChosen } from "@/lib/data/desk/chosen-twin";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";
import { previewSignal } from "@/lib/data/desk/preview";
import { relationshipFor } from "@/lib/data/relationships/relationship-for";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { PRECISIONS } from "@/lib/engine/signals/signal";
import { type Attention, datesShown } from "./form-state";
import { readJudgedForm } from "./read-judged-form";
import { datesLeftOpen, datesRead, withDates, withDaysRead } from "./typed-days";

/** Looks at a form that is being typed, changing nothing. */
export async function attend(person: Person | null, place: DraftPlace, sent: TypedForm): Promise<Attention> {
  const { codedThrough } = await relationshipFor(person, "signal.write", place.relationshipSlug);
  const coded = dayFromIso(codedThrough);
  const read = withDaysRead(sent, coded);
  const dates = datesRead(read, coded);
  // Words alone are enough to look; saving asks to check the days first.
  const typed = dates && !read.start ? withDates(read, dates) : read;
  const form = await readJudgedForm(person, typed);
  const [preview, likely] = await Promise.all([
    previewSignal(person, place.relationshipSlug, form.input, place.signalSlug || null),
    likelyOf(person, place, typed, form, true),
  ]);
  if (!preview.ok) for (const problem of preview.problems) problem.field = controlOfPath(problem.field, form);
  const { due } = form;
  const left = datesLeftOpen(read, coded);
  const open = left && { ...left, candidates: left.candidates.map(datesShown) };
  return { dates: dates && datesShown(dates), open, early: earlyReports(typed, form), due, likely, preview };
}

/** Reports that are dated before the first day that their signal can have. */
function earlyReports(typed: TypedForm, { reportRows }: ReadForm): number[] {
  const start = typed.start?.trim() ?? "";
  if (isoDayOrNull(start) === null) return [];
  const precision = PRECISIONS.find((one) => one === typed.precision) ?? "day";
  const first = firstPossibleDay(start, precision);
  return reportRows.filter((row) => {
    const published = typed[`reports.${row}.published`]?.trim() ?? "";
    return isoDayOrNull(published) !== null && published < first;
  });
}

/** Signals that may be the one that is being typed, first the one that it was to be added to; `shown`: beside it, while nothing is asked. */
export function likelyOf(
  person: Person | null,
  place: DraftPlace,
  typed: TypedForm,
  { input, reportRows }: ReadForm,
  shown: boolean,
): Promise<LikelyDuplicate[]> {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const fields = {
    id: place.signalSlug,
    title: text("title"),
    text: [text("text"), ...reportRows.map((row) => text(`reports.${row}.title`))].join("\n"),
    family: text("family"),
    type: text("type"),
    start: text("start"),
    end: typeof input.end === "string" ? input.end : null,
    precision: text("precision"),
    intensity: Number(input.intensity),
    occurrences: Number(input.occurrences),
    facetOf: text("facetOf") || null,
    duplicateOf: text("duplicateOf") || null,
    countedIn: text("countedIn") || null,
    opens: text("opens") || null,
    addresses: reportRows.map((row) => text(`reports.${row}.address`)).filter(Boolean),
  };
  return likelyWithChosen(person, place.relationshipSlug, fields, shown, text("twin"));
}
