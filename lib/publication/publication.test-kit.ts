import type { PublicationWords } from "@/lib/brief/weekly/publication-shape";
import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import type { EditionHead } from "./edition-head";

const DAYS = 364;

/** A line that rises, dips in spring and ends at 13.5, without chance. */
const lineOf = (shift: number) =>
  Array.from({ length: DAYS }, (_, at) => {
    const step = Math.floor(at / 9) * 9;
    return Number((13.5 * (step / (DAYS - 4)) + 6 * Math.sin((DAYS - 4 - step) / 31) + shift).toFixed(6));
  });

const source = (number: number, signal: string, publisher: string, title: string, language = "en") => ({
  number,
  signal,
  publisher,
  title,
  address: `https://news.example/${signal}/${number}`,
  published: "2025-12-04",
  language,
  grade: "B2",
  withdrawn: false,
});

const publication: PublicationWords = {
  relationship: { slug: "tajikistan-afghanistan", name: "Tajikistan – Afghanistan" },
  verdict: {
    sentence:
      "Working and thawing since Sep 2025: contact quickened, and the strain that quickened in Nov 2025 has not slackened",
    since: "18 Aug – 29 Sep 2025",
    sure: "Moderately sure: the date is known to within six weeks",
    against: "Against it stands most: Five Chinese workers killed near the border (−9.1)",
    unsearched: null,
  },
  provisional: ["Two signals of this week still wait for a second person; they count 0 until then."],
  direction: {
    word: "thawing",
    test: "Over 28 days the index moved +6.2, past the 5 that the test asks for, and new signals made +4.8 of it.",
  },
  arrow: { test: "Up: the change of +1.9 is past the 1 point that an arrow needs.", overruled: null },
  lead: null,
  assessment: {
    text: "The border guards’ talks matter more than their number suggests: it is the first time since 2021 that both commands met at this level. Whether it lasts depends on how Kabul answers the killings of late November.",
    by: "Madina Rahimova",
  },
  points: [
    {
      says: "Tajikistan’s foreign ministry, confirmed by the Taliban’s interior ministry; two agencies of good standing agree.",
      matters:
        "The first meeting at this level since August 2021; it weighs on diplomatic contact and on security.",
      sources: [1, 2],
    },
    {
      says: "The Presidential Administration alone; the other side is silent.",
      matters:
        "Words of the head of state have been the firmest against Kabul, and set what ministries may do.",
      sources: [3],
    },
    {
      says: "Barqi Tojik and the Afghan utility DABS, each in its own statement.",
      matters: "The contract renews what has been in force every year since 2008.",
      sources: [4, 5, 6],
    },
  ],
  arithmetic:
    "+1.0 from three points, +0.2 from four smaller signals and +0.7 because six earlier ones fade: together +1.9.",
  means: [
    { family: "DIPLOMATIC", four: 74.9, year: 52.1 },
    { family: "RHETORIC", four: 1.2, year: -12.4 },
    { family: "TRADE", four: 31.2, year: 28.8 },
    { family: "ENERGY", four: 24.6, year: 22.2 },
    { family: "SECURITY", four: -44.1, year: -21.9 },
  ],
  indexMeans: { four: 12.3, year: 4.1 },
  watch: [
    {
      kind: "fading",
      text: "“Governors of Khatlon and Kunduz met” will count less than half of its first weight by 21 Dec 2025.",
      signal: "2025-10-governors-met",
    },
    {
      kind: "unconfirmed",
      text: "“Afghan consulate in Khorog works” was last confirmed 14 weeks ago.",
      signal: "2023-03-25-khorog-consulate",
    },
    {
      kind: "projection",
      text: "If nothing new happens the index falls to +9.8 by 4 Jan 2026.",
      signal: null,
    },
  ],
  sure: [
    "Fairly sure of the level: nine in ten draws lie between +9.1 and +17.2.",
    "The arrow holds in 96 % of the draws.",
    "All seven days were searched, in five languages.",
  ],
  method: [
    { term: "Index", text: "The mean of five family scores, −100 … +100; 0 is neither warm nor cold." },
    {
      term: "Share",
      text: "What one signal moved the index within the week, in index points; all shares sum to the change.",
    },
    {
      term: "Arrow",
      text: "Up or down where the week’s change passes 1 point and new signals made most of it.",
    },
    {
      term: "Band",
      text: "Nine in ten of 400 draws, in which grades and intensities are varied within their bounds.",
    },
  ],
  sources: [
    source(1, "2025-12-border-talks", "Asia-Plus", "Tajik and Afghan border commanders meet in Panj"),
    source(2, "2025-12-border-talks", "آژانس باختر", "دیدار فرماندهان مرزی دو کشور", "fa"),
    source(3, "2025-12-rahmon", "Ховар", "Паёми Президенти Ҷумҳурии Тоҷикистон", "tg"),
    source(4, "2025-12-power", "Barqi Tojik", "Electricity contract for 2026 signed"),
    source(5, "2025-12-power", "DABS", "د ۲۰۲۶ کال لپاره د برښنا تړون", "ps"),
    { ...source(6, "2025-12-power", "Ведомости", "Таджикистан продлил поставки", "ru"), withdrawn: true },
  ],
  line: {
    from: "2024-12-09",
    index: lineOf(0),
    low: lineOf(-4.2),
    high: lineOf(3.9),
    stage: "working",
    borders: [-60, -35, -12, 12, 35],
    described:
      "Line of the engagement index from 9 Dec 2024 to 7 Dec 2025. It began at −6.0, was lowest on 2 May 2025 at −7.4 and highest on 7 Dec 2025 at +13.5, in the stage working.",
  },
};

