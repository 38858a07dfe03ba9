import { isolate } from "@/lib/codebook/isolate";
import { editionAddress } from "@/lib/publication/edition-head";
import type { PackageData } from "./package-data";
import type { PackageTable } from "./package-table";

/** What a person reads first who opens a package. */
export function readmeOf(
  { head, relationship, snapshot, inputs }: PackageData,
  tables: readonly PackageTable[],
): string {
  const [first, last] = [snapshot.from, snapshot.to];
  // How an earlier week was published rests on signals as coded then, of which this package holds those of the last one alone.
  const told =
    snapshot.earlier === null
      ? ""
      : " Not computed again is as what earlier weeks were published (`frozen`): it is taken as told, and stands in the package of each.";
  return [
    `# ${isolate(relationship.name)}, week ${head.week}`,
    "",
    snapshot.headline,
    "",
    `Data of edition ${head.number ?? 1} of the weekly summary of ${first} to ${last}, published ${head.publishedAt}: <${editionAddress(head)}>.`,
    ...(head.kind === "CORRECTION" ? ["", `A correction: ${head.reason}`] : []),
    ...(head.kind === "WITHDRAWAL" ? ["", `**Withdrawn**: ${head.reason}`] : []),
    "",
    `Signals as they were coded by ${head.codedAsOf}, read by method version ${head.methodVersion} (\`method.json\`). Later revisions are not in it and change nothing of it.`,
    "",
    "## Files",
    "",
    "- `datapackage.json`: Data Package v2, with the length and SHA-256 of every other file and the type of every column",
    "- `summary.json`: the summary as published, numbers frozen at six decimals; its words are the editor’s",
    "- `edition.json`: which edition this is, the first tracked day, the hash of the inputs",
    "- `method.json`, `codebook.json`: parameters and code lists",
    ...tables.map(({ name, description }) => `- \`${name}.csv\`: ${description}`),
    "",
    "Days are ISO days, an empty cell is an absent value and never 0, numbers of tables have full precision. A text that a spreadsheet would run as a formula begins with an apostrophe.",
    "",
    "## Computing it again",
    "",
    "In a checkout of Thawline, without a database or a network:",
    "",
    "    npm run --silent reproduce -- package.zip",
    "",
    "prints `identical`, or each number that comes out otherwise. What it computes from: `signals`, `reports`, `retractions`, " +
      `${inputs.coverage === null ? "" : "`coverage`, "}\`method.json\` and \`edition.json\`. What it compares: every number of \`summary.json\` at six decimals, and \`index.csv\` and \`shares.csv\` to the last digit.${told}`,
    "",
  ].join("\n");
}
