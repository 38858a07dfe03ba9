import { parentPort } from "node:worker_threads";
import { stepsOf } from "@/lib/data/readings/certainty/draw";
import { DRAW_JOBS, type DrawName } from "@/lib/data/readings/certainty/draw-jobs";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import type { DrawQuestion, DrawReply } from "./drawing-thread";

parentPort?.on("message", ({ id, name, given }: DrawQuestion) => {
  let reply: DrawReply;
  try {
    reply = { id, drawn: toEnd(name, given.map(asPacked)) };
  } catch (problem) {
    reply = { id, failed: problem instanceof Error ? problem : new Error(String(problem)) };
  }
  parentPort?.postMessage(reply);
});

const isDraw = (name: string): name is DrawName => name in DRAW_JOBS;

function toEnd(name: string, given: unknown[]): unknown {
  if (!isDraw(name)) throw new RangeError(`there is no draw ${name}`);
  const steps = stepsOf(name, given as never);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

type Columns = Omit<PackedSignals, "inGeneration">;

/** Signals that have crossed over stand in one generation, which is the one that is drawn. */
function asPacked(value: unknown): unknown {
  if (!isColumns(value)) return value;
  const packed: PackedSignals = {
    ...value,
    inGeneration: (generation) => {
      if (generation !== packed.generation) throw new RangeError("signals are drawn in their own generation");
      return packed;
    },
  };
  return packed;
}

const isColumns = (value: unknown): value is Columns =>
  typeof value === "object" && value !== null && "firstByFamily" in value;
