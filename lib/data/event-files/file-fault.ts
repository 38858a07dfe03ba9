import { z } from "zod";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import { storable } from "./storable";
import { PackedFault } from "./unpacking/packed-fault";

const fileFault = z.object({
  /** The physical line, from 1; null: it is the file as a whole. */
  line: z.int().nullable(),
  /** The line as it stands, cut short. */
  text: z.string(),
  message: z.string(),
  /** The file within the file; empty: the file itself. */
  member: z.string(),
});

/** Why a file was refused. Nothing of it was taken. */
export type FileFault = z.output<typeof fileFault>;

export const parseFault = (kept: unknown): FileFault | null => (kept === null ? null : fileFault.parse(kept));

/** What a failure says of the file; null: it is not the file that is at fault. */
export function faultOfFile(problem: unknown, member = ""): FileFault | null {
  if (problem instanceof PackedFault)
    return { line: null, text: "", message: problem.message, member: storable(problem.member || member) };
  if (problem instanceof EventFileFault)
    return {
      line: problem.line,
      text: storable(problem.text),
      message: problem.message,
      member: storable(member),
    };
  return null;
}
