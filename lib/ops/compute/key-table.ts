import { BACKSLASH, QUOTE, standsAt, UNSURE } from "./json-bytes";

const KEYS_KEPT = 1000;

/** The field number of a key that is passed over. */
export const PASSED_OVER = -2;

/**
 * The keys of one kind of object, told apart by their bytes. Keys of a file mostly follow one another in one order, so the one that came
 * next the last time is tried first.
 */
export class KeyTable {
  /** Where the key that was found last ends, behind its closing quote. */
  end = 0;
  /** By entry: its position in the fields that are read, or PASSED_OVER. Entry 0 stands for keys that are not kept. */
  readonly fields: number[] = [PASSED_OVER];
  private readonly spelt: Buffer[] = [Buffer.alloc(0)];
  private readonly entries = new Map<string, number>();
  /** By entry: the one that followed it; 0: not known. */
  private readonly follows: number[] = [0];

  /** @param passes whether a key that is none of the fields may be passed over; else it is no certain line. */
  constructor(
    fields: readonly string[],
    private readonly passes: (key: string) => boolean,
  ) {
    for (const [field, name] of fields.entries()) this.add(name, field);
  }

  /** The entry of the key behind the quote at `at − 1`, where the entry before it was `before` (0: it is the first); UNSURE: not certain. */
  find(bytes: Buffer, at: number, before: number): number {
    const likely = this.follows[before] as number;
    const spelt = this.spelt[likely] as Buffer;
    if (likely > 0 && standsAt(bytes, at, spelt)) {
      this.end = at + spelt.length;
      return likely;
    }
    const found = this.search(bytes, at);
    if (found > 0) this.follows[before] = found;
    return found;
  }

  private search(bytes: Buffer, at: number): number {
    let end = at;
    for (let byte = bytes[end] as number; byte !== QUOTE; byte = bytes[++end] as number)
      if (byte < 0x20 || byte === BACKSLASH) return UNSURE;
    this.end = end + 1;
    const key = bytes.toString("utf8", at, end);
    const entry = this.entries.get(key);
    if (entry !== undefined) return entry;
    // JSON.parse and an object's own rules part ways on this one.
    if (key === "__proto__" || !this.passes(key)) return UNSURE;
    return this.fields.length < KEYS_KEPT ? this.add(key, PASSED_OVER) : 0;
  }

  private add(key: string, field: number): number {
    const entry = this.fields.push(field) - 1;
    this.spelt.push(Buffer.from(`${key}"`));
    this.entries.set(key, entry);
    this.follows.push(0);
    return entry;
  }
}
