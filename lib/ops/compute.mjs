// npm run compute: runs compute.ts from a bundle, which starts in a quarter of the time and of the memory that reading TypeScript takes.
// The bundle is made when it is first asked for and whenever a file that went into it has changed.
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(ROOT, "node_modules", ".cache", "thawline-compute");
const NOTE = path.join(FOLDER, "made-from.json");

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

/** The bundle that was made from the files as they stand now; null: there is none. */
function made() {
  try {
    const { files, hash } = JSON.parse(readFileSync(NOTE, "utf8"));
    const bundle = path.join(FOLDER, hash, "compute.js");
    return hashOf(files) === hash && existsSync(bundle) ? bundle : null;
  } catch {
    return null;
  }
}

/** Makes the bundle beside what stands there and puts it in place whole, because several commands may do so at once. */
async function make() {
  const { build } = await import("esbuild");
  mkdirSync(FOLDER, { recursive: true });
  const making = mkdtempSync(path.join(FOLDER, "making-"));
  // Whoever may run the command may use what another has made.
  chmodSync(making, 0o755);
  try {
    const { metafile } = await build({
      absWorkingDir: ROOT,
      entryPoints: ["lib/ops/compute.ts"],
      outdir: making,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      packages: "external",
      metafile: true,
      logLevel: "silent",
    });
    const files = [...Object.keys(metafile.inputs), "lib/ops/compute.mjs", "package-lock.json"].sort();
    const hash = hashOf(files);
    const bundle = path.join(FOLDER, hash);
    writeFileSync(path.join(making, "package.json"), '{"type":"module"}');
    try {
      renameSync(making, bundle);
    } catch (problem) {
      // Another command was quicker.
      if (!existsSync(bundle)) throw problem;
    }
    writeFileSync(`${making}.json`, JSON.stringify({ files, hash }));
    renameSync(`${making}.json`, NOTE);
    return path.join(bundle, "compute.js");
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The sources themselves, where no bundle can be written. */
async function sources() {
  const { register } = await import("tsx/esm/api");
  register();
  return path.join(ROOT, "lib", "ops", "compute.ts");
}

const entry = made() ?? (await make().catch(sources));
await import(pathToFileURL(entry).href);
