import { recordFile } from "@/lib/ops/drill/coded-text";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { type Found, judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { pause } from "@/lib/ops/drill/own-processes";
import { rowsOf } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";

const SIGNALS = 150;

/** Kills while a record file is loaded; each file brings a relationship of its own. */
export async function importing(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  const url = main.product.url();
  const name = (at: number | string) => `import-${ground.options.seed}-${at}`;
  // How long one takes that nobody disturbs: kills fall into that time and a little after it.
  const calm = await checkedFile(main.people.admin, recordFile(ground.random, name("calm"), SIGNALS));
  const { ms } = await calm();
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const slug = name(at);
    const sent: Sent = { mark: slug, acknowledged: false };
    const load = await checkedFile(main.people.admin, recordFile(ground.random, slug, SIGNALS));
    const waiting = load();
    await pause(ground.random.next() * ms * 1.2);
    main.product.kill(target);
    const answer = await waiting;
    sent.acknowledged = isLoaded(answer);
    if (!sent.acknowledged) countAnswer(tally, slug, answer, true);
    await bringUp(main.product, tally);
    const [found] = await foundImports(url, [slug]);
    addJudged(tally, judge([sent], found ? [found] : []));
    const told = `${target} killed, ${sent.acknowledged ? "acknowledged" : found ? "there, not acknowledged" : "not there"}`;
    if (!found) await importAgain(main, ground, tally, slug);
    return told;
  });
}

/** A file that was cut off is loaded as if nothing had been. */
async function importAgain({ people, product }: Peopled, ground: Ground, tally: Tally, slug: string) {
  const load = await checkedFile(people.admin, recordFile(ground.random, slug, SIGNALS));
  const sent = { mark: slug, acknowledged: isLoaded(await load()) };
  if (!sent.acknowledged) {
    tally.other++;
    tally.wrong.push(`${slug} could not be loaded after it was cut off`);
  }
  addJudged(tally, judge([sent], await foundImports(product.url(), [slug])));
}

/** What the database holds of files: all signals with revision and report, the state of the relationship, one audit row. */
export function foundImports(url: string, slugs: string[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT slug AS mark, GREATEST(audits, 1) AS times,
            audits = 1 AND states = 1 AND signals = $2 AND revisions = $2 AND reports = $2 AS whole
     FROM (SELECT r.slug,
       (SELECT count(*)::int FROM "AuditEvent" a WHERE a.action = 'records.import' AND a."subjectId" = r.slug) AS audits,
       (SELECT count(*) FROM "RelationshipState" t WHERE t."relationshipId" = r.id) AS states,
       (SELECT count(*) FROM "Signal" s WHERE s."relationshipId" = r.id AND s."currentRevisionId" IS NOT NULL) AS signals,
       (SELECT count(*) FROM "SignalRevision" v JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id) AS revisions,
       (SELECT count(*) FROM "SourceReport" p JOIN "SignalRevision" v ON v.id = p."revisionId"
          JOIN "Signal" s ON s.id = v."signalId" WHERE s."relationshipId" = r.id) AS reports
       FROM "Relationship" r WHERE r.slug = ANY($1)) AS found`,
    [slugs, SIGNALS],
  );
}
