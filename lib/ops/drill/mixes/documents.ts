import { harmAmid } from "@/lib/ops/drill/amid";
import { recordFile } from "@/lib/ops/drill/coded-text";
import { workAtDesk } from "@/lib/ops/drill/desk-turn";
import { type Desk, finishLeft, nothingSent, sendAgain, type Work } from "@/lib/ops/drill/desk-work";
import {
  foundBrought,
  foundCodings,
  foundFinished,
  foundHolders,
  tornDesk,
} from "@/lib/ops/drill/found-desk";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { type Judged, judge } from "@/lib/ops/drill/judge";
import { bringUp, killRounds } from "@/lib/ops/drill/kill-round";
import { tornSignals } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";

/** Signals that are there before, for reports to be added to. */
const KNOWN = 20;
const MOST_CODED = 4;

/** Kills while texts are brought to the desk, taken, coded as signals and as reports, and finished. */
export async function documents(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  const { product } = main;
  const desk = await newDesk(ground, tally, main);
  const url = product.url();
  const all = nothingSent();
  const keep = (work: Work) => {
    all.brought.push(...work.brought);
    all.coded.push(...work.coded);
    all.held.push(...work.held);
    all.finished.push(...work.finished);
  };
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const work = nothingSent();
    const turn = (who: number, number: number, harmed: () => boolean) =>
      workAtDesk(desk, work, `paper-${ground.options.seed}-${at}-${who}-${number}`, who, number, harmed);
    const done = () => work.coded.filter(({ acknowledged }) => acknowledged).length;
    const harm = () => product.kill(target);
    await harmAmid(ground, { people: desk.coders.length, turn, done, most: MOST_CODED, afterMs: 600, harm });
    await bringUp(product, tally);
    for (const judged of await judgedWork(url, work)) addJudged(tally, judged);
    const again = await sendAgain(desk, work);
    for (const judged of await judgedWork(url, again)) addJudged(tally, judged);
    const left = await finishLeft(desk, work);
    for (const judged of await judgedWork(url, left)) addJudged(tally, judged);
    keep(work);
    keep({ ...left, brought: [], coded: [] });
    const counts = `${work.brought.length} texts, ${work.coded.length} codings, ${work.finished.length} finished`;
    return `${target} killed, ${counts}, ${again.brought.length + again.coded.length} sent again`;
  });
  for (const last of await judgedWork(url, all)) addJudged(tally, { ...last, acknowledged: 0, wrong: [] });
  const torn = [...(await tornSignals(url)), ...(await tornDesk(url))];
  tally.half += torn.length;
  if (torn.length > 0) tally.notes.push(`in part: ${torn.slice(0, 5).join(", ")}`);
  tally.notes.push(inWords(all));
}

/** A relationship with a few signals and an empty desk. Two of its coders sit at it twice. */
async function newDesk(ground: Ground, tally: Tally, { people }: Peopled): Promise<Desk> {
  const slug = `desk-${ground.options.seed}`;
  const loaded = await (await checkedFile(people.admin, recordFile(ground.random, slug, KNOWN)))();
  if (!isLoaded(loaded)) throw new Error(`no relationship whose documents are coded: ${loaded.status}`);
  const [coder, editor] = [
    { name: "CODER", person: people.coder },
    { name: "EDITOR", person: people.editor },
  ];
  const coders = [coder, editor, { name: "Administrator", person: people.admin }, coder, editor];
  const pasting = await people.coder.formWith(`/desk/inbox?relationship=${slug}`, "text");
  return { ground, tally, slug, known: KNOWN, coders, pasting, made: new Map() };
}

async function judgedWork(url: string, { brought, coded, held, finished }: Work): Promise<Judged[]> {
  const marks = brought.map(({ mark }) => mark);
  const items = held.map(({ item }) => item);
  const ends = finished.map(({ mark }) => mark);
  return [
    judge(brought, await foundBrought(url, marks)),
    judge(coded, await foundCodings(url, coded)),
    judge(held, await foundHolders(url, items)),
    judge(finished, await foundFinished(url, ends)),
  ];
}

function inWords({ brought, coded, held, finished }: Work): string {
  const reports = coded.filter(({ kind }) => kind === "REPORT").length;
  const offers = coded.reduce((sum, one) => sum + one.offers, 0);
  const codings = `${coded.length} codings (${reports} of them reports) with ${offers} suggestions`;
  return `${brought.length} texts, ${held.length} documents taken, ${codings}, ${finished.length} finished`;
}
