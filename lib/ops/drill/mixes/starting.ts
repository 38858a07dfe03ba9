import type { Ground } from "@/lib/ops/drill/ground";
import { bringUp, killRounds } from "@/lib/ops/drill/kill-round";
import { pause, until } from "@/lib/ops/drill/own-processes";
import type { Product } from "@/lib/ops/drill/product";
import { rowsOf } from "@/lib/ops/drill/store";
import type { Tally } from "@/lib/ops/drill/tally";

/** Every so many starts it is the first one of all, on an empty folder. */
const FIRST_EVERY = 4;

/** Kills at any moment of a start, of a first one too. */
export async function starting(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const { product: main } = await ground.main();
  const before = await countsOf(main.url());
  const calm = await killedAndStarted(main);
  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(ground.options.targets);
    const first = at % FIRST_EVERY === FIRST_EVERY - 1;
    const product = first ? await ground.product(`first-${at}`) : main;
    if (!first) await killed(main);
    const moment = ground.random.next() * calm * (first ? 1.6 : 1.1);
    product.launch();
    await pause(moment);
    const hit = product.kill(target);
    await bringUp(product, tally);
    if (first) {
      await checkFirst(product, tally);
      await ground.drop(product);
    } else checkSame(before, await countsOf(main.url()), tally);
    return `${hit} killed ${(moment / 1000).toFixed(1)} s into ${first ? "a first start" : "a start"}`;
  });
}

async function killed(product: Product): Promise<void> {
  product.destroy();
  await until(() => product.pids().starter === null, 10_000);
}

/** Milliseconds of a start after a kill that nobody disturbs. */
async function killedAndStarted(product: Product): Promise<number> {
  await killed(product);
  const began = performance.now();
  product.launch();
  await product.ready();
  return performance.now() - began;
}

const COUNTS = `SELECT (SELECT count(*)::int FROM "Signal") AS signals, (SELECT count(*)::int FROM "SignalRevision") AS revisions,
  (SELECT count(*)::int FROM "AuditEvent") AS audits, (SELECT count(*)::int FROM "CodebookVersion") AS codebooks,
  (SELECT count(*)::int FROM "MethodVersion") AS methods, (SELECT count(*)::int FROM "User") AS people`;

async function countsOf(url: string): Promise<Record<string, number>> {
  return (await rowsOf<Record<string, number>>(url, COUNTS))[0] ?? {};
}

function checkSame(before: Record<string, number>, after: Record<string, number>, tally: Tally) {
  for (const [what, count] of Object.entries(before)) {
    const now = after[what] ?? 0;
    if (now === count) continue;
    tally[now < count ? "lost" : "doubled"]++;
    tally.wrong.push(`${count} ${what} before the start, ${now} after it`);
  }
}

/** A first start that was cut off leaves each version once, and a link for the first administrator. */
async function checkFirst(product: Product, tally: Tally): Promise<void> {
  const { codebooks, methods, people } = await countsOf(product.url());
  const [{ distinct = 0 } = {}] = await rowsOf<{ distinct: number }>(
    product.url(),
    `SELECT count(*)::int AS distinct FROM "AccessLink" WHERE purpose = 'SETUP' AND "usedAt" IS NULL AND "revokedAt" IS NULL`,
  );
  if (codebooks && methods && people === 0 && distinct <= 1) return;
  tally.half++;
  tally.wrong.push(
    `a first start left ${codebooks} codebooks, ${methods} methods, ${people} people, ${distinct} links`,
  );
}
