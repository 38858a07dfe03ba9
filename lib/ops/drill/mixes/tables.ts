import { harmWithin } from "@/lib/ops/drill/amid";
import type { Ground } from "@/lib/ops/drill/ground";
import { complaintOf } from "@/lib/ops/drill/html-form";
import { isLoaded } from "@/lib/ops/drill/import-file";
import { type Found, judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { newTable, type Table } from "@/lib/ops/drill/sent-table";
import { tornSignals } from "@/lib/ops/drill/store";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";

/**
 * Kills while a table of signals is read, checked and loaded (every fourth round), while it is loaded alone (as many), and while one that is loaded is taken back
 * (every other); each has a relationship of its own.
 */
export async function tables(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const main = await ground.main();
  const { product } = main;
  // How long each takes that nobody disturbs: kills fall into that time and a little after it. The first of all takes longer.
  await timed(await newTable(ground, main, "first"));
  const { wholeMs, loadMs, undoMs } = await timed(await newTable(ground, main, "calm"));
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const harm = () => product.kill(target);
    const table = await newTable(ground, main, at);
    if (at % 2 === 1) {
      await loadCalmly(table, tally);
      const undo = await table.undo();
      const answer = await harmWithin(ground, undoMs, undo, harm);
      const told = answer.status === 303;
      if (!told) countAnswer(tally, `${table.slug} taken back`, answer, true);
      await bringUp(product, tally);
      return `${target} killed while it is taken back, ${await judgeUndo(table, tally, told)}`;
    }
    const load = at % 4 === 0 ? null : await table.check();
    const answer = await harmWithin(ground, load ? loadMs : wholeMs, load ?? table.bring, harm);
    if (!isLoaded(answer)) countAnswer(tally, table.slug, answer, true);
    await bringUp(product, tally);
    const how = load ? "loaded" : "read, checked and loaded";
    return `${target} killed while it is ${how}, ${await judgeLoad(table, tally, isLoaded(answer))}`;
  });
  const torn = await tornSignals(product.url());
  tally.half += torn.length;
  if (torn.length > 0) tally.notes.push(`signals in part: ${torn.slice(0, 5).join(", ")}`);
}

async function timed(table: Table): Promise<Record<"wholeMs" | "loadMs" | "undoMs", number>> {
  const began = performance.now();
  const { ms: loadMs } = await table.bring();
  const wholeMs = performance.now() - began;
  const { ms: undoMs } = await (await table.undo())();
  return { wholeMs, loadMs, undoMs };
}

async function loadCalmly(table: Table, tally: Tally): Promise<void> {
  const answer = await table.bring();
  const acknowledged = isLoaded(answer);
  if (!acknowledged) {
    tally.other++;
    tally.wrong.push(`${table.slug} could not be loaded: ${answer.status} ${complaintOf(answer.body)}`);
  }
  addJudged(tally, judge([{ mark: table.slug, acknowledged }], await table.isLoaded()));
}

/** All of it or nothing; one that was cut off is brought again as if nothing had been, and the same table once more adds nothing. */
async function judgeLoad(table: Table, tally: Tally, acknowledged: boolean): Promise<string> {
  const found = await table.isLoaded();
  addJudged(tally, judge([{ mark: table.slug, acknowledged }], found));
  if (found.length === 0) await loadCalmly(table, tally);
  if (!(await table.addsNothing())) {
    tally.doubled++;
    tally.wrong.push(`${table.slug}, sent again, would change something`);
  }
  addJudged(tally, {
    ...judge([{ mark: table.slug, acknowledged: true }], await table.isLoaded()),
    acknowledged: 0,
  });
  return wordOf(acknowledged, found);
}

/** All of it is taken back or nothing; what was cut off is taken back again. */
async function judgeUndo(table: Table, tally: Tally, acknowledged: boolean): Promise<string> {
  const found = await table.isUndone();
  const judged = (sent: Sent, there: Found[]) => addJudged(tally, judge([sent], there));
  judged({ mark: table.slug, acknowledged }, found);
  if (found.length > 0) return wordOf(acknowledged, found);
  addJudged(tally, {
    ...judge([{ mark: table.slug, acknowledged: true }], await table.isLoaded()),
    acknowledged: 0,
  });
  const answer = await (await table.undo())();
  if (answer.status !== 303) {
    tally.other++;
    tally.wrong.push(`${table.slug} could not be taken back after it was cut off: ${answer.status}`);
  }
  judged({ mark: table.slug, acknowledged: answer.status === 303 }, await table.isUndone());
  return wordOf(acknowledged, found);
}

const wordOf = (acknowledged: boolean, found: readonly Found[]) =>
  acknowledged ? "acknowledged" : found.length > 0 ? "done, not acknowledged" : "not done";
