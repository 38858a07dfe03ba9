import { parentPort } from "node:worker_threads";
import { sheetTextHere } from "@/lib/data/records/sheet-text";
import { callsOver } from "./calls-over";
import type { SheetAnswers } from "./sheet-thread";

if (parentPort)
  callsOver(parentPort, {
    // What crosses over is no Buffer any more.
    read: ({ bytes, sheet }) => sheetTextHere(new Uint8Array(bytes), sheet),
  } satisfies SheetAnswers);
