/** NUL, and half of a letter that was cut apart. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** A text as the database takes it. `storable("a\0b") // => "a\ufffdb"` */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, "\ufffd");
}

/** A value as JSON that the database takes, with the fields of its objects in one order, so that the same content is the same text. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === "string") return storable(part);
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    const fields = Object.entries(part).map(([name, field]): [string, unknown] => [storable(name), field]);
    return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
