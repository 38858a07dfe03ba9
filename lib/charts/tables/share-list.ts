import { asPrinted } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";

/** One line of an explanation. */
export interface ShareLine {
  slug: string;
  title: string;
  family: string;
  /** When, as people write it. */
  when: string;
  /** Index points. */
  share: number;
  /** How it took part: new, fading …; empty where all are alike. */
  note: string;
}

/** Signals that are too small to be listed, summed. */
export interface ShareRest {
  label: string;
  count: number;
  share: number;
}

/** An explanation that ends in a sum: by family, by signal, and what is left. Families in the order of FAMILIES. */
export interface ShareList {
  families: { family: string; label: string; share: number | null }[];
  signals: ShareLine[];
  rest: ShareRest[];
  total: number;
}

interface Weighed {
  id: string;
  share: number;
}

/** A share that would read as 0.0 is not named. */
const NAMED_FROM = 0.05;

/**
 * The `most` largest shares by size, and the others. `split([{ share: 1 }, { share: -3 }], 1) // => { top: [−3], rest: [1] }`
 */
export function split<Share extends Weighed>(
  shares: readonly Share[],
  most: number,
): { top: Share[]; rest: Share[] } {
  const top: Share[] = [];
  const rest: Share[] = [];
  for (const share of shares) {
    if (share.share === 0) continue;
    const left = isNamed(share.share) ? placed(top, share, most) : share;
    if (left) rest.push(left);
  }
  return { top, rest };
}

/** Whether a share is large enough to be named. */
export function isNamed(share: number): boolean {
  return !(Math.abs(share) < NAMED_FROM);
}

/** Puts a share among the `most` largest, where it is one of them; gives the one that is none of them then. Fifty thousand shares need no sorting. */
export function placed<Share extends Weighed>(top: Share[], share: Share, most: number): Share | undefined {
  const last = top.at(-1);
  if (top.length === most && (last === undefined || larger(share, last) > 0)) return share;
  top.push(share);
  top.sort(larger);
  return top.length > most ? top.pop() : undefined;
}

function larger(a: Weighed, b: Weighed): number {
  return Math.abs(b.share) - Math.abs(a.share) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The largest signals are named in sentences too, where each is rounded by itself. */
const NAMED_ELSEWHERE = 3;

/**
 * An explanation as it is printed at one decimal: families, and signals with the rest, each add up to the total. `total` where another than
 * its own is printed beside it: the difference of two levels that both stand there.
 * `printedList({ …, signals: [{ share: 0.26 }, { share: 0.26 }], total: 0.52 }).signals // => [{ share: 0.3 }, { share: 0.2 }]`
 */
export function printedList(list: ShareList, total = asPrinted(list.total)): ShareList {
  const families = printedParts(
    list.families.map(({ share }) => share),
    total,
  );
  const lines = printedParts(
    [...list.signals, ...list.rest].map(({ share }) => share),
    total,
    { keep: NAMED_ELSEWHERE },
  );
  return {
    families: list.families.map((one, at) => ({ ...one, share: families[at] ?? null })),
    signals: list.signals.map((one, at) => ({ ...one, share: lines[at] ?? 0 })),
    rest: list.rest.map((one, at) => ({ ...one, share: lines[list.signals.length + at] ?? 0 })),
    total,
  };
}

/** Sum of shares, in index points. */
export function sumOf(shares: readonly { share: number }[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}
