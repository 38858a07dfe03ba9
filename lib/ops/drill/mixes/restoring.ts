import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { databases, demonstration } from "@/lib/ops/drill/databases";
import { differing, fingerprint } from "@/lib/ops/drill/fingerprint";
import type { Ground } from "@/lib/ops/drill/ground";
import { bringUp, killRounds } from "@/lib/ops/drill/kill-round";
import { pause, signal } from "@/lib/ops/drill/own-processes";
import { rowsOf } from "@/lib/ops/drill/store";
import type { Tally } from "@/lib/ops/drill/tally";
import { ROOT } from "@/lib/ops/root";

const TARGETS = ["restore", "database", "restore + database"] as const;
const RESTORED = "restored";

/** What makes the database that a backup replaces another one, in every table that is looked at. */
const OTHER = [
  `SET session_replication_role = replica`,
  `UPDATE "Relationship" SET name = name || ' before'`,
  `DELETE FROM "Figure" WHERE position = 0`,
  `DELETE FROM "Annotation" WHERE position('a' IN title) > 0`,
  `UPDATE "SignalRevision" SET title = title || ' before'`,
];

/** Kills while a backup is put in the place of a database that holds other data. */
export async function restoring(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const held = await databases(ground);
  const server = await ground.server();
  const demo = await demonstration(ground, held);
  const backup = path.join(ground.folder, "drill.jsonl.gz");
  const run = (script: string, database: string, words: string[]) => {
    const child = spawn(process.execPath, ["--import", "tsx", `lib/ops/${script}.ts`, ...words], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: held.at(database) },
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    return { child, ended };
  };
  if ((await run("backup", demo, [backup]).ended) !== 0) throw new Error("no backup could be taken");
  const inBackup = await fingerprint(held.at(demo));
  const other = await held.make("other", demo);
  await rowsOf(other, OTHER.join("; "));
  const before = await fingerprint(other);
  const begin = async () => {
    await held.make(RESTORED, "other");
    const restore = run("restore", RESTORED, [backup, "--replace"]);
    await held.connected(RESTORED, 30_000);
    return restore;
  };
  const calm = await begin();
  const began = performance.now();
  await calm.ended;
  const span = performance.now() - began;

  await killRounds(ground, tally, kills, async (at) => {
    const target = ground.random.pick(TARGETS);
    const restore = await begin();
    await pause(ground.random.next() * span * 1.05);
    if (target !== "database") killChild(restore.child);
    if (target !== "restore") signal(await held.pid(), "SIGKILL");
    const code = await restore.ended;
    if (target !== "restore") await server.revive();
    const product = await ground.product(`restored-${at}`, { DATABASE_URL: held.at(RESTORED) });
    await bringUp(product, tally);
    await ground.drop(product);
    const now = await fingerprint(held.at(RESTORED));
    const [isBackup, isBefore] = [differing(inBackup, now).length === 0, differing(before, now).length === 0];
    if (code === 0) tally.acknowledged++;
    if (code === 0 && isBefore) tally.lost++;
    if (!isBackup && !isBefore) tally.half++;
    if (!isBackup && (code === 0 || !isBefore))
      tally.wrong.push(
        `after a restore that ended with ${code} the tables ${differing(inBackup, now).join(", ")} differ`,
      );
    return `${target} killed, ${isBackup ? "the backup" : isBefore ? "the data before" : "a mixture"} is there, ${code === 0 ? "acknowledged" : "cut off"}`;
  });
}

function killChild(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
}
