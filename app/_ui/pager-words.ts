/** What a list holds, for one and for several. */
const NOUNS = {
  rows: "row",
  people: "person",
  relationships: "relationship",
  entries: "entry",
  invitations: "invitation",
  signals: "signal",
  weeks: "week",
  revisions: "revision",
  documents: "document",
  candidates: "candidate",
  files: "file",
  changes: "change",
  versions: "version",
  jobs: "job",
  mails: "mail",
} as const;

export type Noun = keyof typeof NOUNS;

/**
 * How much of a list stands on a page: `pagerWords({ first: 51, until: 100, total: 206, noun: "signals" }) // => "51–100 of 206 signals"`
 * The whole of a list is just counted: `"5 people"`, `"1 person"`.
 */
export function pagerWords({
  first,
  until,
  total,
  noun,
}: {
  first: number;
  until: number;
  total: number;
  noun: Noun;
}): string {
  const counted = `${total} ${total === 1 ? NOUNS[noun] : noun}`;
  if (first === 1 && until === total) return counted;
  return `${first === until ? first : `${first}–${until}`} of ${counted}`;
}
