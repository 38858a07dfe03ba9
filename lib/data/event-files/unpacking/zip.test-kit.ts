import { crc32, deflateRawSync } from "node:zlib";

/** A zip file of files, deflated, as its specification has it. */
export function zip(files: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const [pieces, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const [packed, title] = [deflateRawSync(bytes), Buffer.from(name)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(title.length, 22);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(20, 4);
    about.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, title);
    const local = [Buffer.from("PK\x03\x04", "latin1"), about, title, packed];
    pieces.push(...local);
    at += local.reduce((length, piece) => length + piece.length, 0);
  }
  const size = directory.reduce((length, piece) => length + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}
