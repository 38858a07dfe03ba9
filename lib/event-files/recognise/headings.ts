import { isPreface } from "@/lib/event-files/comma/headed-rows";

/** Less cannot say who, to whom and when. */
const FEWEST = 3;
/** “#” or “#id”: comments have spaces between their words. */
const ONE_WORD = /^#\S*$/;

interface HeadRow {
  text: string;
  fields: readonly string[];
}

/** Whether the fields of a row can be headings: three or more, each said once and none of them a number. `isHeadings(["id", "from", "to"]) // => true` */
export function isHeadings(fields: readonly string[]): boolean {
  const names = fields.map((field) => field.trim().toLowerCase());
  return (
    names.length >= FEWEST &&
    names.every((name) => name !== "" && !/^[\d.,+-]+$/.test(name)) &&
    new Set(names).size === names.length
  );
}

/**
 * Whether a row is a comment above the headings, or tells a spreadsheet the separator. One that begins with “#” is the headings where the next row has as many fields, unless that can be headings
 * itself and the first field has the words of a comment; and also where the next row has other fields and can be no headings, if this one can and its first field has one word.
 * Of `#,from,to` above `7,TJK,AFG`: false; of `# by A, B, C` above `id,from,to`: true
 */
export function isComment({ text, fields }: HeadRow, next: HeadRow | undefined): boolean {
  if (!isPreface(text)) return false;
  if (next === undefined || isPreface(next.text)) return true;
  const oneWord = ONE_WORD.test(fields[0]?.trim() ?? "");
  if (fitsBelow(fields, next.fields)) return !oneWord && isHeadings(next.fields);
  // A row with a field too many or too few is to be refused at its own line; one that this separator does not divide says nothing.
  const misfit = next.fields.length > 1 && !isHeadings(next.fields);
  return !(oneWord && isHeadings(fields) && misfit);
}

/** Whether a row has as many fields as the headings above it. `fitsBelow(["id", "from", "to"], ["7", "TJK", "AFG"]) // => true` */
export function fitsBelow(headings: readonly string[], fields: readonly string[]): boolean {
  return headings.length >= FEWEST && headings.length === fields.length;
}
