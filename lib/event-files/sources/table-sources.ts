/** What a table of ours was made from: shown beside the sources of the files themselves. */
export interface TableSource {
  /** What the table tells, as a phrase. */
  what: string;
  /** Whose list it is, and where we read it. */
  from: string;
  /** The state of that list. */
  asOf: string;
}

/**
 * Where the tables of countries and codes come from. Values are facts; names and words are ours. Each was held against published tables of event data, which tests read
 * where they are at hand: 46 states of the region in every system, the 69 pairs of letters that mean two countries, all codes of CAMEO, all types and modes of PLOVER.
 */
export const TABLE_SOURCES: readonly TableSource[] = [
  {
    what: "States and territories by ISO 3166-1 alpha-3, with their names",
    from: "Debian’s iso-codes and the npm packages world-countries 5.1.0 and i18n-iso-countries 7.14.0; the names on our pages are ours. ISO has no code for Kosovo: it is XKX here.",
    asOf: "Read on 1 December 2026",
  },
  {
    what: "Actors of GDELT: the countries of CAMEO",
    from: "GDELT’s table CAMEO.country.txt, copy in carrillo/Gdelt. TWN and SSD, which it lacks, occur in rows and are known.",
    asOf: "A copy without South Sudan and Taiwan; it bears no date",
  },
  {
    what: "Places of GDELT: FIPS 10-4",
    from: "The list in vincentarelbundock/countrycode, dictionary/data_fips.csv, with GZ for the Gaza Strip and OD for South Sudan beside it.",
    asOf: "A list that has Kosovo and not yet South Sudan",
  },
  {
    what: "Numbers and letters of the Correlates of War project",
    from: "Its list of states, copy in vivekmithlesh/GSOC_MIC_TEST, states2016.csv.",
    asOf: "Version 2016",
  },
  {
    what: "Numbers and letters of Gleditsch and Ward, which UCDP uses",
    from: "Their list of independent states as a public repository carries it; the numbers of their microstates as others’ tables of countries give them.",
    asOf: "States to the end of 2020",
  },
  {
    what: "Names of countries in ICEWS, UCDP, POLECAT and ACLED",
    from: "Names seen in rows of those sources, and the English names of the packages above.",
    asOf: "Read on 1 December 2026",
  },
  {
    what: "Meanings of the codes of CAMEO",
    from: "CAMEO 1.1b3 and the labels of ICEWS; for 101 to 108 in files of GDELT its own list, CAMEO.eventcodes.txt in mpiccirilli/UNDP-BCPR-Project. The words are ours.",
    asOf: "GDELT’s list of 2013",
  },
  {
    what: "Meanings of the types and modes of PLOVER",
    from: "The PLOVER manual, openeventdata/PLOVER (CC BY-SA 4.0). The words are ours.",
    asOf: "Types and modes of the manual of 4 February 2024; what modes mean from an earlier text of it",
  },
  {
    what: "Meanings of UCDP’s numbers",
    from: "mapme-initiative/mapme.biodiversity for what they say, 1,000 rows of GED 23.1 in cran/uncertainUCDP for the spans.",
    asOf: "GED 23.1",
  },
  {
    what: "Types of ACLED’s events, and the two meanings of its time precision",
    from: "ACLED’s codebook for the types and the first meaning; the codebook inside dtacled/acledR for the second.",
    asOf: "Codebook of October 2024",
  },
];
