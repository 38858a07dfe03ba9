import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";
import { GENERATION_2_FIELDS, NEEDED_FIELDS, OPTIONAL_FIELDS, SIGNAL_FIELDS } from "./compute-field-names";
import { meantField } from "./compute-misspelt";
import { ownFaults } from "./compute-own-faults";
import { NEWLINE, pastSpace, UNSURE } from "./json-bytes";
import { ObjectScanner } from "./object-scanner";
import { ScannedSignal } from "./scanned-signal";

/** Names that no field may be another spelling of, by either generation. */
const WATCHED = [...OPTIONAL_FIELDS, ...GENERATION_2_FIELDS];

/**
 * Reads a line of signals from its bytes, where it is valid beyond doubt: what is left over, valid or not, is read and judged by the schema
 * (`SIGNAL_LINES`). The bytes must be UTF-8 and end with a line feed.
 */
export class LineScanner {
  private readonly scanned = new ScannedSignal();
  private readonly object: ObjectScanner;
  /** The signal of the line that was read last, written over by the next one. Its id stands in the bytes alone. */
  readonly signal: EngineSignal = this.scanned.signal;
  /** Where the next line begins. */
  next = 0;

  constructor(private readonly generation: Generation) {
    const fields = generation === 2 ? SIGNAL_FIELDS : SIGNAL_FIELDS.slice(0, -GENERATION_2_FIELDS.length);
    this.object = new ObjectScanner(
      fields,
      NEEDED_FIELDS.length,
      (key) => meantField(key, WATCHED) === undefined,
      (field, bytes, at) => this.scanned.pastField(field, bytes, at),
    );
  }

  /** Where the id of the signal stands in the bytes. */
  get idFrom(): number {
    return this.scanned.idFrom;
  }

  get idTo(): number {
    return this.scanned.idTo;
  }

  /** Whether the line that begins at `from` is a valid signal, which then stands in `signal`; false where that is not certain. */
  scan(bytes: Buffer, from: number): boolean {
    this.scanned.clear();
    const end = this.object.scan(bytes, pastSpace(bytes, from));
    if (end === UNSURE) return false;
    const last = pastSpace(bytes, end);
    if (bytes[last] !== NEWLINE) return false;
    this.next = last + 1;
    return this.agrees();
  }

  private agrees(): boolean {
    const { signal, status } = this.scanned;
    signal.status = status ?? signal.end === null;
    if (signal.end === null ? signal.endPublished !== null : signal.end < signal.start) return false;
    if (this.generation === 1 || isPlain(signal)) return true;
    let faults = 0;
    ownFaults(signal, () => faults++);
    return faults === 0;
  }
}

/** Whether nothing is said of a signal that `ownFaults` could find fault with. */
function isPlain(signal: EngineSignal): boolean {
  const { occurrences, countedIn, opens, stateViolence, status, end, scored, reports } = signal;
  const unlinked = occurrences === 1 && countedIn === null && opens === null;
  return unlinked && !stateViolence && (status || end !== null) && (!scored || reports.length > 0);
}
