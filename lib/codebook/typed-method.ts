/** The fields of the form of a method as typed, by path. */
export type TypedMethod = Record<string, string | undefined>;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as people type it, with either minus and either decimal mark; undefined: empty. `typedNumber("−12,5") // => -12.5` */
export function typedNumber(text: string | undefined): number | undefined {
  const plain = (text ?? "").trim().replace("−", "-").replace(",", ".");
  if (plain === "") return undefined;
  return NUMBER.test(plain) ? Number(plain) : Number.NaN;
}
