import { readFile, stat } from "node:fs/promises";
import { reproduced } from "@/lib/ops/reproduce/reproduced";
import { PackageProblem } from "@/lib/publication/package/package-problem";
import { ZIP_LIMITS } from "@/lib/publication/package/zip";

const USAGE = `npm run --silent reproduce -- package.zip

Computes every number of a published weekly summary again from its data package, with the engine alone, and says “identical”, or each
number that comes out otherwise, a line each.
Ends with 0: identical; 1: something differs; 2: the file cannot be read as a data package.`;

const say = (text: string) => process.stdout.write(`${text}\n`);

const DIFFERENT = 1;
const UNUSABLE = 2;

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > ZIP_LIMITS.packed) throw new PackageProblem("The file is larger than any data package.");
    return await readFile(file);
  } catch (problem) {
    if (problem instanceof PackageProblem) throw problem;
    throw new PackageProblem(
      `The file cannot be read: ${problem instanceof Error ? problem.message : problem}.`,
    );
  }
}

const args = process.argv.slice(2);
const [file] = args;
if (file === undefined || args.length > 1 || file === "--help") {
  say(USAGE);
  process.exitCode = file === "--help" ? 0 : UNUSABLE;
} else
  try {
    const differences = reproduced(await bytesOf(file));
    say(differences.length === 0 ? "identical" : differences.join("\n"));
    process.exitCode = differences.length === 0 ? 0 : DIFFERENT;
  } catch (problem) {
    if (!(problem instanceof PackageProblem)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exitCode = UNUSABLE;
  }
