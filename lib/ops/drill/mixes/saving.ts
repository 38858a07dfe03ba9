import { randomUUID } from "node:crypto";
import { harmAmid } from "@/lib/ops/drill/amid";
import { madeSignal, typedSignal } from "@/lib/ops/drill/coded-text";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { complaintOf, type HtmlForm } from "@/lib/ops/drill/html-form";
import { insist } from "@/lib/ops/drill/insist";
import { type Found, judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { rowsOf, tornSignals } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import type { Answer, Visitor } from "@/lib/ops/drill/visitor";

/** Coders at once. */
const WRITERS = 5;
const MOST_ACKNOWLEDGED = 12;

/** A write under way: what it sends again after a kill is the very same form. */
interface Write extends Sent {
  slug: string;
  again: (() => Promise<Answer>) | null;
}

/** Kills while signals are coded and edited through the form. */
export async function saving(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  const form = await main.people.coder.formWith(`/desk/${main.slug}/new`, "title");
  const all: Write[] = [];
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const writes = await writeUntil(ground, tally, main, form, `save-${ground.options.seed}-${at}`, all, () =>
      main.product.kill(target),
    );
    await bringUp(main.product, tally);
    addJudged(tally, judge(writes, await foundSaves(main.product.url(), writes)));
    const retried = writes.filter(({ acknowledged, again }) => !acknowledged && again);
    for (const write of retried) await sendAgain(write, tally);
    const judged = judge(retried, await foundSaves(main.product.url(), retried));
    addJudged(tally, judged);
    all.push(...writes);
    return `${target} killed, ${writes.length} writes, ${writes.length - retried.length} acknowledged, ${judged.acknowledged} sent again`;
  });
  const last = judge(all, await foundSaves(main.product.url(), all));
  addJudged(tally, { ...last, acknowledged: 0, wrong: [] });
  const torn = await tornSignals(main.product.url());
  tally.half += torn.length;
  if (torn.length > 0) tally.notes.push(`signals in part: ${torn.slice(0, 5).join(", ")}`);
}

async function writeUntil(
  ground: Ground,
  tally: Tally,
  main: Peopled,
  form: HtmlForm,
  name: string,
  earlier: readonly Write[],
  harm: () => void,
): Promise<Write[]> {
  const writes: Write[] = [];
  const editable = earlier.filter((write) => write.acknowledged && write.slug !== "").slice(-WRITERS);
  const turn = async (who: number, at: number, harmed: () => boolean) => {
    const mark = `${name}-${who}-${at}`;
    const edited = at % 3 === 2 ? editable[who] : undefined;
    const write: Write = { mark, acknowledged: false, slug: "", again: null };
    const answer = edited
      ? await edit(main.people.coder, edited.slug, write, writes)
      : await create(ground, main, form, write, writes);
    if (answer?.status === 303) {
      write.acknowledged = true;
      write.slug = edited ? "" : (answer.location.split("/").at(-1) ?? "");
    } else if (answer) countAnswer(tally, mark, answer, harmed());
    if (answer?.status === 200 && !harmed()) {
      tally.other++;
      tally.wrong.push(`${mark} was not taken: ${complaintOf(answer.body)}`);
    }
  };
  const done = () => writes.filter(({ acknowledged }) => acknowledged).length;
  await harmAmid(ground, { people: WRITERS, turn, done, most: MOST_ACKNOWLEDGED, afterMs: 200, harm });
  return writes;
}

/** Codes a signal; a question about signals like it is answered by its own button, with the form that came back. */
async function create(
  ground: Ground,
  { people: { coder }, slug }: Peopled,
  form: HtmlForm,
  write: Write,
  writes: Write[],
): Promise<Answer> {
  const page = `/desk/${slug}/new`;
  const typed = typedSignal(madeSignal(ground.random, write.mark), randomUUID());
  write.again = () => insist(coder, page, form, typed);
  writes.push(write);
  return write.again();
}

/** Edits a signal for the reason of the mark; null: its form could not be had. */
async function edit(coder: Visitor, slug: string, write: Write, writes: Write[]): Promise<Answer | null> {
  const page = `/desk/signals/${slug}/edit`;
  const form = await coder.formWith(page, "reason").catch(() => null);
  if (form === null) return null;
  writes.push(write);
  const { mark } = write;
  return coder.send(page, form, { title: `Told anew ${mark}`, reason: mark });
}

async function sendAgain(write: Write, tally: Tally): Promise<void> {
  const answer = await write.again?.();
  write.acknowledged = answer?.status === 303;
  if (write.acknowledged) return;
  tally.other++;
  tally.wrong.push(
    `${write.mark}, sent again, answered ${answer?.status}: ${complaintOf(answer?.body ?? "")}`,
  );
}

/** What the database holds of writes: revision, its parts, and the audit row of each revision. */
export async function foundSaves(url: string, writes: readonly Sent[]): Promise<Found[]> {
  return rowsOf<Found & { mark: string }>(
    url,
    `SELECT m.mark, count(*)::int AS times, bool_and(
        (SELECT count(*) FROM "SourceReport" p WHERE p."revisionId" = r.id) = 1
        AND (SELECT count(*) FROM "Figure" f WHERE f."revisionId" = r.id) = 1
        AND s."currentRevisionId" IS NOT NULL
        AND (SELECT count(*) FROM "AuditEvent" a WHERE a.subject = 'signal' AND a."subjectId" = s.slug) =
            (SELECT count(*) FROM "SignalRevision" h WHERE h."signalId" = s.id)) AS whole
     FROM unnest($1::text[]) AS m(mark)
     JOIN "SignalRevision" r ON (r.kind = 'CREATED' AND r.text = m.mark) OR (r.kind = 'EDITED' AND r.reason = m.mark)
     JOIN "Signal" s ON s.id = r."signalId" GROUP BY 1`,
    [writes.map(({ mark }) => mark)],
  );
}
