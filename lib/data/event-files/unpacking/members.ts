import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { PackedFault } from "./packed-fault";
import type { StoredBytes } from "./stored-bytes";
import { zipMembers } from "./zip-members";

/** One file as it is read, unpacked. */
export interface Member {
  name: string;
  open(): AsyncIterable<Uint8Array>;
}

const ZIP = [0x50, 0x4b];
const GZIP = [0x1f, 0x8b];
const UNPACKED_AT_ONCE = 256 * 1024;

/** The files that a file holds: those of a zip file, what a gzip file packs, or the file itself. Known by its first bytes, whatever it is called. Throws PackedFault. */
export async function membersOf(stored: StoredBytes, name: string): Promise<Member[]> {
  const first = await firstBytes(stored, 2);
  const begins = (mark: number[]) => mark.every((byte, at) => first[at] === byte);
  if (begins(ZIP)) {
    const members = await zipMembers(stored);
    if (members.length === 0) throw new PackedFault("The zip file holds no file, or only empty ones.");
    return members;
  }
  if (begins(GZIP)) return [{ name: name.replace(/\.gz$/i, ""), open: () => gunzipped(stored) }];
  return [{ name, open: () => stored.read(0, stored.size) }];
}

/** The first bytes of what is read piece by piece. */
export async function firstBytes(stored: Pick<StoredBytes, "read">, most: number): Promise<Uint8Array> {
  return headOf(stored.read(0, most), most);
}

/** As many bytes from the beginning as there are, at most so many. */
export async function headOf(pieces: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const head = new Uint8Array(most);
  let filled = 0;
  for await (const piece of pieces) {
    const part = piece.subarray(0, most - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === most) break;
  }
  return head.subarray(0, filled);
}

async function* gunzipped(stored: StoredBytes): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(stored.read(0, stored.size), { objectMode: false });
  const gunzip = createGunzip({ chunkSize: UNPACKED_AT_ONCE });
  packed.on("error", (problem) => gunzip.destroy(problem));
  gunzip.once("close", () => packed.destroy());
  try {
    yield* packed.pipe(gunzip);
  } catch (problem) {
    const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
    if (!code.startsWith("Z_")) throw problem;
    throw new PackedFault("The gzip file is damaged or cut off. Fetch it anew, or pack it again.");
  }
}
