import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { ROOT } from "@/lib/ops/root";

/** What a source says of its own place, and of what stands beside it. */
const PLACE = /import\.meta\.(?:url|dirname|filename)\b|import\.meta\.resolve\("(\.[^"]+)"\)/g;

/** That place stays the one of the source. */
const ownPlaces: Plugin = {
  name: "own places",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      const { href } = pathToFileURL(file);
      const contents = source.replace(PLACE, (said, beside?: string) => {
        if (beside !== undefined) return JSON.stringify(new URL(beside, href).href);
        if (said.endsWith("url")) return JSON.stringify(href);
        return JSON.stringify(said.endsWith("dirname") ? path.dirname(file) : file);
      });
      return contents === source ? null : { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
    }),
};

/** The framework names its files without their ending, which Node wants. */
const endings: Plugin = {
  name: "endings",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^next\/[\w/-]+$/ }, ({ path: name }) => ({ path: `${name}.js`, external: true })),
};

/**
 * The same tests as JavaScript, with what they share in files that are shared: each file of tests is a process, and reading some hundred sources as
 * TypeScript takes it twice the time of all that it loads else. Files are run in the order of their names: those that
 * take long get the first, so that none is left for one processor at the end.
 */
export async function bundledTests(
  name: string,
  files: string[],
  isLong: (file: string) => boolean = () => false,
): Promise<string[]> {
  const outdir = path.join(ROOT, "test-results", `${name}-bundle`);
  rmSync(outdir, { recursive: true, force: true });
  const entries = files.map((file) => ({
    in: file,
    out: path.join(isLong(file) ? "0" : "1", file.replace(/\.ts$/, "")),
  }));
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
    plugins: [ownPlaces, endings],
  });
  return entries.map(({ out }) => path.join(outdir, `${out}.mjs`));
}
