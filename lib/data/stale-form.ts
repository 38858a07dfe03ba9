import type { z } from "zod";
import type { FieldProblem } from "./problems";
import { Refusal, refuse } from "./refusal";

/** What a form says that it was filled in over. Without it nobody could tell whether it is stale, so the whole form is refused. */
export function readSeen<Schema extends z.ZodType>(schema: Schema, seen: unknown): z.output<Schema> {
  const read = schema.safeParse(seen);
  if (read.success) return read.data;
  return refuse("", "The form does not tell what it was filled in over: load the page again.");
}

/**
 * Refuses a form that was filled in over what has changed meanwhile. It comes back over what stands `now`, so that whoever has read
 * the problems can send it again.
 */
export function refuseStale(problems: FieldProblem[], now: Record<string, string>): never {
  throw new Refusal(problems, now);
}
