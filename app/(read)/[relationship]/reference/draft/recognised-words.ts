import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { DraftReading } from "@/lib/codebook/reference/read-draft";

/** What a file is taken for, and what of it is not taken, in sentences. */
export function recognised({ layout, series, passedOver }: DraftReading, a: string, b: string): string {
  if (layout === "plain" || !passedOver) return "A table with a time and a figure a row.";
  const kind = layout === "comtrade-today" ? "the layout of today" : "the earlier layout";
  const { world, others, flows, parts } = passedOver;
  const left = [
    [parts, "are parts of a total, by customs procedure, transport or second partner"],
    [world, "have the whole world as partner"],
    [others, "are about other states"],
    [flows, "are re-exports or other flows"],
  ].flatMap(([rows, why]) => (rows === 0 ? [] : [`${count(Number(rows), "row")} ${why}`]));
  const taken = `A file of UN Comtrade in ${kind}, with ${count(series.length, "series", "series")} of trade between ${isolate(a)} and ${isolate(b)}.`;
  return left.length === 0 ? taken : `${taken} Not taken: ${left.join("; ")}.`;
}
