import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { PackageProblem } from "./package-problem";

/** What a package may hold at most: what is larger is not ours. */
export const ZIP_LIMITS = { entries: 40, packed: 64_000_000, unpacked: 256_000_000 };

/** Names of files of a package: no folders, so that nothing can be put elsewhere. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * Files as a ZIP, in the order given and packed by code of its own and not by that of the machine, so that the same files give the same bytes on every
 * one. The time of day in a ZIP has no zone, and libraries write that of the machine: each file bears noon of the day.
 */
export function zipped(
  files: readonly { path: string; text: string }[],
  isoDay: string,
): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = isoDay.split("-").map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const { path, text } of files) entries[path] = [strToU8(text), { mtime, level: 9 }];
  return Uint8Array.from(zipSync(entries));
}

/** The files of a package as texts by name. Throws PackageProblem where it is no ZIP, holds too much or has other names than plain ones. */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  if (bytes.length > ZIP_LIMITS.packed) throw new PackageProblem("The file is larger than any data package.");
  const names = new Set<string>();
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (!PLAIN_NAME.test(name))
          throw new PackageProblem("A file in it has a name that no file of a data package has.");
        if (names.has(name)) throw new PackageProblem(`It holds ${name} twice.`);
        names.add(name);
        if (names.size > ZIP_LIMITS.entries || total > ZIP_LIMITS.unpacked)
          throw new PackageProblem("It holds more than a data package does.");
        return true;
      },
    });
  } catch (problem) {
    if (problem instanceof PackageProblem) throw problem;
    throw new PackageProblem("It is not a ZIP file, or it is damaged.");
  }
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}
