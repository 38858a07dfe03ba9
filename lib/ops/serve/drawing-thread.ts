import { Worker } from "node:worker_threads";
import type { DrawElsewhere } from "@/lib/data/readings/certainty/draw";
import type { PackedSignals } from "@/lib/engine/signals/pack";

/** What is asked of the thread. */
export interface DrawQuestion {
  id: number;
  name: string;
  given: unknown[];
}

/** What it answers: what was drawn, or why not. */
export type DrawReply = { id: number; drawn: unknown } | { id: number; failed: Error };

/** TypeScript is understood by a thread only once it has asked for that itself. */
const BOOT = `
  const [tsx, script] = require("node:worker_threads").workerData;
  import(tsx).then(({ register }) => (register(), import(script)));`;

interface Asked {
  resolve: (drawn: never) => void;
  reject: (problem: Error) => void;
}

export interface DrawingThread {
  draw: DrawElsewhere;
  end: () => Promise<void>;
}

/** A thread that draws, so that readers are answered meanwhile. One that ends by itself fails what it was asked, and the next draw starts another. */
export function drawingThread(): DrawingThread {
  const asked = new Map<number, Asked>();
  let worker: Worker | null = null;
  let last = 0;

  function started(): Worker {
    const workerData = ["tsx/esm/api", "./draw-worker.ts"].map((name) => import.meta.resolve(name));
    const made = new Worker(BOOT, { eval: true, workerData });
    made.unref();
    made.on("message", (reply: DrawReply) => {
      const { resolve, reject } = asked.get(reply.id) ?? {};
      asked.delete(reply.id);
      if ("failed" in reply) reject?.(reply.failed);
      else resolve?.(reply.drawn as never);
    });
    const gone = (problem: Error) => {
      if (worker === made) worker = null;
      for (const { reject } of asked.values()) reject(problem);
      asked.clear();
    };
    made.on("error", gone);
    made.on("exit", () => gone(new Error("the thread that draws has ended")));
    return made;
  }

  return {
    draw: (name, given) => {
      worker ??= started();
      const question: DrawQuestion = { id: ++last, name, given: given.map(withoutFunctions) };
      return new Promise((resolve, reject) => {
        asked.set(question.id, { resolve, reject });
        worker?.postMessage(question);
      });
    },
    end: async () => {
      await worker?.terminate();
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
