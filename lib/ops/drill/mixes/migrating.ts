import { databases, demonstration } from "@/lib/ops/drill/databases";
import { differing, fingerprint } from "@/lib/ops/drill/fingerprint";
import type { Ground } from "@/lib/ops/drill/ground";
import { bringUp, killRounds } from "@/lib/ops/drill/kill-round";
import { makeOldDatabase, migrationNames } from "@/lib/ops/drill/old-schema";
import { pause, signal, until } from "@/lib/ops/drill/own-processes";
import { rowsOf } from "@/lib/ops/drill/store";
import type { Tally } from "@/lib/ops/drill/tally";
import { visitor } from "@/lib/ops/drill/visitor";

const TARGETS = ["starter", "database", "starter + database"] as const;
const UPGRADED = "upgraded";

/** Kills while a database of an earlier version is brought up to date. */
export async function migrating(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const held = await databases(ground);
  const server = await ground.server();
  const filled = held.at(await demonstration(ground, held));
  const names = await migrationNames();
  // Data can be there from the second migration on: the first two are the first version.
  const olds = names.slice(2).map((_, at) => at + 2);
  const before = new Map<number, Record<string, string>>();
  for (const migrations of olds) {
    await makeOldDatabase(await held.make(`old${migrations}`), migrations, filled);
    before.set(migrations, await fingerprint(held.at(`old${migrations}`)));
  }
  const launched = async (migrations: number, at: number | string) => {
    const url = await held.make(UPGRADED, `old${migrations}`);
    const product = await ground.product(`upgrade-${at}`, { DATABASE_URL: url });
    product.launch();
    await held.connected(UPGRADED, 30_000);
    return { url, product };
  };
  const calm = await launched(2, "calm");
  const began = performance.now();
  if (!(await until(async () => (await finished(calm.url).catch(() => 0)) === names.length, 30_000)))
    throw new Error(`an upgrade that nobody disturbs does not end: ${calm.product.said()}`);
  const span = performance.now() - began;
  await ground.drop(calm.product);

  await killRounds(ground, tally, kills, async (at) => {
    // Rather an earlier version: it has more to catch up with.
    const migrations = Math.min(ground.random.pick(olds), ground.random.pick(olds));
    const target = ground.random.pick(TARGETS);
    const { url, product } = await launched(migrations, at);
    await pause(ground.random.next() * span * 1.1);
    const done = await finished(url);
    if (target !== "database") product.kill("starter");
    if (target !== "starter") {
      signal(await held.pid(), "SIGKILL");
      await server.revive();
    }
    await bringUp(product, tally);
    const now = await finished(url);
    const changed = differing(before.get(migrations) ?? {}, await fingerprint(url));
    if (now !== names.length || changed.length > 0) {
      tally.half++;
      tally.wrong.push(
        `after an upgrade from ${migrations}: ${now} migrations, changed: ${changed.join(", ")}`,
      );
    }
    const { status } = await visitor(product.address).ask(
      "/api/v1/relationships/tajikistan-afghanistan/signals",
    );
    if (status !== 200) {
      tally.failures++;
      tally.wrong.push(`after an upgrade the door answers ${status}`);
    }
    await ground.drop(product);
    return `${target} killed at ${done} of ${names.length} migrations, from ${migrations}`;
  });
}

async function finished(url: string): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    url,
    `SELECT count(*)::int AS count FROM "_prisma_migrations" WHERE finished_at IS NOT NULL`,
  );
  return row?.count ?? 0;
}
