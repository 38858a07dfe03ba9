import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  pastSpace,
  pastValue,
  QUOTE,
  UNSURE,
} from "./json-bytes";
import { KeyTable, PASSED_OVER } from "./key-table";

/** Reads the value of a field that begins at a place; the place after it, UNSURE where it is not certain. */
type PastField = (field: number, bytes: Buffer, at: number) => number;

/** Reads objects of one kind from their bytes, field by field in any order. */
export class ObjectScanner {
  private readonly keys: KeyTable;
  private readonly needed: number;

  /**
   * @param fields names of the fields that are read, at most 31; the first `needed` of them must be there
   * @param passes whether a key of another name may be passed over with whatever value
   */
  constructor(
    fields: readonly string[],
    needed: number,
    passes: (key: string) => boolean,
    private readonly pastField: PastField,
  ) {
    this.keys = new KeyTable(fields, passes);
    this.needed = (1 << needed) - 1;
  }

  /** The place after the object that begins at `at`; UNSURE where it is not certain, as with a field that is given twice. */
  scan(bytes: Buffer, at: number): number {
    if (bytes[at] !== OPEN_OBJECT) return UNSURE;
    const { keys, needed } = this;
    let next = at;
    let entry = 0;
    let seen = 0;
    do {
      next = pastSpace(bytes, next + 1);
      if (bytes[next] !== QUOTE) return UNSURE;
      entry = keys.find(bytes, next + 1, entry);
      if (entry === UNSURE) return UNSURE;
      next = pastSpace(bytes, keys.end);
      if (bytes[next] !== COLON) return UNSURE;
      next = pastSpace(bytes, next + 1);
      const field = keys.fields[entry] as number;
      if (field === PASSED_OVER) next = pastValue(bytes, next);
      else {
        if ((seen & (1 << field)) !== 0) return UNSURE;
        seen |= 1 << field;
        next = this.pastField(field, bytes, next);
      }
      if (next === UNSURE) return UNSURE;
      next = pastSpace(bytes, next);
    } while (bytes[next] === COMMA);
    return bytes[next] === CLOSE_OBJECT && (seen & needed) === needed ? next + 1 : UNSURE;
  }
}

/** The place after the list that begins at `at`, each of its values read by `pastItem`. */
export function pastList(bytes: Buffer, at: number, pastItem: (bytes: Buffer, at: number) => number): number {
  if (bytes[at] !== OPEN_LIST) return UNSURE;
  let next = pastSpace(bytes, at + 1);
  if (bytes[next] === CLOSE_LIST) return next + 1;
  for (;;) {
    next = pastItem(bytes, next);
    if (next === UNSURE) return UNSURE;
    next = pastSpace(bytes, next);
    if (bytes[next] === CLOSE_LIST) return next + 1;
    if (bytes[next] !== COMMA) return UNSURE;
    next = pastSpace(bytes, next + 1);
  }
}
