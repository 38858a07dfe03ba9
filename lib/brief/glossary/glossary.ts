/** A place where a term is used: its name and its address in the site. */
export interface GlossaryPlace {
  name: string;
  href: string;
}

/** One word of the product and the one thing that it stands for. */
export interface GlossaryTerm {
  term: string;
  /** One sentence. */
  meaning: string;
  /** What files, addresses and answers of the API call it, where they keep another name. */
  machine?: readonly string[];
  where: readonly GlossaryPlace[];
}

/** Terms that belong together. */
export interface GlossaryGroup {
  id: string;
  title: string;
  terms: readonly GlossaryTerm[];
}

const page = (name: string, href: string): GlossaryPlace => ({ name, href });
const OVERVIEW = page("Relationships", "/");
const CODEBOOK = page("Codebook", "/codebook");
const COMPARE = page("Compare", "/compare");
const method = (id: string, name: string) => page(`Method: ${name}`, `/method#${id}`);
const EVIDENCE = method("evidence", "from a report to a signal");
const INDEX = method("index", "from signals to the index");
const WHY = method("why", "why it moved");
const STAGE = method("stage", "stage, direction, arrow");
const SURE = method("certainty", "how sure?");
const SINCE = method("turns", "turning points");
const READING = method("reading", "gaps, projection, vintages");

