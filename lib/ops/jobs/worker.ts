import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import product from "@/package.json" with { type: "json" };
import { HEAVY, MAKERS, ROUNDS } from "./handlers";
import { inTurn, lanesOf } from "./lanes";
import { BEAT_MS, openQueue, type Queue } from "./queue";
import { runNext } from "./run-job";
import { takeBackLost, takeUp } from "./take-up";

const TAKE_UP_MS = 1_000;
const NEXT_JOB_MS = 2_000;

export interface Worker {
  /** Ends once what is under way has been told to stop and has ended. */
  stop: () => Promise<void>;
}

/** Runs jobs until it is stopped. What fails at the database is told to `fault` and tried again, so that jobs go on once it is back. */
export async function startWorker(url: string, fault: (problem: unknown) => void): Promise<Worker> {
  const queue = await openQueue(url, MAKERS.keys(), fault);
  const stopping = new AbortController();
  const { signal } = stopping;
  // Every turn below waits on it; Node warns of more than ten.
  setMaxListeners(0, signal);
  const again = (ms: number, turn: () => Promise<unknown>) => repeat(ms, turn, signal, fault);
  await takeBackLost(queue).catch(fault);
  const running = [
    again(BEAT_MS, sayThatWeLive(queue)),
    ...ROUNDS.map(({ everyMs, look }) => again(everyMs, () => look(signal))),
    again(TAKE_UP_MS, async () => {
      while (!signal.aborted && (await takeUp(queue)) > 0);
    }),
    ...lanesOf([...MAKERS.keys()], HEAVY).map((names) =>
      again(NEXT_JOB_MS, () => inTurn(names, (name) => runNext(queue, name, signal), signal)),
    ),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      await queue.end();
    },
  };
}

/** Does something again and again, so long after its end. */
async function repeat(
  ms: number,
  turn: () => Promise<unknown>,
  signal: AbortSignal,
  fault: (problem: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await turn().catch(fault);
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }
}

/** Notes under Administration that this process lives; those that have been silent for a day are forgotten. */
function sayThatWeLive({ pool }: Queue): () => Promise<unknown> {
  const who = [randomUUID(), `${hostname()}, process ${process.pid}`, product.version];
  return () =>
    pool.query(
      `WITH forgotten AS (DELETE FROM "JobWorker" WHERE "heardAt" < now() - interval '1 day')
       INSERT INTO "JobWorker" ("id", "place", "version") VALUES ($1::uuid, $2, $3)
       ON CONFLICT ("id") DO UPDATE SET "heardAt" = now()`,
      who,
    );
}
