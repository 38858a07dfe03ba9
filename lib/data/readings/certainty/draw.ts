import { DRAW_JOBS, type DrawArguments, type DrawName, type DrawResult } from "./draw-jobs";
import { inSlices } from "./in-slices";
import { inTurn } from "./in-turn";

/** Runs a draw away from the thread that answers readers. */
export type DrawElsewhere = <Name extends DrawName>(
  name: Name,
  given: DrawArguments<Name>,
) => Promise<DrawResult<Name>>;

// On globalThis: the page server has the thread, and the built pages ask it.
const shared = globalThis as typeof globalThis & { thawlineDrawing?: DrawElsewhere };

/** Gives all draws of this process to a thread of their own; null: they are made here again, some milliseconds at a time. */
export function drawOn(elsewhere: DrawElsewhere | null): void {
  if (elsewhere) shared.thawlineDrawing = elsewhere;
  else delete shared.thawlineDrawing;
}

/** Draws, one after the other. Throws LineFull at once where too many wait. */
export function draw<Name extends DrawName>(
  name: Name,
  ...given: DrawArguments<Name>
): Promise<DrawResult<Name>> {
  return inTurn(() => (shared.thawlineDrawing ?? drawHere)(name, given));
}

const drawHere: DrawElsewhere = (name, given) => inSlices(stepsOf(name, given));

/** The steps of a draw. */
export function stepsOf<Name extends DrawName>(
  name: Name,
  given: DrawArguments<Name>,
): Generator<unknown, DrawResult<Name>> {
  return Reflect.apply(DRAW_JOBS[name], undefined, given);
}
