/**
 * What an answer says beside its rows, a line each: every value that is not in a list, by its path.
 * `told({ from: "2025-12-06", vintage: { knownOn: null }, days: [] }) // => ["from: 2025-12-06", "vintage.knownOn: null"]`
 */
export function told(answer: object, path = ""): string[] {
  return Object.entries(answer).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [];
    if (typeof value === "object" && value !== null) return told(value, `${path}${name}.`);
    return [`${path}${name}: ${value}`];
  });
}
