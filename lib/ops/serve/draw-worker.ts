import { parentPort } from "node:worker_threads";
import { stepsOf } from "@/lib/data/readings/certainty/draw";
import { DRAW_JOBS, type DrawName } from "@/lib/data/readings/certainty/draw-jobs";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { callsOver } from "./calls-over";
import type { DrawAnswers } from "./drawing-thread";

if (parentPort)
  callsOver(parentPort, {
    draw: ({ name, given }) => toEnd(name, given.map(asPacked)),
  } satisfies DrawAnswers);

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
