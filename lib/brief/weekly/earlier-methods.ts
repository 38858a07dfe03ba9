import type { EarlierChanges } from "./weekly-snapshot";

/**
 * Whether earlier weeks stand under another method version than the summary that lists them, `own`, so that each says under which: of both its
 * figures, as published and as it reads now. What was published before weeks told theirs says nothing of it.
 */
export function methodsDiffer({ weeks }: Pick<EarlierChanges, "weeks">, own: number): boolean {
  return weeks.some(({ methodVersion = own }) => methodVersion !== own);
}

/** What stands beside such a table. */
export function methodsNote(own: number): string {
  return `Both figures of a week stand under the method version that it was published with; this summary stands under version ${own}.`;
}
