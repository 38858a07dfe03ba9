import { build, buildIsStale } from "@/lib/ops/start/build";
import { makeGround } from "./drill/ground";
import { MIXES } from "./drill/mixes";
import { drillOptions, HELP, KILLING, spread } from "./drill/options";
import { faultsOf, newTally, type Tally, tableOf } from "./drill/tally";
import { generateClient } from "./generate-client";
import { ROOT } from "./root";
import { runCommand, say } from "./say";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

/** npm run drill: harms the real product and counts what comes of it. */
async function command(): Promise<number> {
  process.chdir(ROOT);
  const options = drillOptions(process.argv.slice(2));
  if (options === null) {
    say(HELP);
    return 0;
  }
  await generateClient();
  if (buildIsStale()) {
    say("Building the pages …");
    await build({}, stopping.signal);
  }
  const killing = options.only.filter((mix) => KILLING.some((name) => name === mix));
  const shares = spread(options.kills, killing.length);
  const ground = makeGround(options, say, stopping.signal);
  const tallies: Tally[] = [];
  try {
    for (const [at, mix] of options.only.entries()) {
      ground.share(options.only.length - at);
      if (!ground.goesOn()) {
        say(`${mix}: left out, the time is up.`);
        continue;
      }
      const tally = newTally(mix);
      tallies.push(tally);
      await MIXES[mix](ground, tally, shares[killing.indexOf(mix)] ?? 0).catch((error: unknown) => {
        tally.other++;
        tally.notes.push(`ended early: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      });
      for (const wrong of tally.wrong.splice(0)) tally.notes.push(wrong);
    }
  } finally {
    await ground.clean();
  }
  for (const line of tableOf(tallies)) say(line);
  if (stopping.signal.aborted) return 130;
  const faults = faultsOf(tallies);
  say(
    faults === 0
      ? "Nothing was lost, doubled or written in half, and every start came up."
      : `${faults} faults.`,
  );
  return faults === 0 ? 0 : 1;
}

await runCommand(command);
