import { wholeNumber } from "@/lib/event-files/text/byte-fields";
import { AT } from "./gdelt-columns";

const ZERO = 48;
const NINE = 57;
const COMMA = 44;

/** What a spreadsheet does to a file of GDELT, as a sentence. */
export const SPREADSHEET_DAMAGE =
  "A spreadsheet has saved this file again: the zeros in front of its codes are gone, or its numbers are written otherwise, so that they mean other things. Bring the file as it was downloaded, without opening it in a spreadsheet.";

const BROKEN_NUMBER =
  "The number of this row, its date or the date on which it was added is not written as GDELT writes it, in digits alone. Get the file again from its source; a spreadsheet may have saved this one.";

/**
 * Why a row of GDELT with the right number of fields is refused all the same; null: it is not. Its root code has lost its zero, so that it has one digit or the codes do not begin
 * with it; its decimals have a comma; its number or its dates are no digits. That “010” has become “10” nobody can see in that field alone. Codes that are no figures, such as
 * “---”, are let be. Of a row with EventCode 43 and EventRootCode 4 it gives SPREADSHEET_DAMAGE.
 * @param cuts where its fields begin, as openTabLines gives them
 */
export function gdeltProblem(bytes: Uint8Array, cuts: Int32Array, width: number): string | null {
  if (bytes[(cuts[AT.fraction] as number) + 4] === COMMA) return SPREADSHEET_DAMAGE;
  if (lostZero(bytes, cuts)) return SPREADSHEET_DAMAGE;
  const whole =
    digits(bytes, cuts, AT.id, null) &&
    digits(bytes, cuts, AT.day, 8) &&
    (width === 61 ? digits(bytes, cuts, AT.added2, 14) : digits(bytes, cuts, AT.added1, 8));
  return whole ? null : BROKEN_NUMBER;
}

function digits(bytes: Uint8Array, cuts: Int32Array, field: number, length: number | null): boolean {
  const from = cuts[field] as number;
  const to = (cuts[field + 1] as number) - 1;
  return (length === null || to - from === length) && wholeNumber(bytes, from, to) >= 0;
}

function lostZero(bytes: Uint8Array, cuts: Int32Array): boolean {
  const root = cuts[AT.rootCode] as number;
  const length = (cuts[AT.rootCode + 1] as number) - 1 - root;
  const letter = bytes[root] as number;
  if (length === 0 || letter < ZERO || letter > NINE) return false;
  return length !== 2 || !beginsWithRoot(bytes, cuts, AT.code) || !beginsWithRoot(bytes, cuts, AT.baseCode);
}

function beginsWithRoot(bytes: Uint8Array, cuts: Int32Array, field: number): boolean {
  const from = cuts[field] as number;
  const root = cuts[AT.rootCode] as number;
  return (
    (cuts[field + 1] as number) - 1 - from >= 2 &&
    bytes[from] === bytes[root] &&
    bytes[from + 1] === bytes[root + 1]
  );
}
