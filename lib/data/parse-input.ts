import type { z } from "zod";
import { readInput } from "@/lib/codebook/read-input";
import { Refusal } from "./refusal";

/** What the schema makes of the input, or a refusal that names every field at fault. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = readInput(schema, input);
  if (read.ok) return read.data;
  throw new Refusal(read.problems);
}
