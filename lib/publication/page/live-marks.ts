/** What is put into a finished page when it is sent, because it changes after the page was finished. Markup, by its place. */
export interface LiveParts {
  /** Above everything: that a newer edition exists, or that its figures would read otherwise now. */
  notice: string;
  /** In the provenance: whether it comes out again, and what was revised since. */
  since: string;
  /** Among the ways: the week published after it. */
  next: string;
  /** At the main points: what became of their signals, by slug. */
  signals: ReadonlyMap<string, string>;
}

/** Where it is put in. Pages that are kept hold these as they are here: never change one. */
export const LIVE_MARKS = {
  notice: "<!--live notice-->",
  since: "<!--live since-->",
  next: "<!--live next-->",
} as const;

/** Where a main point tells what became of one of its signals. `signalMark("2025-12-talks") // => "<!--live signal 2025-12-talks-->"` */
export const signalMark = (slug: string) => `<!--live signal ${slug.replace(/[^\w.-]|--/g, "")}-->`;

/** A finished page with what is live in it; what is left out stays as it was finished. */
export function withLive(page: string, { signals = new Map(), ...parts }: Partial<LiveParts>): string {
  let put = page;
  for (const name of ["notice", "since", "next"] as const) {
    const part = parts[name];
    // A text that a page quotes holds no mark: it is written out.
    if (part !== undefined) put = put.replace(LIVE_MARKS[name], () => part);
  }
  for (const [slug, part] of signals) put = put.replaceAll(signalMark(slug), () => part);
  return put;
}
