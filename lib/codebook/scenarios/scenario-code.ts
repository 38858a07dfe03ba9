import { type Day, FAMILIES, type Family } from "@/lib/engine/signals/signal";
import type { Scenario } from "./scenario";

/**
 * Forms of the code. Form 2 can also end statuses and hold a signal without a type; a scenario that does neither is written in form 1,
 * so that its address is the one that was shared before. A later form gets another number, so that an old address is never misread.
 */
export const CODE_VERSIONS = [1, 2] as const;
/** Servers and mail programs cut longer addresses. */
export const CODE_MAX = 6_000;

/**
 * A scenario as text for an address: base64url of short JSON, made in the browser without a schema. null for one that
 * says nothing. `decodeScenario` reads it back.
 */
export function encodeScenario(scenario: Scenario): string | null {
  const { name, readOn, added, edits } = scenario;
  const v = added.some(({ type, ends }) => type === "" || ends.length > 0) || edits.some(endsStatus) ? 2 : 1;
  const parts = {
    v,
    ...(name.trim() === "" ? {} : { n: name.trim() }),
    ...(readOn === null ? {} : { d: readOn }),
    ...listOf(
      "a",
      added.map(({ id, family, type, start, end, intensity, grade, title, ends }) => [
        Number(id.slice(1)),
        FAMILIES.indexOf(family),
        type,
        start,
        end,
        intensity,
        grade,
        title.trim(),
        ...(v === 2 ? [ends] : []),
      ]),
    ),
    ...listOf(
      "e",
      edits.map(({ id, muted, shift, intensity, endsOn }) => [
        id,
        muted ? 1 : 0,
        shift,
        intensity,
        ...(v === 2 ? [endsOn] : []),
      ]),
    ),
    ...listOf("w", byFamily(scenario.weights)),
    ...listOf("h", byFamily(scenario.halfLives)),
    ...listOf("k", byFamily(scenario.kappa)),
  };
  if (Object.keys(parts).length === 1) return null;
  return toBase64url(JSON.stringify(parts));
}

const endsStatus = ({ endsOn }: { endsOn: Day | null }) => endsOn !== null;

function listOf(key: string, list: unknown[]): Record<string, unknown[]> {
  return list.length > 0 ? { [key]: list } : {};
}

function byFamily(values: Partial<Record<Family, number>>): [number, number][] {
  return FAMILIES.flatMap((family, at): [number, number][] => {
    const value = values[family];
    return value === undefined ? [] : [[at, value]];
  });
}

function toBase64url(text: string): string {
  let bytes = "";
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text of a code; null where it is no base64url of UTF-8. */
export function fromBase64url(code: string): string | null {
  if (!/^[\w-]+$/.test(code)) return null;
  try {
    const bytes = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}
