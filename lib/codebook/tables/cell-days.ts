import { isolate } from "@/lib/codebook/isolate";
import { readTypedDay, type TypedDay } from "@/lib/codebook/typed-day";
import type { DateOrder } from "./table-mapping";

/** A day of a program or a workbook, with a time or without; the day is as it stands there, in whatever zone. */
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const YEAR_FIRST = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/;
/** Behind a day in figures a spreadsheet may have written its time. */
const FIGURES =
  /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})\.?(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?$/i;
/** Days from 1927 to 2119 as a spreadsheet counts them. */
const SERIAL = /^[1-7]\d{4}(?:[.,]\d+)?$/;

/**
 * Reads the day of a cell: as programs, workbooks and people write it, and in figures alone where the mapping says in which order. Never guesses.
 * `readCellDay("07.12.2025", "day-first").iso // => "2025-12-07"`, `readCellDay("2025-12-07T13:30:00", "named").iso // => "2025-12-07"`
 */
export function readCellDay(text: string, order: DateOrder): TypedDay {
  const typed = text.trim();
  const whole = WITH_TIME.exec(typed)?.[1];
  if (whole !== undefined) return readTypedDay(whole);
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) return inFigures(typed, `${yearFirst[1]}-${yearFirst[2]}-${yearFirst[3]}`);
  if (SERIAL.test(typed))
    return none(`“${typed}” is the number of a day in a spreadsheet: write the column as dates`);
  const [, first = "", second = "", year] = FIGURES.exec(typed) ?? [];
  if (year === undefined) return readTypedDay(typed);
  if (order === "named")
    return none(`“${isolate(typed)}” can be read in two ways: say in which order its day and month stand`);
  const [dayOfMonth, month] = order === "day-first" ? [first, second] : [second, first];
  if (Number(month) > 12)
    return none(`“${isolate(typed)}” is no day: ${month} is no month, as the order of day and month is set`);
  return inFigures(typed, `${year}-${month}-${dayOfMonth}`);
}

/** A day whose figures are in order; what is wrong with it quotes the cell. */
function inFigures(typed: string, ordered: string): TypedDay {
  const { iso, problem } = readTypedDay(ordered);
  return iso === null ? none(problem.replace(isolate(ordered), isolate(typed))) : { iso, problem: null };
}

function none(problem: string): TypedDay {
  return { iso: null, problem };
}
