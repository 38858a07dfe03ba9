import type { RowIds } from "@/lib/engine/signals/pack-columns";

/** Half of a surrogate pair without the other. */
const HALF = /\p{Surrogate}/u;
const FEWEST_PLACES = 1024;

/**
 * The ids of rows as bytes, one after the other, with the row of each: a million texts in some twenty megabytes. Ids are UTF-8, but for
 * halves of surrogate pairs, which a line can hold as an escape and UTF-8 cannot: those are kept in the three bytes that the rule for
 * other characters gives them, and as texts beside.
 */
export class IdTable implements RowIds {
  size = 0;
  private bytes: Buffer;
  /** Where the id of each row begins, and after the last one where it ends. */
  private begins: Uint32Array;
  /** Row + 1 by hash, in the next free place; 0: free. */
  private places = new Int32Array(FEWEST_PLACES);
  private ascii = true;
  private readonly halves = new Map<number, string>();

  /** @param room about how many ids there will be. */
  constructor(room: number) {
    const rows = Math.max(FEWEST_PLACES, Math.ceil(room));
    this.bytes = Buffer.from(new ArrayBuffer(rows * 8));
    this.begins = new Uint32Array(rows + 1);
  }

  /** Adds the id of the next row; −1, or the last row before with the same id, whose place it takes. */
  add(bytes: Buffer, from: number, to: number): number {
    const row = this.size;
    const begin = this.begins[row] as number;
    const end = begin + to - from;
    if (end > this.bytes.length) this.widenBytes(end);
    if (row + 2 > this.begins.length) this.widenRows();
    let hash = FIRST_HASH;
    let high = 0;
    for (let at = from, into = begin; at < to; at++, into++) {
      const byte = bytes[at] as number;
      this.bytes[into] = byte;
      high |= byte;
      hash = hashed(hash, byte);
    }
    if (high >= 0x80) this.ascii = false;
    this.begins[row + 1] = end;
    this.size = row + 1;
    const place = this.placeOf(hash, this.bytes, begin, end);
    const before = (this.places[place] as number) - 1;
    this.places[place] = row + 1;
    if (this.size * 2 > this.places.length) this.widenPlaces();
    return before;
  }

  /** The same for an id that was read as a text. */
  addText(id: string): number {
    const bytes = bytesOf(id);
    if (HALF.test(id)) this.halves.set(this.size, id);
    return this.add(bytes, 0, bytes.length);
  }

  rowOf(id: string): number {
    const bytes = bytesOf(id);
    let hash = FIRST_HASH;
    for (const byte of bytes) hash = hashed(hash, byte);
    return (this.places[this.placeOf(hash, bytes, 0, bytes.length)] as number) - 1;
  }

  text(row: number): string {
    const kept = this.halves.get(row);
    if (kept !== undefined) return kept;
    return this.bytes.toString(this.ascii ? "latin1" : "utf8", this.begins[row], this.begins[row + 1]);
  }

  /** By UTF-16 units, as texts are compared; of ASCII that is the order of bytes. */
  readonly compare = (a: number, b: number): number => {
    if (!this.ascii) return this.text(a) < this.text(b) ? -1 : 1;
    const { bytes, begins } = this;
    let [left, right] = [begins[a] as number, begins[b] as number];
    const [leftEnd, rightEnd] = [begins[a + 1] as number, begins[b + 1] as number];
    while (left < leftEnd && right < rightEnd) {
      const apart = (bytes[left++] as number) - (bytes[right++] as number);
      if (apart !== 0) return apart;
    }
    return leftEnd - left - (rightEnd - right);
  };

  /** The place of an id, or the free one that it would take. */
  private placeOf(hash: number, bytes: Buffer, from: number, to: number): number {
    const last = this.places.length - 1;
    let place = spread(hash) & last;
    for (;;) {
      const row = (this.places[place] as number) - 1;
      if (row < 0 || this.is(row, bytes, from, to)) return place;
      place = (place + 1) & last;
    }
  }

  private is(row: number, bytes: Buffer, from: number, to: number): boolean {
    const begin = this.begins[row] as number;
    if ((this.begins[row + 1] as number) - begin !== to - from) return false;
    for (let at = from, other = begin; at < to; at++, other++)
      if (bytes[at] !== this.bytes[other]) return false;
    return true;
  }

  private widenPlaces(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    for (const taken of old) {
      if (taken === 0) continue;
      const [from, to] = [this.begins[taken - 1] as number, this.begins[taken] as number];
      let hash = FIRST_HASH;
      for (let at = from; at < to; at++) hash = hashed(hash, this.bytes[at] as number);
      this.places[this.placeOf(hash, this.bytes, from, to)] = taken;
    }
  }

  private widenBytes(needed: number): void {
    const wider = Buffer.from(new ArrayBuffer(Math.max(needed, this.bytes.length * 2)));
    this.bytes.copy(wider, 0, 0, this.begins[this.size]);
    this.bytes = wider;
  }

  private widenRows(): void {
    const wider = new Uint32Array(this.begins.length * 2);
    wider.set(this.begins);
    this.begins = wider;
  }
}

/** Fowler–Noll–Vo, 32 bits. */
const FIRST_HASH = 0x811c9dc5 | 0;
const hashed = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193);
const spread = (hash: number) => hash ^ (hash >>> 15);

function bytesOf(id: string): Buffer {
  if (!HALF.test(id)) return Buffer.from(id);
  return Buffer.concat(
    Array.from(id, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const half = letter.length === 1 && code >= 0xd800 && code <= 0xdfff;
      return half
        ? Buffer.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
        : Buffer.from(letter);
    }),
  );
}
