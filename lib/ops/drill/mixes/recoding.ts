import { harmWithin } from "@/lib/ops/drill/amid";
import { recordFile } from "@/lib/ops/drill/coded-text";
import { foundRecoded, foundUndone } from "@/lib/ops/drill/found-loaded";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { type Found, judge } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { undoing } from "@/lib/ops/drill/runs";
import { tornSignals } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import type { Answer } from "@/lib/ops/drill/visitor";

const SIGNALS = 150;

/** One of the two steps that are harmed: up to its button, what it left, and what it is called. */
interface Step {
  ready: () => Promise<() => Promise<Answer>>;
  found: () => Promise<Found[]>;
  told: string;
}

/** Kills while all signals of a relationship are given the usual intensity of their types at once, and in every other round while that is taken back. */
export async function recoding(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  // How long each takes that nobody disturbs; the first of all takes longer.
  await calmly(await stepsOf(ground, main, "first"));
  const [recodeMs, undoMs] = await calmly(await stepsOf(ground, main, "calm"));
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const { slug, recode, undo } = await stepsOf(ground, main, at);
    const taken = at % 2 === 1;
    if (taken) await certainly(tally, slug, recode);
    const [step, ms] = taken ? [undo, undoMs] : [recode, recodeMs];
    const press = await step.ready();
    const answer = await harmWithin(ground, ms, press, () => main.product.kill(target));
    const acknowledged = answer.status === 303;
    if (!acknowledged) countAnswer(tally, `${slug} ${step.told}`, answer, true);
    await bringUp(main.product, tally);
    const found = await step.found();
    addJudged(tally, judge([{ mark: slug, acknowledged }], found));
    if (found.length === 0) await certainly(tally, slug, step);
    const told = acknowledged ? "acknowledged" : found.length > 0 ? "done, not acknowledged" : "not done";
    return `${target} killed while it is ${step.told}, ${told}`;
  });
  const torn = await tornSignals(main.product.url());
  tally.half += torn.length;
  if (torn.length > 0) tally.notes.push(`signals in part: ${torn.slice(0, 5).join(", ")}`);
}

/** Loads a relationship whose signals all have another intensity than the usual one. */
async function stepsOf(
  ground: Ground,
  { people: { admin }, product }: Peopled,
  at: number | string,
): Promise<{ slug: string; recode: Step; undo: Step }> {
  const slug = `recode-${ground.options.seed}-${at}`;
  const loaded = await (await checkedFile(admin, recordFile(ground.random, slug, SIGNALS, 0.5)))();
  if (!isLoaded(loaded)) throw new Error(`no signals to recode: ${loaded.status}`);
  const page = `/admin/codebook/recode?relationship=${slug}&type=all&under=any&intensity=usual`;
  const url = product.url();
  const recode: Step = {
    told: "recoded",
    ready: async () => {
      const form = await admin.formWith(page, "shown");
      return () => admin.send(page, form, { reason: "The drill recodes it" });
    },
    found: () => foundRecoded(url, slug, SIGNALS),
  };
  const undo: Step = {
    told: "taken back",
    ready: () => undoing(admin, url, slug, "recoding"),
    found: () => foundUndone(url, slug, SIGNALS, "RESTORED"),
  };
  return { slug, recode, undo };
}

async function calmly({ recode, undo }: { recode: Step; undo: Step }): Promise<[number, number]> {
  const { ms: recodeMs } = await (await recode.ready())();
  const { ms: undoMs } = await (await undo.ready())();
  return [recodeMs, undoMs];
}

/** A step that nobody harms, or that was cut off, is done as if nothing had been. */
async function certainly(tally: Tally, slug: string, { ready, found, told }: Step): Promise<void> {
  const { status } = await (await ready())();
  const acknowledged = status === 303;
  if (!acknowledged) {
    tally.other++;
    tally.wrong.push(`${slug} could not be ${told}: ${status}`);
  }
  addJudged(tally, judge([{ mark: slug, acknowledged }], await found()));
}