/** One word for one thing: every term that a page uses in a sense of its own, with its meaning in one sentence and where it is met. */
export const GLOSSARY: readonly GlossaryGroup[] = [
  {
    id: "evidence",
    title: "What is coded",
    terms: [
      {
        term: "side",
        meaning: "One of the two states of a relationship, and nothing else.",
        where: [CODEBOOK, EVIDENCE],
      },
      {
        term: "signal",
        meaning:
          "One thing that happened between the two sides, or that stands between them, dated and backed by at least one report.",
        where: [EVIDENCE, CODEBOOK],
      },
      {
        term: "report",
        meaning:
          "What one source published of a signal, with a grade for the source and one for what it says.",
        where: [EVIDENCE],
      },
      {
        term: "event",
        meaning: "A signal that is over; it weighs most on its day and fades from then on.",
        where: [CODEBOOK, INDEX],
      },
      {
        term: "status",
        meaning: "A signal that stands, such as an open consulate; it weighs in full until it ends.",
        where: [CODEBOOK, INDEX],
      },
      {
        term: "type",
        meaning: "What kind of thing a signal is, with its usual intensity and the range that it allows.",
        where: [CODEBOOK],
      },
      {
        term: "family",
        meaning:
          "One of the five groups of types: diplomatic contact, hostile rhetoric, trade, energy and security.",
        where: [CODEBOOK, INDEX],
      },
      {
        term: "intensity",
        meaning: "How strongly a signal counts, from −10 to +10; positive where the sides engage.",
        where: [CODEBOOK],
      },
      {
        term: "who acted",
        meaning: "The side that did it, both together, or a third party.",
        machine: ["initiator"],
        where: [EVIDENCE],
      },
      {
        term: "facet",
        meaning: "Another view of a happening that is scored already; it counts nothing.",
        where: [EVIDENCE],
      },
    ],
  },
  {
    id: "line",
    title: "The line",
    terms: [
      {
        term: "index",
        meaning:
          "The engagement index of a day, from −100 to +100, computed from the signals that count on it.",
        where: [OVERVIEW, INDEX],
      },
      {
        term: "level",
        meaning: "The height of the index on a day, and nothing else.",
        where: [OVERVIEW, WHY],
      },
      {
        term: "pull",
        meaning:
          "What warms or what cools by itself: the warming pull, 0 to +100, and the cooling pull, −100 to 0.",
        machine: ["warming", "cooling"],
        where: [INDEX, COMPARE],
      },
      {
        term: "share",
        meaning:
          "The part of a level or of a change that belongs to one signal; all shares add up to the whole.",
        where: [WHY],
      },
      {
        term: "fading",
        meaning: "The loss of weight of what is over or ended, half in every half-life of its family.",
        where: [INDEX, WHY],
      },
      {
        term: "fresh evidence",
        meaning:
          "What has lately been reported in a family; with less than one full signal of it the family is called thin.",
        where: [method("support", "what the line may claim")],
      },
      {
        term: "named period",
        meaning: "A span or a moment that an editor named and that stands on the chart with a letter.",
        machine: ["annotation"],
        where: [OVERVIEW],
      },
    ],
  },
  {
    id: "movement",
    title: "Where it stands and where it goes",
    terms: [
      {
        term: "stage",
        meaning: "The band that the level lies in, from rupture to close; state violence may hold it lower.",
        where: [STAGE],
      },
      {
        term: "direction",
        meaning:
          "Which way the index went over 28 days or the days that the method sets, where new signals point that way too: thawing, cooling or steady.",
        where: [STAGE],
      },
      {
        term: "steady",
        meaning: "The direction where it is neither thawing nor cooling.",
        where: [STAGE],
      },
      {
        term: "arrow",
        meaning: "This Sunday’s index against last Sunday’s: up, down or flat.",
        where: [STAGE],
      },
      {
        term: "flat",
        meaning: "The weekly arrow where the index moved by no more than the method’s threshold.",
        machine: ["level"],
        where: [STAGE],
      },
      {
        term: "contact, strain",
        meaning:
          "The two streams in which evidence comes: what is coded above 0, and what is coded below it.",
        where: [SINCE],
      },
      {
        term: "turn",
        meaning:
          "A lasting change of the pace of contact or of strain, told with its likeliest week and the span that it began in with 90 %.",
        where: [SINCE],
      },
      {
        term: "opening, drifting apart",
        meaning: "Turns of contact: it quickened, or it slackened.",
        where: [SINCE],
      },
      {
        term: "closing, easing",
        meaning: "Turns of strain: it quickened, or it slackened.",
        where: [SINCE],
      },
      {
        term: "torn",
        meaning:
          "Said where contact and strain quickened together, within 13 weeks or as far as their spans tell.",
        where: [SINCE],
      },
      {
        term: "thaw, freeze",
        meaning: "An opening that strain does not match, and a closing that contact does not match.",
        where: [SINCE],
      },
      {
        term: "may be collection",
        meaning:
          "Said of a turn that a wider or a narrower search would explain as well, because the share of contact among all happenings did not turn.",
        where: [SINCE],
      },
      {
        term: "warmer, colder",
        meaning:
          "What the level says where no turn can be dated: the newest movement of the last 52 weeks that new signals made.",
        where: [OVERVIEW],
      },
      {
        term: "verdict",
        meaning:
          "The one sentence that says of a relationship whether it is thawing, and since when; every page repeats it.",
        where: [OVERVIEW, SINCE],
      },
      {
        term: "high, moderate, low",
        meaning: "How sure a verdict is, named by the weakest of its supports.",
        where: [OVERVIEW],
      },
    ],
  },
  {
    id: "certainty",
    title: "How sure, and as of when",
    terms: [
      {
        term: "draw",
        meaning: "One computation of the line with weights, coding and sources varied within their doubts.",
        where: [SURE],
      },
      {
        term: "band",
        meaning: "Where half, and where nine in ten, of the draws lie.",
        where: [SURE],
      },
      {
        term: "firm, fair, fragile",
        meaning:
          "How an arrow stands up to the draws and to the tests: firm passes both, fragile fails by a stated one, fair is everything between.",
        where: [SURE],
      },
      {
        term: "searched",
        meaning:
          "Said of days whose sources somebody went through; days that nobody searched have no stage, direction or arrow.",
        where: [method("support", "what the line may claim")],
      },
      {
        term: "as known on",
        meaning:
          "A view that uses only what was published by the end of that day: reports, endings and withdrawals.",
        machine: ["knownOn", "knowable"],
        where: [READING],
      },
      {
        term: "as coded on",
        meaning: "A view that uses only what was recorded here by that moment.",
        machine: ["codedOn"],
        where: [READING],
      },
    ],
  },
];
