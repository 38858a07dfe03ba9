import { callsUnknownForm } from "@/lib/data/unreadable-request";
import { logFault } from "@/lib/log/log";

/** What libraries write to the console would stand in the log with whatever it holds of a person, and without its request. */
export function logConsole(): void {
  const tell = (...words: unknown[]) => {
    if (words.some(callsUnknownForm)) return;
    logFault("server", words.find((word) => word instanceof Error) ?? words.map(String).join(" "));
  };
  Object.assign(console, { error: tell, warn: tell });
}
