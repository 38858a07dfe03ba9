import type { CodedRow, SignalInfo } from "./coded-signals";

/** A map by slug, and what became otherwise since it was made. */
interface Known {
  all: ReadonlyMap<string, SignalInfo>;
  /** null: it is there no more. */
  since: ReadonlyMap<string, SignalInfo | null>;
}

/** With so many others it is made anew. */
const MOST_CHANGES = 200;

/** What a reading says of each signal by slug, in the order of the rows. A write changes few of fifty thousand, so the map is not made again for each. */
export class StandingInfo implements ReadonlyMap<string, SignalInfo> {
  readonly size: number;
  readonly #rows: readonly CodedRow[];
  readonly #known: Known;

  private constructor(rows: readonly CodedRow[], known: Known) {
    this.size = rows.length;
    this.#rows = rows;
    this.#known = known;
  }

  static of(rows: readonly CodedRow[]): StandingInfo {
    const all = new Map<string, SignalInfo>();
    for (const { info } of rows) all.set(info.slug, info);
    return new StandingInfo(rows, { all, since: new Map() });
  }

  /** Of rows that follow from these: `gone` are no more, `come` are new; one that was corrected is in both. */
  next(rows: readonly CodedRow[], gone: readonly CodedRow[], come: readonly CodedRow[]): StandingInfo {
    const { all, since } = this.#known;
    if (since.size + gone.length + come.length > MOST_CHANGES) return StandingInfo.of(rows);
    const changes = new Map(since);
    for (const { info } of gone) changes.set(info.slug, null);
    for (const { info } of come) changes.set(info.slug, info);
    return new StandingInfo(rows, { all, since: changes });
  }

  get(slug: string): SignalInfo | undefined {
    const { all, since } = this.#known;
    const changed = since.get(slug);
    return changed === undefined ? all.get(slug) : (changed ?? undefined);
  }

  has(slug: string): boolean {
    return this.get(slug) !== undefined;
  }

  *entries(): MapIterator<[string, SignalInfo]> {
    for (const { info } of this.#rows) yield [info.slug, info];
  }

  *keys(): MapIterator<string> {
    for (const { info } of this.#rows) yield info.slug;
  }

  *values(): MapIterator<SignalInfo> {
    for (const { info } of this.#rows) yield info;
  }

  [Symbol.iterator](): MapIterator<[string, SignalInfo]> {
    return this.entries();
  }

  forEach(tell: (info: SignalInfo, slug: string, all: ReadonlyMap<string, SignalInfo>) => void): void {
    for (const { info } of this.#rows) tell(info, info.slug, this);
  }
}
