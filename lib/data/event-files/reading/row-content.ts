import type { EventRow } from "@/lib/event-files/rows/event-row";
import { storableJson } from "../storable";

/** What is kept of a row: all but the line that it stood in, which a later release moves. */
export type RowContent = Omit<EventRow, "line">;

/** The content of a row as JSON: the same for the same content, whoever read it. */
export function contentText({ line: _, ...content }: EventRow): string {
  return storableJson(content);
}
