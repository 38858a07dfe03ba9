import type { Retraction } from "@/lib/engine/signals/signal";
import { pastNumber, UNSURE } from "./json-bytes";
import { ObjectScanner, pastList } from "./object-scanner";
import { DAY_LENGTH, dayAt, NO_VALUE, stepAt } from "./value-bytes";

const FIELDS = ["start", "r"];
const START = 0;

/** Reads the retractions of a line from its bytes. Few lines have any, so that each gets objects of its own. */
export class RetractionScanner {
  retractions: Retraction[] = [];
  private retraction: Retraction = { start: 0, r: 0 };
  private readonly object = new ObjectScanner(
    FIELDS,
    FIELDS.length,
    () => true,
    (field, bytes, at) => {
      if (field === START) {
        this.retraction.start = dayAt(bytes, at);
        return this.retraction.start === NO_VALUE ? UNSURE : at + DAY_LENGTH;
      }
      const end = pastNumber(bytes, at);
      this.retraction.r = stepAt(bytes, at, end);
      return this.retraction.r === 1 || this.retraction.r === 0.5 ? end : UNSURE;
    },
  );

  /** The place after the list of retractions that begins at `at`; UNSURE where it is not certain. */
  scan(bytes: Buffer, at: number): number {
    this.retractions = [];
    return pastList(bytes, at, this.pastRetraction);
  }

  private readonly pastRetraction = (bytes: Buffer, at: number): number => {
    this.retraction = { start: 0, r: 0 };
    this.retractions.push(this.retraction);
    return this.object.scan(bytes, at);
  };
}
