import {
  type EngineSignal,
  FAMILIES,
  PRECISIONS,
  type Retraction,
  UNLINKED,
} from "@/lib/engine/signals/signal";
import { type Generation2Field, SIGNAL_FIELDS } from "./compute-field-names";
import { FALSE, NULL, pastNumber, pastPlainText, standsAt, TRUE, UNSURE } from "./json-bytes";
import { ReportScanner } from "./report-scanner";
import { RetractionScanner } from "./retraction-scanner";
import { DAY_LENGTH, dayAt, NO_VALUE, quoted, stepAt, wordAt } from "./value-bytes";

const FAMILY_WORDS = quoted(FAMILIES);
const PRECISION_WORDS = quoted(PRECISIONS);
/** More happenings than fit in so many digits are left to the schema. */
const MOST_DIGITS = 9;
const NONE: Retraction[] = [];

/** The signal of a line as its fields are read from bytes, written over by that of the next line. */
export class ScannedSignal {
  private readonly reports = new ReportScanner();
  private readonly retractions = new RetractionScanner();
  readonly signal: EngineSignal = {
    ...{ id: "", family: "TRADE", start: 0, end: null, precision: "day", intensity: 0, scored: true },
    ...{ reports: this.reports.reports, endPublished: null, retractions: NONE, ...UNLINKED, status: true },
  };
  /** Where the id stands in the bytes. */
  idFrom = 0;
  idTo = 0;
  /** What the line says of `status` itself. */
  status: boolean | null = null;

  /** What a line need not say, as if it did not. */
  clear(): void {
    const { signal } = this;
    signal.endPublished = null;
    signal.retractions = NONE;
    signal.occurrences = 1;
    signal.countedIn = null;
    signal.opens = null;
    signal.stateViolence = false;
    this.status = null;
  }

  /** The place after the value of a field of SIGNAL_FIELDS, which is read; UNSURE where it is not certain. */
  pastField(number: number, bytes: Buffer, at: number): number {
    const { signal } = this;
    const field = SIGNAL_FIELDS[number];
    switch (field) {
      case "id": {
        const end = pastPlainText(bytes, at);
        this.idFrom = at + 1;
        this.idTo = end - 1;
        return this.idTo > this.idFrom ? end : UNSURE;
      }
      case "family": {
        const word = wordAt(bytes, at, FAMILY_WORDS);
        if (word < 0) return UNSURE;
        signal.family = FAMILIES[word] as EngineSignal["family"];
        return at + (FAMILY_WORDS[word] as Buffer).length;
      }
      case "start": {
        signal.start = dayAt(bytes, at);
        return signal.start === NO_VALUE ? UNSURE : at + DAY_LENGTH;
      }
      case "end":
      case "endPublished": {
        const day = standsAt(bytes, at, NULL) ? null : dayAt(bytes, at);
        signal[field] = day;
        return day === null ? at + NULL.length : day === NO_VALUE ? UNSURE : at + DAY_LENGTH;
      }
      case "precision": {
        const word = wordAt(bytes, at, PRECISION_WORDS);
        if (word < 0) return UNSURE;
        signal.precision = PRECISIONS[word] as EngineSignal["precision"];
        return at + (PRECISION_WORDS[word] as Buffer).length;
      }
      case "intensity": {
        const end = pastNumber(bytes, at);
        signal.intensity = stepAt(bytes, at, end);
        return signal.intensity === NO_VALUE ? UNSURE : end;
      }
      case "scored": {
        signal.scored = standsAt(bytes, at, TRUE);
        return pastMark(bytes, at);
      }
      case "reports":
        return this.reports.scan(bytes, at);
      case undefined:
        return UNSURE;
      default:
        return standsAt(bytes, at, NULL) ? at + NULL.length : this.pastOptional(field, bytes, at);
    }
  }

  private pastOptional(field: "retractions" | Generation2Field, bytes: Buffer, at: number): number {
    const { signal } = this;
    switch (field) {
      case "retractions": {
        const end = this.retractions.scan(bytes, at);
        signal.retractions = this.retractions.retractions;
        return end;
      }
      case "occurrences": {
        const end = pastNumber(bytes, at);
        const count = end - at > MOST_DIGITS ? 0 : Number(bytes.toString("latin1", at, end));
        signal.occurrences = count;
        return end !== UNSURE && Number.isInteger(count) && count >= 1 ? end : UNSURE;
      }
      case "countedIn":
      case "opens": {
        const end = pastPlainText(bytes, at);
        if (end !== UNSURE) signal[field] = bytes.toString("utf8", at + 1, end - 1);
        return end;
      }
      case "stateViolence":
        signal.stateViolence = standsAt(bytes, at, TRUE);
        return pastMark(bytes, at);
      case "status":
        this.status = standsAt(bytes, at, TRUE);
        return pastMark(bytes, at);
    }
  }
}

/** The place after `true` or `false`. */
function pastMark(bytes: Buffer, at: number): number {
  if (standsAt(bytes, at, TRUE)) return at + TRUE.length;
  return standsAt(bytes, at, FALSE) ? at + FALSE.length : UNSURE;
}
