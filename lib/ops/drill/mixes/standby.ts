import { type PrimaryAndStandby, withStandby } from "@/lib/ops/check/standby-server";
import { type Editions, editions } from "@/lib/ops/drill/editions";
import { type Ground, type Peopled, peopled } from "@/lib/ops/drill/ground";
import { judge } from "@/lib/ops/drill/judge";
import { until } from "@/lib/ops/drill/own-processes";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import { foundSaves } from "./saving";

const PHASE_MS = 8_000;
const BACK_LIMIT_MS = 60_000;

interface Phase {
  name: string;
  begin: (servers: PrimaryAndStandby) => Promise<void>;
  end: (servers: PrimaryAndStandby) => Promise<void>;
  /** The primary cannot be asked: what is read may be older, and nothing is saved. */
  away?: true;
}

const nothing = async () => undefined;

/** In this order: a standby that was promoted is none any more. */
const PHASES: readonly Phase[] = [
  { name: "both well", begin: nothing, end: nothing },
  {
    name: "standby lagging",
    begin: ({ standby }) => standby.pause(),
    end: ({ standby }) => standby.resume(),
  },
  { name: "standby stopped", begin: ({ standby }) => standby.stop(), end: ({ standby }) => standby.start() },
  {
    name: "primary stopped",
    begin: ({ primary }) => primary.stop(),
    end: ({ primary }) => primary.start(),
    away: true,
  },
  { name: "standby promoted", begin: ({ standby }) => standby.promote(), end: nothing },
];

/** A page server that reads from a standby, which lags, stops and is promoted while people write and read. */
export async function standby(ground: Ground, tally: Tally): Promise<void> {
  await withStandby(async (both) => {
    const product = await ground.product("with-standby", {
      DATABASE_URL: both.primary.url,
      DATABASE_READ_URL: both.standby.url,
    });
    const place = await peopled(product, ground.random);
    const edited = await editions(ground, tally, place, [product.address]);
    try {
      for (const phase of PHASES) if (ground.goesOn()) await run(ground, tally, phase, both, place, edited);
    } finally {
      await edited.end();
    }
    addJudged(tally, judge(edited.sent, await foundSaves(both.primary.url, edited.sent)));
    await ground.drop(product);
  });
}

async function run(
  ground: Ground,
  tally: Tally,
  phase: Phase,
  both: PrimaryAndStandby,
  { product, people, slug }: Peopled,
  edited: Editions,
): Promise<void> {
  const before = edited.counts();
  if (phase.away) edited.mayBeAway(true);
  await phase.begin(both);
  const limit = performance.now() + PHASE_MS;
  while (performance.now() < limit && ground.goesOn()) await edited.write();
  await phase.end(both);
  if (phase.away) {
    const back = await until(async () => {
      const all = await Promise.all(
        ["/api/health", `/${slug}`, "/desk"].map((path) => people.coder.ask(path)),
      );
      return all.every(({ status }) => status === 200);
    }, BACK_LIMIT_MS);
    if (!back) {
      tally.failedStarts++;
      tally.wrong.push(`after the primary was away it does not come back: ${product.said().slice(-300)}`);
    }
    edited.mayBeAway(false);
  }
  const after = edited.counts();
  const told = `${phase.name}: ${after.saved - before.saved} editions saved, ${after.reads - before.reads} readings, ${after.old - before.old} wrong`;
  ground.say(`standby: ${told}`);
  tally.notes.push(told);
}
