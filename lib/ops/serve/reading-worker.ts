import { parentPort } from "node:worker_threads";
import { readInput } from "@/lib/evidence/documents/read-input";
import { callsOver } from "./calls-over";
import { logConsole } from "./log-console";
import type { ReadingAnswers } from "./reading-thread";

logConsole();
if (parentPort)
  callsOver(parentPort, {
    ready: () => true,
    read: ({ input, options }) => readInput(input, options),
  } satisfies ReadingAnswers);
