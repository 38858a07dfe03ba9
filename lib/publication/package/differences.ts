import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { tension } from "@/lib/engine/stages/tension";
import { type Computed, computedFrom } from "./computed";
import { earlierDifferences } from "./earlier-differences";
import { Findings } from "./findings";
import type { EngineInputs } from "./package-data";
import { tableText } from "./package-files";
import { publicationDifferences } from "./publication-differences";
import type { ReadPackage } from "./read-package";
import { indexTable, shareTable } from "./result-tables";

/** Every number and label of a package that the engine gives otherwise, a line each; empty: identical. */
export function differencesOf({ snapshot, inputs, edition, descriptor, files }: ReadPackage): string[] {
  const found = new Findings();
  const computed = computedFrom(inputs);
  found.same("edition.json: week", edition.week, snapshot.week);
  const { thawline } = descriptor;
  found.same("datapackage.json: week", thawline.week, edition.week);
  found.same("datapackage.json: edition", thawline.edition, edition.number);
  found.same("datapackage.json: version", descriptor.version, String(edition.number));
  found.same("datapackage.json: created", descriptor.created, edition.publishedAt);
  found.same("datapackage.json: id", descriptor.id, `urn:uuid:${edition.summary}`);
  found.same("datapackage.json: codedAsOf", thawline.codedAsOf, edition.codedAsOf);
  found.same("datapackage.json: methodVersion", thawline.methodVersion, inputs.methodVersion);
  found.same("datapackage.json: inputsHash", thawline.inputsHash, edition.inputsHash);
  figures(found, snapshot, computed, inputs);
  points(found, snapshot, computed);
  earlierDifferences(found, snapshot, computed, inputs);
  publicationDifferences(found, snapshot, computed, inputs);
  lines(found, "index.csv", files, tableText(indexTable(computed, inputs.trackedFrom)));
  lines(found, "shares.csv", files, tableText(shareTable(computed)));
  return found.lines;
}

function figures(
  found: Findings,
  snapshot: WeeklySnapshot,
  computed: Computed,
  { trackedFrom }: EngineInputs,
) {
  const { figures, sunday, followed } = computed;
  found.same("from", snapshot.from, figures.from);
  found.same("to", snapshot.to, figures.to);
  for (const line of ["index", "warming", "cooling"] as const)
    for (const when of ["now", "before", "change"] as const)
      found.number(`${line}.${when}`, snapshot[line][when], figures[line][when]);
  const { warming, cooling } = figures;
  // A day before the first tracked one has no reading; a line without a first counting signal neither.
  const read = followed !== null && sunday >= trackedFrom && warming.now !== null && cooling.now !== null;
  found.number(
    "tension",
    snapshot.tension,
    read ? tension(warming.now as number, cooling.now as number) : null,
  );
  found.same("stage", snapshot.stage, figures.stage);
  found.same("direction", snapshot.direction, figures.direction);
  found.same("arrow", snapshot.arrow.way, figures.arrow);
  found.same("families", snapshot.families.length, FAMILIES.length);
  for (const [at, family] of snapshot.families.entries()) {
    const now = figures.families[at];
    found.same(`families.${at + 1}`, family.family, now?.family ?? null);
    for (const what of ["now", "before", "change", "evidence"] as const)
      found.number(`${family.family}.${what}`, family[what], now?.[what] ?? null);
    found.same(`${family.family}.thin`, family.thin, now?.thin ?? null);
  }
}

function points(found: Findings, snapshot: WeeklySnapshot, { figures }: Computed) {
  const shareOf = new Map(figures.shares.map(({ slug, share }) => [slug, share]));
  const counted = new Set<string>();
  for (const [at, point] of snapshot.points.entries()) {
    for (const { slug, share } of point.signals)
      found.number(`point ${at + 1}, share of ${slug}`, share, shareOf.get(slug) ?? 0);
    const fresh = point.signals.filter(({ slug }) => !counted.has(slug));
    for (const { slug } of fresh) counted.add(slug);
    const sum = fresh.reduce((total, { slug }) => total + (shareOf.get(slug) ?? 0), 0);
    found.number(`point ${at + 1}`, point.share, point.signals.length > 0 && fresh.length === 0 ? null : sum);
  }
  const rest = figures.shares.filter(({ slug }) => !counted.has(slug));
  const of = (
    name: "rest" | "restNew" | "restOld",
    listed: typeof rest,
    share: (one: (typeof rest)[number]) => number,
  ) => {
    const told = snapshot[name];
    if (!told) return;
    found.number(`${name}.count`, told.count, listed.length);
    found.number(
      `${name}.share`,
      told.share,
      listed.reduce((sum, one) => sum + share(one), 0),
    );
  };
  of("rest", rest, ({ share }) => share);
  of(
    "restNew",
    rest.filter(({ fresh }) => fresh !== 0),
    ({ fresh }) => fresh,
  );
  of(
    "restOld",
    rest.filter(({ share, fresh }) => share !== fresh),
    ({ share, fresh }) => share - fresh,
  );
}

/** Lines of a table, each against the line that comes out: the first cell of a row names it. */
function lines(found: Findings, path: string, files: ReadonlyMap<string, string>, computed: string) {
  const split = (text: string) => text.split("\r\n");
  const [held, made] = [split(files.get(path) ?? ""), split(computed)];
  for (let at = 0; at < Math.max(held.length, made.length); at++)
    if (held[at] !== made[at])
      found.tell(`${path}, line ${at + 1}`, held[at] ?? "nothing", made[at] ?? "nothing");
}
