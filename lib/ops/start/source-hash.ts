import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "@/lib/ops/root";

const SKIPPED = /(^|\/)(node_modules|generated|\.next|\.data)(\/|$)|\.(test|spec|test-kit)\.tsx?$/;

/** SHA-256 over names and contents of files and whole folders of the project; what is missing is left out. */
export function sourceHash(places: string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesOf))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesOf(place: string): string[] {
  const full = path.join(ROOT, place);
  if (SKIPPED.test(place) || !existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(`${place}/${name}`));
}
