import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf, shiftWeek } from "@/lib/engine/calendar/iso-week";
import { harmAmid } from "@/lib/ops/drill/amid";
import { recordFile, TRACKED_FROM } from "@/lib/ops/drill/coded-text";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { type Found, judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { rowsOf } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";

/** Editors at once, each on another week. */
const EDITORS = 3;
/** Weeks that one relationship gives, with room at its end. */
const WEEKS_EACH = 200;
/** More than are ever begun between two kills. */
const WEEKS_ENOUGH = 40;

interface Place {
  slug: string;
  week: string;
}

/** Kills while weeks are published. */
export async function publishing(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  const weeks = weeksToPublish(ground, main);
  await killRounds(ground, tally, kills, async () => {
    await weeks.prepare();
    const target = ground.random.pick(ground.options.targets);
    const sent = await publishUntil(ground, tally, main, weeks.next, () => main.product.kill(target));
    await bringUp(main.product, tally);
    addJudged(tally, judge(sent, await foundWeeks(main.product.url(), sent)));
    const acknowledged = sent.filter((one) => one.acknowledged).length;
    return `${target} killed, ${sent.length} weeks, ${acknowledged} acknowledged`;
  });
}

/** One week after another; `prepare` makes another relationship where the last one is nearly used up. */
function weeksToPublish(ground: Ground, { people }: Peopled) {
  let [slug, week, left, made] = ["", "", 0, 0];
  const prepare = async () => {
    if (left >= WEEKS_ENOUGH) return;
    made++;
    slug = `weeks-${ground.options.seed}-${made}`;
    const answer = await (await checkedFile(people.admin, recordFile(ground.random, slug, 12)))();
    if (!isLoaded(answer)) throw new Error(`no relationship to publish: ${answer.status}`);
    week = isoWeekOf(dayFromIso(TRACKED_FROM));
    left = WEEKS_EACH;
  };
  const next = (): Place => {
    left--;
    week = shiftWeek(week, 1);
    return { slug, week };
  };
  return { prepare, next };
}

async function publishUntil(
  ground: Ground,
  tally: Tally,
  { people: { editor } }: Peopled,
  weeks: () => Place,
  harm: () => void,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const turn = async (_who: number, _at: number, harmed: () => boolean) => {
    const { slug, week } = weeks();
    const page = `/${slug}/weeks/${week}/publish`;
    const form = await editor.formWith(page, "hash").catch(() => null);
    if (form === null || harmed()) return;
    const one: Sent = { mark: `${slug}/${week}`, acknowledged: false };
    sent.push(one);
    const answer = await editor.send(page, form, { sure: "yes" });
    one.acknowledged = answer.status === 303;
    if (!one.acknowledged) countAnswer(tally, page, answer, harmed());
  };
  const done = () => sent.filter(({ acknowledged }) => acknowledged).length;
  await harmAmid(ground, { people: EDITORS, turn, done, most: 5, afterMs: 400, harm });
  return sent;
}

/** What the database holds of published weeks: the row with all that is frozen in it, and one audit row. */
function foundWeeks(url: string, sent: readonly Sent[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT m.mark, GREATEST(count(w.id), count(a.id))::int AS times,
            bool_and(w.id IS NOT NULL AND a.id IS NOT NULL AND w.snapshot IS NOT NULL AND w."inputsHash" IS NOT NULL
              AND w."publishedAt" IS NOT NULL AND w."publishedById" IS NOT NULL AND w."methodVersion" IS NOT NULL) AS whole
     FROM unnest($1::text[]) AS m(mark)
     LEFT JOIN "Relationship" r ON r.slug = split_part(m.mark, '/', 1)
     LEFT JOIN "WeeklySummary" w ON w."relationshipId" = r.id AND w.week = split_part(m.mark, '/', 2) AND w.state = 'PUBLISHED'
     LEFT JOIN "AuditEvent" a ON a.action = 'summary.publish' AND a."subjectId" = m.mark
     WHERE w.id IS NOT NULL OR a.id IS NOT NULL GROUP BY 1`,
    [sent.map(({ mark }) => mark)],
  );
}
