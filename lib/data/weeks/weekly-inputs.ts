import { createHash } from "node:crypto";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";
import type { Day, EngineSignal } from "@/lib/engine/signal";

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
 * SHA-256 of everything that the numbers of a week depend on: signals in the order of their ids, method version with its
 * parameters, Sunday. Words (titles, texts) are not in it: they move no number.
 */
export function inputsHash(inputs: {
  method: Pick<MethodVersionRow, "version" | "method">;
  sunday: Day;
  signals: readonly EngineSignal[];
}): string {
  const hash = createHash("sha256");
  const { version, method } = inputs.method;
  hash.update(canonicalJson({ format: 1, sunday: inputs.sunday, version, method }));
  const ordered = [...inputs.signals].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const signal of ordered) {
    const { retractions, reports, id, family, start, end, precision, intensity, scored, endPublished } =
      signal;
    const fields = {
      id,
      family,
      start,
      end,
      precision,
      intensity,
      scored,
      endPublished,
      reports,
      retractions,
    };
    hash.update(`\n${canonicalJson(fields)}`);
  }
  return hash.digest("hex");
}
