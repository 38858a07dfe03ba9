/** With its sign and two figures, as all write it: without them it may be an id of letters and figures such as “3e105427”. */
const IN_POWERS = /^\d(?:[.,]\d+)?E\+\d{2,}$/i;

/**
 * Whether a spreadsheet has written a long number in powers of ten, which loses its last digits.
 * `isRounded("2.00E+11") // => true`, `isRounded("200001050001") // => false`
 */
export const isRounded = (id: string) => IN_POWERS.test(id);

/** What to do about it. */
export const ROUNDED =
  "A spreadsheet has rounded the ids of this file (as in 2.00E+11), so that its rows cannot be told apart: bring the file as it was downloaded, without opening it in a spreadsheet.";
