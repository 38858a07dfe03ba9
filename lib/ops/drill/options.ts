import { parseArgs } from "node:util";
import { ConfigurationError } from "@/lib/db/environment";
import { CHOICES, TARGETS, type Target } from "./product";

/** Mixes that kill, in the order in which they run. */
export const KILLING = [
  ...(["saving", "documents", "importing", "tables", "recoding"] as const),
  ...(["publishing", "starting", "migrating", "restoring"] as const),
] as const;
/** The other mixes. */
export const STEADY = ["outages", "servers", "standby", "odd", "readers"] as const;
export type Killing = (typeof KILLING)[number];
export type Mix = Killing | (typeof STEADY)[number];

export interface DrillOptions {
  only: Mix[];
  /** Kills of the whole run, spread over the mixes that kill. */
  kills: number;
  /** What kills end, in the mixes that harm a product that runs or starts; one is chosen for each. */
  targets: readonly Target[];
  odd: number;
  readers: number;
  seed: number;
  /** The time that the mixes share. */
  minutes: number;
}

export const HELP = `npm run drill -- [options]

Starts the product on ports and folders of its own, harms it and counts what came of it. It ends with 1 where anything was lost,
doubled or written in half, where a start failed, or where an answer was a failure of the server.

  --only a,b     mixes to run: ${[...KILLING, ...STEADY].join(", ")}
  --kills N      kills of the whole run, spread over the mixes that kill (60)
  --targets a,b  what kills end while the product runs or starts: page-server, starter, database, jobs, all (each but jobs, database more often)
  --odd N        odd requests (10000)
  --readers N    readers at once (500)
  --seed N       the run's random numbers (1)
  --minutes M    the time that the mixes share; none begins a step after its part of it (60)
  --help         this text`;

const whole = (name: string, text: string, lowest: number): number => {
  if (!/^\d{1,9}$/.test(text) || Number(text) < lowest)
    throw new ConfigurationError(`--${name} must be a whole number, ${lowest} or more.`);
  return Number(text);
};

function targetsOf(text: string): readonly Target[] {
  if (text === "") return CHOICES;
  const names = text.split(",").map((name) => name.trim().replace("-", " "));
  const unknown = names.find((name) => !TARGETS.some((target) => target === name));
  if (unknown !== undefined) throw new ConfigurationError(`A kill cannot end “${unknown}”; see --help.`);
  return TARGETS.filter((target) => names.includes(target));
}

/** The options of a command line; null: help is asked for. `drillOptions(["--kills", "12"])?.kills // => 12` */
export function drillOptions(words: readonly string[]): DrillOptions | null {
  const text = (fallback: string) => ({ type: "string", default: fallback }) as const;
  let values: Record<"only" | "kills" | "targets" | "odd" | "readers" | "seed" | "minutes", string> & {
    help: boolean;
  };
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        only: text([...KILLING, ...STEADY].join(",")),
        kills: text("60"),
        targets: text(""),
        odd: text("10000"),
        readers: text("500"),
        seed: text("1"),
        minutes: text("60"),
        help: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    throw new ConfigurationError(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return null;
  const names = values.only.split(",").map((name) => name.trim());
  const known: readonly Mix[] = [...KILLING, ...STEADY];
  const unknown = names.find((name) => !known.some((mix) => mix === name));
  if (unknown !== undefined)
    throw new ConfigurationError(`There is no mix “${unknown}”; there are ${known.join(", ")}.`);
  return {
    only: known.filter((mix) => names.includes(mix)),
    kills: whole("kills", values.kills, 0),
    targets: targetsOf(values.targets),
    odd: whole("odd", values.odd, 0),
    readers: whole("readers", values.readers, 1),
    seed: whole("seed", values.seed, 0),
    minutes: whole("minutes", values.minutes, 1),
  };
}

/** Kills of each mix: the same number, and one more for the first ones. `spread(7, 3) // => [3, 2, 2]` */
export function spread(kills: number, mixes: number): number[] {
  return Array.from({ length: mixes }, (_, at) => Math.floor(kills / mixes) + (at < kills % mixes ? 1 : 0));
}
