import { createHash } from "node:crypto";

/** Something that was coded, by its id. */
interface Named {
  id: string;
}

/** SHA-256 of a set of things, in parts, so that after a write only the part of what was written is hashed again. */
export interface Digest<One extends Named> {
  hash: string;
  /** By part, in the order of ids. */
  parts: readonly (readonly One[])[];
  hashes: readonly string[];
}

const PARTS = 256;

/** The digest of things whose own hashes `hashOf` tells. It is the same in whatever order they come. */
export function digestOf<One extends Named>(all: readonly One[], hashOf: (one: One) => string): Digest<One> {
  const parts = Array.from({ length: PARTS }, (): One[] => []);
  for (const one of all) parts[partOf(one)]?.push(one);
  for (const part of parts) part.sort(byId);
  return wholeOf(
    parts,
    parts.map((part) => hashOfPart(part, hashOf)),
  );
}

/** The digest of what is left after some things went and others came, which is that of all of them from nothing. */
export function digestSince<One extends Named>(
  before: Digest<One>,
  gone: readonly One[],
  come: readonly One[],
  hashOf: (one: One) => string,
): Digest<One> {
  const parts = [...before.parts];
  const hashes = [...before.hashes];
  const left = new Set(gone);
  for (const part of new Set([...gone, ...come].map(partOf))) {
    const kept = parts[part]?.filter((one) => !left.has(one)) ?? [];
    const all = [...kept, ...come.filter((one) => partOf(one) === part)].sort(byId);
    parts[part] = all;
    hashes[part] = hashOfPart(all, hashOf);
  }
  return wholeOf(parts, hashes);
}

function wholeOf<One extends Named>(parts: Digest<One>["parts"], hashes: readonly string[]): Digest<One> {
  return { hash: createHash("sha256").update(hashes.join("")).digest("hex"), parts, hashes };
}

function hashOfPart<One extends Named>(part: readonly One[], hashOf: (one: One) => string): string {
  return createHash("sha256").update(part.map(hashOf).join("")).digest("base64");
}

function byId(a: Named, b: Named): number {
  return a.id < b.id ? -1 : 1;
}

/** In which part something is, by its id alone. */
function partOf({ id }: Named): number {
  let mixed = 0;
  for (let at = 0; at < id.length; at++) mixed = (Math.imul(mixed, 31) + id.charCodeAt(at)) | 0;
  return (mixed ^ (mixed >>> 16)) & (PARTS - 1);
}
