import { crc32, deflateRawSync } from "node:zlib";

/** How a zip file is written that tools write otherwise. */
interface Written {
  /** Sizes and places stand in 64 bits, as where a file is over 4 GiB or has more than 65,535 entries. */
  zip64?: boolean;
  /** Sum and sizes stand behind each file and not before it, as where it is packed while it is sent. */
  streamed?: boolean;
}

const [IN_64_BITS, IN_64_BITS_SHORT] = [0xffffffff, 0xffff];
const STREAMED = 8;

const numbers = (...parts: [bits: 16 | 32 | 64, value: number][]) =>
  Buffer.concat(
    parts.map(([bits, value]) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(value));
      return bytes.subarray(0, bits / 8);
    }),
  );

const marked = (letters: string, ...bytes: Uint8Array[]) =>
  Buffer.concat([Buffer.from(`PK${letters}`, "latin1"), ...bytes]);

/** A zip file of files, deflated, as its specification has it (APPNOTE 4.3 and 4.5.3). */
export function zip(files: Record<string, Uint8Array>, written: Written = {}): Uint8Array<ArrayBuffer> {
  const [pieces, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const one = member(name, bytes, at, written);
    pieces.push(one.local);
    directory.push(one.entry);
    at += one.local.length;
  }
  const lines = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...pieces, lines, end(directory.length, lines.length, at, written)]));
}

function member(name: string, bytes: Uint8Array, at: number, { zip64 = false, streamed = false }: Written) {
  const [packed, title, sum] = [deflateRawSync(bytes), Buffer.from(name), crc32(bytes)];
  const sizes = [packed.length, bytes.length] as const;
  /** What the header of the file and its line in the directory both tell, up to what they add. */
  const about = (told: boolean, extra: Uint8Array) => {
    const [packedSize, size] = zip64 ? [IN_64_BITS, IN_64_BITS] : told ? sizes : [0, 0];
    return Buffer.concat([
      numbers([16, zip64 ? 45 : 20], [16, streamed ? STREAMED : 0], [16, 8], [32, 0]),
      numbers([32, told ? sum : 0], [32, packedSize], [32, size]),
      numbers([16, title.length], [16, extra.length]),
    ]);
  };
  /** The sizes in 64 bits, the unpacked one first. */
  const extra = (told: boolean, ...more: [64, number][]) => {
    if (!zip64) return Buffer.alloc(0);
    const [packedSize, size] = told ? sizes : [0, 0];
    return numbers([16, 1], [16, 16 + 8 * more.length], [64, size], [64, packedSize], ...more);
  };
  const bits = zip64 ? 64 : 32;
  const behind = marked("\x07\x08", numbers([32, sum], [bits, sizes[0]], [bits, sizes[1]]));
  const [before, listed] = [extra(!streamed), extra(true, [64, at])];
  const local = [about(!streamed, before), title, before, packed, ...(streamed ? [behind] : [])];
  const rest = numbers([16, 0], [16, 0], [16, 0], [32, 0], [32, zip64 ? IN_64_BITS : at]);
  const entry = [numbers([16, zip64 ? 45 : 20]), about(true, listed), rest, title, listed];
  return { local: marked("\x03\x04", ...local), entry: marked("\x01\x02", ...entry) };
}

function end(files: number, length: number, at: number, { zip64 = false }: Written): Buffer {
  const counted = (bits: 16 | 64, count: number) => numbers([bits, count], [bits, count]);
  if (!zip64)
    return marked(
      "\x05\x06",
      numbers([16, 0], [16, 0]),
      counted(16, files),
      numbers([32, length], [32, at], [16, 0]),
    );
  const record = Buffer.concat([
    numbers([16, 45], [16, 45], [32, 0], [32, 0]),
    counted(64, files),
    numbers([64, length], [64, at]),
  ]);
  return Buffer.concat([
    marked("\x06\x06", numbers([64, record.length]), record),
    marked("\x06\x07", numbers([32, 0], [64, at + length], [32, 1])),
    marked("\x05\x06", numbers([16, 0], [16, 0]), counted(16, IN_64_BITS_SHORT)),
    numbers([32, IN_64_BITS], [32, IN_64_BITS], [16, 0]),
  ]);
}
