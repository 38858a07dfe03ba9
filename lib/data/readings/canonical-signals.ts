import type { Generation } from "@/lib/engine/methods/method";
import type { EngineSignal } from "@/lib/engine/signals/signal";

/** JSON with its keys in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
}

/**
 * What numbers can depend on of signals, as lines in the order of their ids; each begins with a line break. Words (titles,
 * texts) are not in it: they move no number. Generation 1 reads no links, and its hashes are older than they are.
 */
export function canonicalSignals(signals: readonly EngineSignal[], generation: Generation): string {
  const ordered = [...signals].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ordered
    .map((signal) => {
      const { retractions, reports, id, family, start, end, precision, intensity, scored, endPublished } =
        signal;
      const dates = { start, end, precision, endPublished };
      const links = generation === 1 ? {} : linksOf(signal);
      return `\n${canonicalJson({ id, family, ...dates, intensity, scored, reports, retractions, ...links })}`;
    })
    .join("");
}

function linksOf({ occurrences, countedIn, opens, status, stateViolence }: EngineSignal) {
  return { occurrences, countedIn, opens, status, stateViolence };
}
