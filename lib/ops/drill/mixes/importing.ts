import { harmWithin } from "@/lib/ops/drill/amid";
import { recordFile } from "@/lib/ops/drill/coded-text";
import { foundLoaded } from "@/lib/ops/drill/found-loaded";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
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
    const answer = await harmWithin(ground, ms, load, () => main.product.kill(target));
    sent.acknowledged = isLoaded(answer);
    if (!sent.acknowledged) countAnswer(tally, slug, answer, true);
    await bringUp(main.product, tally);
    const [found] = await foundLoaded(url, slug, SIGNALS);
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
  addJudged(tally, judge([sent], await foundLoaded(product.url(), slug, SIGNALS)));
}
