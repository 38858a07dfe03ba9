import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import { isDatabaseFault } from "@/lib/data/database-fault";
import { EVENT_MEMBERS_MAX } from "@/lib/event-files/file-limits";
import type { Member } from "./members";
import { PackedFault } from "./packed-fault";
import { PartMissing, type StoredBytes } from "./stored-bytes";

const STORED = 0;
const DEFLATED = 8;
/** With folders and what is empty, which are passed over one by one. */
const ENTRIES_MAX = 2 * EVENT_MEMBERS_MAX;
const INFLATED_AT_ONCE = 256 * 1024;

class PartsReader extends RandomAccessReader {
  constructor(private readonly stored: StoredBytes) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.stored.read(start, end), { objectMode: false });
  }
}

/** The files within a zip file that hold anything, in the order of its directory. Throws PackedFault where one cannot be unpacked. */
export async function zipMembers(stored: StoredBytes): Promise<Member[]> {
  const members: Member[] = [];
  const zip = await opened(stored);
  let entries = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (entries > ENTRIES_MAX)
        throw new PackedFault(
          `The zip file has more than ${ENTRIES_MAX} entries. Split it and bring the parts.`,
        );
      if (isNoFile(entry)) continue;
      if (entry.fileName === "[Content_Types].xml")
        throw new PackedFault(
          "This is a workbook or a document of an office program. Save the table as CSV (UTF-8) and bring that.",
        );
      if (entry.isEncrypted())
        throw new PackedFault(
          "The zip file is locked with a password. Unpack it and bring what is in it.",
          entry.fileName,
        );
      if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
        throw new PackedFault(
          "The zip file is packed in a way that is not read here. Pack it again as an ordinary zip file.",
          entry.fileName,
        );
      if (members.length === EVENT_MEMBERS_MAX)
        throw new PackedFault(
          `The zip file holds more than ${EVENT_MEMBERS_MAX} files. Split it and bring the parts.`,
        );
      members.push({ name: entry.fileName, open: () => unpacked(zip, entry) });
    }
  } catch (problem) {
    throw faultOf(problem, "");
  }
  return members;
}

async function opened(stored: StoredBytes): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new PartsReader(stored), stored.size, { autoClose: false });
  } catch (problem) {
    throw faultOf(problem, "");
  }
}

/** Folders, what macOS puts beside each file, and what is empty. */
function isNoFile({ fileName, uncompressedSize }: Entry): boolean {
  return (
    fileName.endsWith("/") || /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(fileName) || uncompressedSize === 0
  );
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let sum = 0;
  try {
    // Unpacked here and not by the library, which takes a sixteenth at once.
    const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const bytes of entry.compressionMethod === DEFLATED ? inflated(raw) : raw) {
      size += bytes.length;
      sum = crc32(bytes, sum);
      yield bytes;
    }
  } catch (problem) {
    throw faultOf(problem, entry.fileName);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32)
    throw faultOf(new Error("its bytes are not those that were packed"), entry.fileName);
}

function inflated(raw: Readable): Readable {
  const inflate = createInflateRaw({ chunkSize: INFLATED_AT_ONCE });
  raw.on("error", (problem) => inflate.destroy(problem));
  inflate.once("close", () => raw.destroy());
  return raw.pipe(inflate);
}

function faultOf(problem: unknown, member: string): unknown {
  if (problem instanceof PackedFault || problem instanceof PartMissing) return problem;
  const code = problem instanceof Error && "code" in problem ? String(problem.code) : "";
  // What the library and zlib find wrong with the bytes; a database that is away is another matter.
  if (!(problem instanceof Error) || (code !== "" && !code.startsWith("Z_"))) return problem;
  if (problem.name.startsWith("Prisma") || isDatabaseFault(problem)) return problem;
  return new PackedFault("The zip file is damaged or cut off. Fetch it anew, or pack it again.", member);
}
