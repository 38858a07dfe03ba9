/** What is put into a finished page when it is sent, because it changes after the page was finished. Markup, by its place. */
export interface LiveParts {
  /** Above everything: that a newer edition exists. */
  notice?: string;
  /** In the provenance: whether it comes out again, and what was revised since. */
  since?: string;
  /** Among the ways: the week published after it. */
  next?: string;
}

/** Where it is put in. Pages that are kept hold these as they are here: never change one. */
export const LIVE_MARKS: Record<keyof LiveParts, string> = {
  notice: "<!--live notice-->",
  since: "<!--live since-->",
  next: "<!--live next-->",
};

/** A finished page with what is live in it; without parts it stays as it was finished. */
export function withLive(page: string, parts: LiveParts): string {
  let put = page;
  for (const [name, mark] of Object.entries(LIVE_MARKS)) {
    const part = parts[name as keyof LiveParts];
    // The first of each: a text that a page quotes cannot hold one, since its marks are written out.
    if (part !== undefined) put = put.replace(mark, () => part);
  }
  return put;
}
