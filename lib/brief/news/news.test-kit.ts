import type { PointSignal } from "@/lib/brief/weekly/points/point-signal";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import type { News } from "./news";

/** A signal of a type of codebook 2, on one day. */
export function signalOf(type: string, more: Partial<PointSignal> = {}): PointSignal {
  const found = CODEBOOK_2.types.find(({ code }) => code === type);
  if (!found) throw new Error(`no type ${type}`);
  return {
    title: `A signal of type ${type}`,
    family: found.family ?? "DIPLOMATIC",
    type,
    typeLabel: found.label,
    phrase: found.phrase ?? null,
    start: "2025-12-02",
    end: "2025-12-02",
    endPublished: null,
    precision: "day",
    status: false,
    occurrences: 1,
    initiator: "BOTH",
    counts: true,
    ...more,
  };
}

let made = 0;

/** One new signal of a type with its share. */
export function newsOf(type: string, share: number, more: Partial<PointSignal> = {}): News {
  made++;
  return { slug: `${type}-${made}`, share, signal: signalOf(type, more) };
}
