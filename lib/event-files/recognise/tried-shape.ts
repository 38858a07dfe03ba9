import { openReader } from "@/lib/event-files/open-reader";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import type { Head } from "./head";
import type { Recognised, Recognition, Unrecognised } from "./recognition";

/** No row is between two states of no name, so that none is kept. */
const NOBODY = ["", ""] as const;

/**
 * A shape as it is put before a person, unless its own reader finds something wrong in the beginning of the file. A table whose columns nobody has said yet is not read.
 * Of a shape with 61 fields and a line with 60: `{ ok: false, line: 1, … }`
 */
export function triedShape(
  shape: FileShape,
  { bytes, whole }: Head,
  shown: Omit<Recognised, "ok" | "shape">,
): Recognition {
  try {
    if (shape.format !== "table") {
      // Both meanings of time_precision have the same numbers.
      const reader = openReader(shape, NOBODY, { acledPrecision: "week-month" });
      reader.read(bytes);
      if (whole) reader.end();
    }
    return { ok: true, shape, ...shown };
  } catch (error) {
    if (error instanceof EventFileFault) return refused(error);
    throw error;
  }
}

/** A refusal with its line cut to 500 characters. `refused({ line: 1, text: "a", message: "…" }).ok // => false` */
export function refused({ line, text, message }: Omit<Unrecognised, "ok">): Unrecognised {
  return { ok: false, line, text: text.slice(0, 500), message };
}
