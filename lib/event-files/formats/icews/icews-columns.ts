/**
 * The 20 columns of ICEWS as it is published; files of 2017 lack “CAMEO Code”. Source: andybega/icews, inst/extdata/events.2018.sample.tab, and its issues 73 and 78.
 */
export const ICEWS_COLUMNS = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;

/** Those by which it is known. */
export const ICEWS_NEEDED: readonly string[] = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Country",
  "Event Text",
  "Target Name",
  "Target Country",
  "Story ID",
  "Sentence Number",
];

/** What ICEWS writes where it has nothing; NA where R has written it again, where no country is called so: it writes their English names. */
export const ICEWS_MISSING: ReadonlySet<string> = new Set(["NULL", "NA"]);
