import { type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import type { SignalFilter } from "@/lib/data/signals/signal-list";

const DEFAULTS: Record<string, string> = { q: "", sort: "start", order: "desc", page: "1" };

/** Address of the list with a filter under a vintage; what is at its default is left out. */
export function addressOf(base: string, filter: SignalFilter, vintage: Vintage): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...filter, ...vintageParams(vintage) })) {
    if (value === undefined || value === null || String(value) === DEFAULTS[key]) continue;
    query.set(key, String(value));
  }
  const text = query.toString();
  return text === "" ? base : `${base}?${text}`;
}
