import type { Worker } from "node:worker_threads";
import type { DrawElsewhere } from "@/lib/data/readings/certainty/draw";
import type { PackedSignals } from "@/lib/engine/signals/pack";
import { type Calls, callsOver } from "./calls-over";
import { scriptThread } from "./script-thread";

/** What the thread answers. */
export type DrawAnswers = { draw: (asked: { name: string; given: unknown[] }) => unknown };

export interface DrawingThread {
  draw: DrawElsewhere;
  end: () => Promise<void>;
}

/** A thread that draws, so that readers are answered meanwhile. One that ends by itself fails what it was asked, and the next draw starts another. */
export function drawingThread(): DrawingThread {
  let running: { worker: Worker; calls: Calls<DrawAnswers> } | null = null;

  function started(): { worker: Worker; calls: Calls<DrawAnswers> } {
    const worker = scriptThread(import.meta.resolve("./draw-worker.ts"));
    worker.unref();
    const made = { worker, calls: callsOver<DrawAnswers>(worker, {}) };
    const gone = (problem: Error) => {
      if (running === made) running = null;
      made.calls.gone(problem);
    };
    worker.on("error", gone);
    worker.on("exit", () => gone(new Error("the thread that draws has ended")));
    return made;
  }

  return {
    draw: async (name, given) => {
      running ??= started();
      return (await running.calls.call("draw", { name, given: given.map(withoutFunctions) })) as never;
    },
    end: async () => {
      await running?.worker.terminate();
    },
  };
}

/** Signals are sent as they are in their own generation: a function cannot cross to another thread. */
function withoutFunctions(value: unknown): unknown {
  if (!isPacked(value)) return value;
  const { inGeneration: _, ...columns } = value;
  return columns;
}

const isPacked = (value: unknown): value is PackedSignals =>
  typeof value === "object" && value !== null && "inGeneration" in value;