/** A week as a composer would freeze it: three points, sources in five languages, a revised earlier week. */
export function sampleSnapshot(words: Partial<PublicationWords> = {}): WeeklySnapshot {
  const family = (name: string, now: number, before: number, thin = false) => ({
    family: name,
    now,
    before,
    change: Number((now - before).toFixed(6)),
    evidence: thin ? 0.6 : 3.2,
    thin,
  });
  const point = (text: string, share: number, slug: string, title: string) => ({
    text,
    share,
    signals: [{ slug, title, share }],
  });
  return weeklySnapshot.parse({
    format: 3,
    week: "2025-W49",
    from: "2025-12-01",
    to: "2025-12-07",
    headline: "Border commanders meet for the first time since 2021, and the index rises to +13.5",
    lead: [
      "Engagement between the two stood at ",
      { strong: "+13.5" },
      " on Sunday, up 1.9 in a week and 6.2 in four. Most of it came from ",
      { signal: "2025-12-border-talks", title: "Border commanders met in Panj" },
      ".",
    ],
    index: { now: 13.465283, before: 11.553468, change: 1.911815 },
    warming: { now: 46.14364, before: 44.107744, change: 2.035896 },
    cooling: { now: -40.420665, before: -40.296584, change: -0.124081 },
    tension: 0.876,
    stage: "working",
    direction: "thawing",
    arrow: {
      way: "up",
      reason:
        "Up, because the border commanders met and the power contract was renewed; nothing of weight went the other way.",
    },
    families: [
      family("DIPLOMATIC", 77.7, 75.2),
      family("RHETORIC", 2.1, 3.3),
      family("TRADE", 31.6, 31.7),
      family("ENERGY", 26.0, 22.4),
      family("SECURITY", -43.5, -46.1, true),
    ],
    points: [
      point(
        "Border commanders met in Panj (3 Dec): the commanders of both border forces agreed on a hotline and on monthly talks.",
        1.24,
        "2025-12-border-talks",
        "Border commanders met in Panj",
      ),
      point(
        "Rahmon’s address warned of the neighbour (5 Dec): the president again called the situation beyond the Panj a threat.",
        -0.62,
        "2025-12-rahmon",
        "Rahmon’s address warned of the neighbour",
      ),
      point(
        "Power contract for 2026 was signed (2 Dec): 1.5 TWh at an unchanged price, payable in advance.",
        0.38,
        "2025-12-power",
        "Power contract for 2026 was signed",
      ),
    ],
    rest: { count: 10, share: 0.911815 },
    restNew: { count: 4, share: 0.2 },
    restOld: { count: 6, share: 0.711815 },
    earlier: {
      since: "2025-W48",
      codedAsOf: "2025-12-01T02:00:00.000Z",
      weeks: [
        { week: "2025-W48", frozen: 11.2, now: 11.553468, difference: 0.353468 },
        { week: "2025-W47", frozen: 12.1, now: 12.1, difference: 0 },
      ],
      signals: [
        {
          slug: "2025-11-market-reopened",
          title: "The market of Shirkhan reopened",
          what: "added",
          difference: 0.31,
        },
      ],
      others: 1,
    },
    sources: [],
    publication: { ...publication, ...words },
  });
}

/** The first edition of that week. */
export function sampleHead(changed: Partial<EditionHead> = {}): EditionHead {
  return {
    number: 1,
    kind: "PUBLICATION",
    publishedAt: "2025-12-08T06:12:44.000Z",
    publishedBy: "Madina Rahimova",
    reason: "",
    changes: [],
    codedAsOf: "2025-12-08T01:00:00.000Z",
    methodVersion: 2,
    inputsHash: "1730bae27f6aeb63b236ae8a7a2b4fcd8b136d1b5a50978d4ef016edd4794c62",
    origin: "https://thawline.example",
    slug: "tajikistan-afghanistan",
    week: "2025-W49",
    previous: "2025-W48",
    ...changed,
  };
}
