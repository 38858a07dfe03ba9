import { z } from "zod";
import { keptText } from "@/lib/codebook/kept-text";
import { NAME_MAX } from "@/lib/codebook/limits";

const uuid = z.uuid();
const position = z.number().int().min(0);

/** A passage as the browser sends it; quote and positions must say the same. */
const markFields = z.strictObject({
  /** The control that it speaks for; empty: the whole. */
  field: keptText("the field of a passage").max(100),
  /** Number of the text that it was marked in. */
  textNumber: position,
  exact: keptText("a passage").min(1).max(20_000),
  start: position,
  end: position,
});

/** What was put before the coder; what became of it is for the server to say. */
const offerFields = z.strictObject({
  field: keptText("the field of a suggestion").max(100),
  // The name of a model may be as long as any other.
  origin: keptText("the origin of a suggestion").max(NAME_MAX + 50),
  value: keptText("a suggestion").max(4_000),
});

const shape = z.strictObject({
  kind: z.enum(["SIGNAL", "REPORT"]),
  /** Made by the form: sending the same form twice saves it once. */
  id: uuid,
  /** The form as input of the signal schema. */
  input: z.unknown(),
  marks: z.array(markFields).max(100, "at most 100 passages"),
  suggestions: z.array(offerFields).max(200),
  /** REPORT: the signal that it is a report of. */
  slug: z.string().max(100).optional(),
  /** REPORT: why; the product says it itself where nothing is given. */
  reason: z.string().max(400).optional(),
  /** The coding of one’s own, from the same document, whose happening this tells another side of. */
  besides: uuid.optional(),
  /** The coding of one’s own that this takes the place of. */
  replaces: uuid.optional(),
});

export const codingInput = shape;
export type CodingInput = z.input<typeof shape>;
export type ReadCoding = z.output<typeof shape>;
export type SentMark = z.output<typeof markFields>;
export type Offered = z.output<typeof offerFields>;
