/** A scenario kept in this browser: its name and its code. */
export interface KeptScenario {
  name: string;
  code: string;
  /** ISO moment. */
  kept: string;
}

export const KEPT_MAX = 50;

const keyOf = (slug: string) => `thawline-scenarios-${slug}`;

/** What is kept about a relationship, the latest first; null where the browser refuses its storage. */
export function readKept(slug: string): KeptScenario[] | null {
  try {
    const text = window.localStorage.getItem(keyOf(slug));
    const found: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(found) ? found.flatMap(keptOf) : [];
  } catch (problem) {
    // Text that somebody else put there is not ours to fail on.
    return problem instanceof SyntaxError ? [] : null;
  }
}

/** Keeps a list; false where the browser refuses it or has no room. */
export function writeKept(slug: string, list: readonly KeptScenario[]): boolean {
  try {
    window.localStorage.setItem(keyOf(slug), JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

function keptOf(found: unknown): KeptScenario[] {
  if (typeof found !== "object" || found === null) return [];
  const { name, code, kept } = found as Partial<Record<keyof KeptScenario, unknown>>;
  return typeof name === "string" && typeof code === "string" && typeof kept === "string"
    ? [{ name, code, kept }]
    : [];
}
