import { strToU8, zipSync } from "fflate";
import { measured } from "@/lib/data/publication/measured";
import { PackageProblem } from "@/lib/publication/package/package-problem";
import { reproduced } from "./reproduced";

/** Files as a ZIP. */
export const zip = (texts: ReadonlyMap<string, string>) =>
  zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)])));

/** The same package with one file exchanged, and with `sealed` also the checksum of it. */
export function exchangedFile(
  files: ReadonlyMap<string, string>,
  path: string,
  text: string,
  sealed: boolean,
): Uint8Array {
  const changed = new Map(files).set(path, text);
  if (sealed) {
    const { bytes, sha256 } = measured(text);
    const descriptor = JSON.parse(files.get("datapackage.json") ?? "");
    const resource = descriptor.resources.find((entry: { path: string }) => entry.path === path);
    Object.assign(resource, { bytes, hash: `sha256:${sha256}` });
    changed.set("datapackage.json", `${JSON.stringify(descriptor, null, 1)}\n`);
  }
  return zip(changed);
}

/** What is told of a file: differences, or the sentence that refuses it. */
export function told(bytes: Uint8Array): string[] {
  try {
    return reproduced(bytes);
  } catch (problem) {
    if (!(problem instanceof PackageProblem)) throw problem;
    return [problem.message];
  }
}
