import type { ScoreScheme } from "@/lib/event-files/rows/event-row";
import type { EventFormat } from "@/lib/event-files/rows/file-shape";

export type EventSourceId = "gdelt" | "icews" | "polecat" | "ucdp" | "acled" | "own";

/** Whose data a file holds, what its publisher allows, and how it is cited. Kept with every row and sent along with every export. */
export interface EventSource {
  id: EventSourceId;
  name: string;
  /** What may be done with it, and where that was read. */
  licence: string;
  /** How it is named where it is used. */
  citation: string;
  /** Its page; null: none. */
  address: string | null;
  /** Its rows are not passed on: they stay with the people of the desk and are left out of exports. */
  restricted: boolean;
  /** The scale of the scores in its rows; null: they carry none. */
  scoreScheme: ScoreScheme | null;
}

const LICENCE_NOT_SEEN =
  "Not verified by us; ask the publisher before you pass rows on. Its page on the Harvard Dataverse states the terms.";

/**
 * Licences and citations as they could be read on 1 December 2026. GDELT: its terms of use, gdeltproject.org/about.html, in the words in which several projects
 * quote them, not at the source. ICEWS: its Dataverse record, version 37, which names authors and the end of the data; its terms are not among what could be read.
 * POLECAT: the citation that projects using it give. UCDP: licence and citation as they stand with the copy of GED 23.1 in cran/uncertainUCDP. ACLED: its terms of
 * use and attribution policy, acleddata.com.
 */
const SOURCES: Record<EventSourceId, EventSource> = {
  gdelt: {
    id: "gdelt",
    name: "GDELT",
    licence:
      "Free for any use, also commercial, and may be passed on, as long as the GDELT Project is cited with a link to its site. We know these terms as others quote them.",
    citation:
      "The GDELT Project, https://www.gdeltproject.org. Leetaru, Kalev and Schrodt, Philip (2013), “GDELT: Global Data on Events, Language, and Tone, 1979–2012”, International Studies Association Annual Conference, San Diego.",
    address: "https://www.gdeltproject.org",
    restricted: false,
    scoreScheme: "Goldstein as in GDELT",
  },
  icews: {
    id: "icews",
    name: "ICEWS",
    licence: LICENCE_NOT_SEEN,
    citation:
      "Boschee, Elizabeth; Lautenschlager, Jennifer; O’Brien, Sean; Shellman, Steve; Starz, James; Ward, Michael (2015), “ICEWS Coded Event Data”, https://doi.org/10.7910/DVN/28075, Harvard Dataverse. Discontinued on 11 April 2023.",
    address: "https://doi.org/10.7910/DVN/28075",
    restricted: false,
    scoreScheme: "Goldstein as in ICEWS",
  },
  polecat: {
    id: "polecat",
    name: "POLECAT",
    licence: LICENCE_NOT_SEEN,
    citation:
      "Scarborough, Grace I.; Bagozzi, Benjamin E.; Beger, Andreas; Berrie, John; Halterman, Andrew; Schrodt, Philip A.; Spivey, Jevon (2023), “POLECAT Weekly Data”, https://doi.org/10.7910/DVN/AJGVIT, Harvard Dataverse.",
    address: "https://doi.org/10.7910/DVN/AJGVIT",
    restricted: false,
    scoreScheme: "PLOVER",
  },
  ucdp: {
    id: "ucdp",
    name: "UCDP",
    licence:
      "Creative Commons Attribution 4.0 (CC BY 4.0), as stated with version 23.1: may be passed on with its citation.",
    citation:
      "Uppsala Conflict Data Program, Georeferenced Event Dataset, https://ucdp.uu.se/downloads/. Sundberg, Ralph and Melander, Erik (2013), “Introducing the UCDP Georeferenced Event Dataset”, Journal of Peace Research 50(4), 523–532; beside it the article that its publisher names for the version used.",
    address: "https://ucdp.uu.se/downloads/",
    restricted: false,
    scoreScheme: null,
  },
  acled: {
    id: "acled",
    name: "ACLED",
    licence:
      "Its terms of use forbid giving others access to its rows: they stay at this desk and are left out of exports. What is made of them is published with acknowledgement and a link.",
    citation:
      "Armed Conflict Location & Event Data (ACLED), https://acleddata.com, with the day on which the file was downloaded and the filters that were set.",
    address: "https://acleddata.com",
    restricted: true,
    scoreScheme: null,
  },
  own: {
    id: "own",
    name: "A table of your own",
    licence: "Not known to us; ask whoever made the table before you pass rows on.",
    citation: "As whoever made the table asks.",
    address: null,
    restricted: false,
    scoreScheme: "own",
  },
};

const SOURCE_OF_FORMAT: Record<EventFormat, EventSourceId> = {
  "gdelt-1": "gdelt",
  "gdelt-1-csv": "gdelt",
  "gdelt-2": "gdelt",
  icews: "icews",
  polecat: "polecat",
  "ucdp-ged": "ucdp",
  acled: "acled",
  table: "own",
};

/** All sources, in the order in which pages list them. */
export const EVENT_SOURCES: readonly EventSource[] = Object.values(SOURCES);

/** Whose data a format holds. `sourceOf("gdelt-1-csv").id // => "gdelt"` */
export function sourceOf(format: EventFormat): EventSource {
  return SOURCES[SOURCE_OF_FORMAT[format]];
}
