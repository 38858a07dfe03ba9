import type { FoundSignals, ScenarioAnswer } from "@/lib/charts/scenarios/scenario-answer";

/** Addresses that a panel asks where its signals are too many to be sent; each holds the view. */
export interface AskedAddresses {
  reading: string;
  found: string;
}

async function ask<Answer>(
  address: string,
  asked: Record<string, string | null>,
  signal?: AbortSignal,
): Promise<Answer> {
  const url = new URL(address, window.location.href);
  for (const [name, value] of Object.entries(asked)) if (value !== null) url.searchParams.set(name, value);
  const answer = await fetch(url, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
  return answer.json();
}

export const askReading = (address: string, code: string | null, signal: AbortSignal) =>
  ask<ScenarioAnswer>(address, { s: code }, signal);

export const askFound = (address: string, find: string, signal: AbortSignal) =>
  ask<FoundSignals>(address, { find }, signal);

export const askContradicted = (address: string, type: string, start: number) =>
  ask<FoundSignals>(address, { type, on: String(start) });
