/** What was typed, by the name of its field. */
export type Typed = Record<string, string>;

const ABOUT = ["unit", "source", "licence", "address", "visibility", "note"] as const;
const OF_ONE = ["name-0", "as-0"] as const;

/** Fields of the form that saves which stay as they were typed while a table is read otherwise. The name, and what it is saved as, go along where there is one series, and not where another commodity is another series. */
export const carriedNames = (plain: boolean): string[] => (plain ? [...ABOUT, ...OF_ONE] : [...ABOUT]);

/** What of them an address or a form brings along; an empty text is one that was emptied. */
export function carriedOf(values: Record<string, unknown>, names = carriedNames(true)): Typed {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return typeof value === "string" ? [[name, value] as const] : [];
    }),
  );
}

/**
 * What goes along from the form as it stands: what differs from that which is proposed, and where there is no form to be seen what came along before.
 * `toCarry({ unit: "t", note: "" }, { unit: "", note: "" }, {}) // => { unit: "t" }`
 */
export function toCarry(stands: Typed | null, proposed: Typed, carried: Typed): Typed {
  if (stands === null) return carried;
  return Object.fromEntries(
    Object.entries(stands).filter(([name, value]) => value !== (proposed[name] ?? "")),
  );
}
