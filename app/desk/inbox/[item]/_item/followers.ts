/** Controls whose value follows from another: whoever has looked at that one has looked at them. */
const FOLLOWERS: Record<string, readonly string[]> = {
  type: ["family", "intensity", "status", "inForce"],
  dateAsWritten: ["start", "end", "precision", "dateBasis", "inForce"],
  start: ["end", "precision", "dateBasis", "inForce"],
};

/** What the document says of itself: it stands above its text, and is corrected there. */
const OF_THE_DOCUMENT = /^reports\.\d+\.(publisher|title|address|published|language)$/;

export function followersOf(name: string): readonly string[] {
  return FOLLOWERS[name] ?? [];
}

/** Controls that somebody who changes this one has judged too. */
export function leadersOf(name: string): readonly string[] {
  return Object.entries(FOLLOWERS).flatMap(([lead, followers]) => (followers.includes(name) ? lead : []));
}

/** Whether a suggested control must be looked at by itself, given everything that is suggested. */
export function standsAlone(name: string, suggested: ReadonlyMap<string, string>): boolean {
  if (OF_THE_DOCUMENT.test(name)) return false;
  return !Object.entries(FOLLOWERS).some(
    ([lead, followers]) => followers.includes(name) && suggested.has(lead) && lead !== name,
  );
}
