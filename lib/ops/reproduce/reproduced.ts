import { measured } from "@/lib/data/publication/measured";
import { inputsHash } from "@/lib/data/weeks/weekly-inputs";
import { parseIsoWeek } from "@/lib/engine/calendar/iso-week";
import { packSignals } from "@/lib/engine/signals/pack";
import { coverageRuns } from "@/lib/engine/support/coverage";
import { coverageOfRuns } from "@/lib/publication/package/computed";
import { differencesOf } from "@/lib/publication/package/differences";
import { type EngineInputs, methodOf } from "@/lib/publication/package/package-data";
import { type ReadPackage, readDescriptor, readPackage } from "@/lib/publication/package/read-package";
import { unzipped } from "@/lib/publication/package/zip";

/**
 * What of a data package comes out otherwise when it is computed once more, a line each: lengths and checksums of its files, the hash of its inputs, every
 * number. Empty: identical. Reads nothing but the bytes. Throws PackageProblem where they are no data package of ours.
 */
export function reproduced(bytes: Uint8Array): string[] {
  const files = unzipped(bytes);
  const { resources } = readDescriptor(files);
  const lines = resources.flatMap(({ path, bytes: length, hash }) => {
    const text = files.get(path);
    if (text === undefined) return [`${path}: the descriptor names it, and the package does not hold it`];
    const now = measured(text);
    if (now.bytes !== length) return [`${path}: the descriptor says ${length} bytes, there are ${now.bytes}`];
    return `sha256:${now.sha256}` === hash
      ? []
      : [`${path}: these are not the bytes that its checksum was made of`];
  });
  const described = new Set(["datapackage.json", ...resources.map(({ path }) => path)]);
  for (const path of files.keys())
    if (!described.has(path)) lines.push(`${path}: the descriptor does not name it`);
  const read = readPackage(files);
  return [...lines, ...hashDifference(read), ...differencesOf(read)];
}

function hashDifference({ edition, inputs }: ReadPackage): string[] {
  const hash = hashOf(inputs);
  return hash === edition.inputsHash
    ? []
    : [`hash of the inputs: the package says ${edition.inputsHash}, computed is ${hash}`];
}

function hashOf(inputs: EngineInputs): string {
  const method = methodOf(inputs, inputs.methodVersion);
  const sunday = parseIsoWeek(inputs.week)?.sunday ?? Number.NaN;
  const first = packSignals(inputs.signals, null, method.generation).first ?? sunday;
  return inputsHash({
    method: { version: inputs.methodVersion, method },
    sunday,
    signals: inputs.signals,
    coverage: inputs.coverage && coverageRuns(coverageOfRuns(inputs.coverage, first), first, sunday),
  });
}
