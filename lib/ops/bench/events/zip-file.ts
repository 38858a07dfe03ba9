import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file to be packed, in pieces that are made while it is written. */
export interface Unpacked {
  name: string;
  pieces: Iterable<Uint8Array>;
}

const LOCAL_HEADER_BYTES = 30;
const PACKED_AT_ONCE = 256 * 1024;

interface Written {
  title: Buffer;
  /** What the header of the file and its line in the directory both tell. */
  about: Buffer;
  at: number;
  packed: number;
}

/** Writes a zip file without holding any of it, each file deflated; under 4 GiB in all, since larger ones need other headers. Its bytes, packed and not. */
export async function writeZip(
  file: string,
  members: Iterable<Unpacked>,
): Promise<{ packed: number; unpacked: number }> {
  const handle = await open(file, "w");
  try {
    const written: Written[] = [];
    let at = 0;
    let unpacked = 0;
    for (const member of members) {
      const one = await writeMember(handle, member, at);
      written.push(one);
      at += LOCAL_HEADER_BYTES + one.title.length + one.packed;
      unpacked += one.about.readUInt32LE(18);
    }
    const directory = Buffer.concat(written.map(directoryLine));
    await writeAll(
      handle,
      Buffer.concat([directory, directoryEnd(written.length, directory.length, at)]),
      at,
    );
    return { packed: (await handle.stat()).size, unpacked };
  } finally {
    await handle.close();
  }
}

async function writeMember(handle: FileHandle, { name, pieces }: Unpacked, at: number): Promise<Written> {
  const title = Buffer.from(name);
  let [sum, size, packed] = [0, 0, 0];
  function* summed(): Generator<Uint8Array> {
    for (const piece of pieces) {
      sum = crc32(piece, sum);
      size += piece.length;
      yield piece;
    }
  }
  const body = at + LOCAL_HEADER_BYTES + title.length;
  const deflate = createDeflateRaw({ chunkSize: PACKED_AT_ONCE });
  for await (const piece of Readable.from(summed()).pipe(deflate)) {
    await writeAll(handle, piece, body + packed);
    packed += piece.length;
  }
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  // 1 January 1980, the earliest that the format can tell.
  about.writeUInt16LE(33, 8);
  about.writeUInt32LE(sum, 10);
  about.writeUInt32LE(packed, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(title.length, 22);
  // Only now are its sum and sizes known.
  await writeAll(handle, Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, title]), at);
  return { title, about, at, packed };
}

function directoryLine({ title, about, at }: Written): Buffer {
  const line = Buffer.alloc(46);
  line.write("PK\x01\x02", "latin1");
  line.writeUInt16LE(20, 4);
  about.copy(line, 6);
  line.writeUInt32LE(at, 42);
  return Buffer.concat([line, title]);
}

function directoryEnd(files: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** One call may write only a part. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}
