/** The largest number that the column of a version holds: the database has no answer to a larger one, only a fault. */
const LARGEST = 2_147_483_647;

/** Whether a number from outside can be one of a version. */
export function isVersionNumber(given: number): boolean {
  return Number.isInteger(given) && given >= 1 && given <= LARGEST;
}
