import type { Progress } from "@/lib/data/event-files/file-progress";

/** Before so long a rate says more of the start than of the file. */
const RATE_FROM_MS = 3_000;

/**
 * How long reading still takes at the rate that it had so far, and that rate. `rate` is empty where it cannot be told yet.
 * `progressWords({ bytesRead: 5e7, rowsRead: 200_000, rowsKept: 9, forMs: 10_000 }, 1e8)`
 * `// => { head: "50 % read, about 10 seconds to go", rate: "20,000 rows and 5.0 MB a second." }`
 */
export function progressWords(
  { bytesRead, rowsRead, forMs }: Progress,
  size: number,
): { head: string; rate: string } {
  if (forMs === null) return { head: "It waits for its turn …", rate: "" };
  if (bytesRead >= size) return { head: "All is read; it is being taken in …", rate: "" };
  const share = `${Math.floor((100 * bytesRead) / size)} % read`;
  if (forMs < RATE_FROM_MS || bytesRead === 0) return { head: share, rate: "" };
  const seconds = forMs / 1_000;
  const rows = Math.round(rowsRead / seconds).toLocaleString("en-GB");
  const left = (size - bytesRead) / (bytesRead / seconds);
  return {
    head: `${share}, about ${spanWords(left)} to go`,
    rate: `${rows} rows and ${(bytesRead / seconds / 1e6).toFixed(1)} MB a second.`,
  };
}

/** `spanWords(95) // => "2 minutes"` */
function spanWords(seconds: number): string {
  const [unit, length] = seconds < 90 ? ["second", 1] : seconds < 5_400 ? ["minute", 60] : ["hour", 3_600];
  const many = Math.max(1, Math.round(seconds / Number(length)));
  return `${many} ${unit}${many === 1 ? "" : "s"}`;
}
