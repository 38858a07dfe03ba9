import { randomBytes } from "node:crypto";
import type { Serving } from "@/lib/data/site-state";
import type { NotedFault } from "@/lib/log/request";
import { callsOver } from "./calls-over";
import type { Framework, Question, Reply } from "./framework";
import { passingOver } from "./pass-over";
import type { FrameworkSettings, PreparedFramework } from "./prepared-framework";
import { scriptThread } from "./script-thread";

/** What the thread is started with. */
export interface ThreadGiven extends FrameworkSettings {
  /** With which requests are passed over to it. */
  secret: string;
}

/** What the thread answers. */
export type ThreadAnswers = {
  /** Makes the framework ready, and tells at which port requests are passed on. */
  begin: () => Promise<number>;
  answer: (question: Question) => Promise<Reply>;
  /** What the log is to say of a request that was passed on, once its answer has ended. */
  passed: (number: number) => Promise<NotedFault[]>;
  end: () => Promise<void>;
};

/** What it asks of us. */
export type MainAnswers = { serving: (most: number) => Serving };

export interface FrameworkThread extends Framework {
  /** The share of the time since it was asked last in which the thread was at work. */
  busy: () => number;
  /** Takes over connections that ask for another protocol; left out: there are none. */
  upgrade?: PreparedFramework["upgrade"];
  end: () => Promise<void>;
}

/**
 * The framework on a thread of its own. It watches every promise and every timer of its thread, and is busy while it makes a page: readers whose answers are kept wait for neither.
 * `serving` tells what the page server says of itself; `gone` is told when the thread ends by itself.
 */
export async function frameworkThread(
  settings: FrameworkSettings,
  serving: (most: number) => Serving,
  gone: (problem: Error) => void,
): Promise<FrameworkThread> {
  const secret = randomBytes(32).toString("hex");
  const worker = scriptThread(import.meta.resolve("./framework-worker.ts"), {
    ...settings,
    secret,
  } satisfies ThreadGiven);
  const calls = callsOver<ThreadAnswers>(worker, { serving } satisfies MainAnswers);
  let ending = false;
  const lost = (problem: Error) => {
    calls.gone(problem);
    if (!ending) gone(problem);
  };
  worker.on("error", lost);
  worker.on("exit", () => lost(new Error("the thread that makes pages has ended")));
  const port = await calls.call("begin", undefined);
  const over = passingOver(port, secret);
  let last = 0;
  let load = worker.performance.eventLoopUtilization();
  return {
    answer: (question) => calls.call("answer", question),
    pass: async (request, response, passed) => {
      const number = ++last;
      await over.send(request, response, { ...passed, number });
      return await calls.call("passed", number);
    },
    busy: () => {
      const now = worker.performance.eventLoopUtilization();
      const { utilization } = worker.performance.eventLoopUtilization(now, load);
      load = now;
      return utilization;
    },
    end: async () => {
      ending = true;
      await calls.call("end", undefined);
      over.end();
      await worker.terminate();
    },
  };
}
