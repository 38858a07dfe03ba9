import type { Worker } from "node:worker_threads";
import type { ReadElsewhere } from "@/lib/data/inbox/reading/read-documents";
import type { DocumentInput, ReadingOptions, ReadingOutcome } from "@/lib/evidence/documents/outcome";
import { refused } from "@/lib/evidence/documents/refusals";
import { type Calls, callsOver } from "./calls-over";
import { scriptThread } from "./script-thread";

/** What the thread answers. */
export type ReadingAnswers = {
  /** Answered once the readers are loaded. */
  ready: () => true;
  read: (asked: { input: DocumentInput; options: ReadingOptions }) => Promise<ReadingOutcome>;
};

export interface ReadingThread {
  read: ReadElsewhere;
  end: () => Promise<void>;
}

/** What one document may take. */
export interface ReadingLimits {
  ms: number;
  /** Of what is not bytes. */
  memoryMb: number;
}

const LIMITS: ReadingLimits = { ms: 30_000, memoryMb: 768 };

interface Running {
  worker: Worker;
  calls: Calls<ReadingAnswers>;
  /** Why it ended by itself. */
  problem: Error | null;
}

/** A thread that reads documents: who is held up by a large or broken file is this thread alone. One that takes too long or too much is ended, and the next document starts another. */
export function readingThread({ ms, memoryMb }: ReadingLimits = LIMITS): ReadingThread {
  let running: Running | null = null;

  function started(): Running {
    const worker = scriptThread(import.meta.resolve("./reading-worker.ts"), null, {
      maxOldGenerationSizeMb: memoryMb,
    });
    worker.unref();
    const made: Running = { worker, calls: callsOver<ReadingAnswers>(worker, {}), problem: null };
    const gone = (problem: Error) => {
      if (running === made) running = null;
      made.problem ??= problem;
      made.calls.gone(made.problem);
    };
    worker.on("error", gone);
    worker.on("exit", () => gone(new Error("the thread that reads documents has ended")));
    return made;
  }

  return {
    read: async (input, options) => {
      running ??= started();
      const { worker, calls } = running;
      await calls.call("ready", undefined);
      let late = false;
      const clock = setTimeout(() => {
        late = true;
        void worker.terminate();
      }, ms);
      try {
        return await calls.call("read", { input, options });
      } catch (problem) {
        if (late) return refused("too-slow");
        if (isOutOfMemory(problem)) return refused("too-heavy");
        throw problem;
      } finally {
        clearTimeout(clock);
      }
    },
    end: async () => {
      await running?.worker.terminate();
    },
  };
}

const isOutOfMemory = (problem: unknown) =>
  problem instanceof Error && Reflect.get(problem, "code") === "ERR_WORKER_OUT_OF_MEMORY";
