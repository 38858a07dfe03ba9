import { isoDayOrNull } from "@/lib/codebook/date-reading";
import { DATE_WORDS_MAX } from "@/lib/codebook/limits";
import { findDates } from "@/lib/evidence/dates/find-dates";
import { houseOrigin } from "./house-origin";
import { placeOf, wordsAt } from "./house-words";
import type { SuggestedFrom } from "./suggest";
import { suggestDate } from "./suggest-date";
import type { Suggestion } from "./suggestion";

/** As much of a document as a model of the house is told. */
export type HouseDocument = Pick<SuggestedFrom, "text" | "title" | "published">;

/**
 * The words that a model gives as the date, where they stand in the text, with the days that our own reader makes of them: a model reads no
 * calendar. Nothing where they name a day after publication.
 */
export function houseDate(document: HouseDocument, words: string, model: string): Suggestion[] {
  const span = placeOf(document.text, words);
  if (!span || span.end - span.start > DATE_WORDS_MAX) return [];
  const value = wordsAt(document.text, span, DATE_WORDS_MAX);
  const because = `house model ${model}: “${value}”`;
  const origin = houseOrigin(model);
  const read = suggestDate(document, span, null);
  if (read.length > 0)
    return read.map((one) => ({
      ...one,
      origin,
      because: one.field === "dateAsWritten" ? because : `${because}, ${one.because}`,
    }));
  const reference = document.published === null ? null : isoDayOrNull(document.published);
  if (reference !== null && findDates(value, reference).length > 0) return [];
  return [{ field: "dateAsWritten", value, origin, because, span }];
}
