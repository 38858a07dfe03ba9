import type { FileShape } from "@/lib/event-files/rows/file-shape";

/**
 * Whether a table that is published with tabs and without quotation marks has been written again with them, as R does: its headings have them, or it has no tabs. Dataverse leaves
 * them away from headings: its tables are read line by line.
 * `isQuoted({ header: ['"Event ID"'], separator: "\t", … }) // => true`
 */
export function isQuoted({ header, separator }: FileShape): boolean {
  return separator !== "\t" || (header?.[0]?.startsWith('"') ?? false);
}

/** Its headings without quotation marks. `plainHeadings({ header: ['"Event ID"'], … }) // => ["Event ID"]` */
export function plainHeadings({ header }: FileShape): string[] {
  return (header ?? []).map((heading) => heading.replace(/^"(.*)"$/, "$1").replaceAll('""', '"'));
}

/** Its shape as who reads quotation marks has it. `unquotedShape({ header: ['"Event ID"'], … }).header // => ["Event ID"]` */
export const unquotedShape = (shape: FileShape): FileShape => ({ ...shape, header: plainHeadings(shape) });
