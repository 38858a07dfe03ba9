import type { Worker } from "node:worker_threads";
import type { ReadSheetText, SheetsElsewhere } from "@/lib/data/records/sheet-text";
import { type Calls, callsOver } from "./calls-over";
import { scriptThread } from "./script-thread";

/** What the thread answers. */
export type SheetAnswers = { read: (asked: { bytes: Uint8Array; sheet: number }) => Promise<ReadSheetText> };

/** So long after the last table the thread goes: a workbook leaves some hundred megabytes behind. */
const IDLE_MS = 60_000;

export interface SheetThread {
  read: SheetsElsewhere;
  end: () => Promise<void>;
}

/** A thread that reads tables, so that readers are answered meanwhile. One that ends by itself fails what it was asked, and the next table starts another. */
export function sheetThread(): SheetThread {
  let running: { worker: Worker; calls: Calls<SheetAnswers> } | null = null;
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;

  function started(): { worker: Worker; calls: Calls<SheetAnswers> } {
    const worker = scriptThread(import.meta.resolve("./sheet-worker.ts"));
    worker.unref();
    const made = { worker, calls: callsOver<SheetAnswers>(worker, {}) };
    const gone = (problem: Error) => {
      if (running === made) running = null;
      made.calls.gone(problem);
    };
    worker.on("error", gone);
    worker.on("exit", () => gone(new Error("the thread that reads tables has ended")));
    return made;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    await running?.worker.terminate();
  }

  return {
    read: async (bytes, sheet) => {
      clearTimeout(idle);
      running ??= started();
      asked++;
      try {
        return await running.calls.call("read", { bytes, sheet });
      } finally {
        asked--;
        if (asked === 0) idle = setTimeout(() => void end(), IDLE_MS).unref();
      }
    },
    end,
  };
}
