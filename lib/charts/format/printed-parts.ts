import { asPrinted } from "./printed-figure";

/** Further from its decimals than this a part has been rounded. */
const ROUNDED = 1e-6;

/**
 * The parts of a total as they are printed, so that they add up to the total as it is printed: each is rounded, then as many as it takes
 * are rounded the other way, those first that lie nearest to it (largest remainders). No part moves by a whole unit of its last decimal,
 * none changes its sign, one that is 0 stays 0, null stays null. The first `keep` parts, which other sentences name too, are moved last.
 * Parts that do not make the total, so that they miss it by a unit or more, are each rounded by itself.
 * `printedParts([1.96, -1.04, -0.34, 0.16, 0.04], 0.78) // => [2, -1, -0.3, 0.1, 0]`, where each by itself makes 0.9
 */
export function printedParts<Part extends number | null>(
  parts: readonly Part[],
  total: number,
  { decimals = 1, keep = 0 }: { decimals?: number; keep?: number } = {},
): Part[] {
  const unit = Number(`1e-${decimals}`);
  const units = (value: number) => Math.round(asPrinted(value, decimals) / unit);
  const rounded = parts.map((part) => (part === null ? null : units(part)));
  const short = total / unit - parts.reduce<number>((sum, part) => sum + (part ?? 0) / unit, 0);
  const missing =
    Math.abs(short) > 1 + ROUNDED
      ? 0
      : units(total) - rounded.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const step = Math.sign(missing);
  const movable = parts
    .flatMap((part, at) => {
      const left = part === null ? 0 : (part / unit - units(part)) * step;
      return left > ROUNDED ? [{ at, left: Math.round(left / ROUNDED), kept: at < keep }] : [];
    })
    .sort((a, b) => Number(a.kept) - Number(b.kept) || b.left - a.left || b.at - a.at);
  for (const { at } of movable.slice(0, Math.abs(missing))) rounded[at] = (rounded[at] ?? 0) + step;
  return rounded.map((one) => (one === null ? null : asPrinted(one * unit, decimals))) as Part[];
}

/** Shares of one in whole per cent, as they are printed: they make 100. `printedPercents([1 / 3, 1 / 3, 1 / 3]) // => [33, 33, 34]` */
export function printedPercents(shares: readonly number[]): number[] {
  return printedParts(
    shares.map((share) => share * 100),
    100,
    { decimals: 0 },
  );
}
