import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the library links that PostgreSQL's package lists but an archive cannot hold. The package's own install script
 * would make them; npm runs no such script unless it is allowed to.
 */
export function makeLibraryLinks(packageFolder: string): void {
  let list: string;
  try {
    list = readFileSync(path.join(packageFolder, "native", "pg-symlinks.json"), "utf8");
  } catch {
    return;
  }
  for (const { source, target } of links.parse(JSON.parse(list))) {
    const link = path.join(packageFolder, target);
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
    } catch (problem) {
      if (!(problem instanceof Error && "code" in problem && problem.code === "EEXIST")) throw problem;
    }
  }
}
