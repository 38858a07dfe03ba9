/**
 * The 40 columns of a week of POLECAT. Source: the headings that three tools for it quote (andybeger.com, 21 May 2024, and two readers); the score is called “Event Intensity” in
 * others.
 */
export const POLECAT_COLUMNS = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Intensity",
  "Quad Code",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Actor COW",
  "Primary Actor Sector",
  "Actor Sectors",
  "Actor Title",
  "Actor Name Raw",
  "Wikipedia Actor ID",
  "Recipient Name",
  "Recipient Country",
  "Recipient COW",
  "Primary Recipient Sector",
  "Recipient Sectors",
  "Recipient Title",
  "Recipient Name Raw",
  "Wikipedia Recipient ID",
  "Placename",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
  "GeoNames ID",
  "Raw Placename",
  "Feature Type",
  "Source",
  "Publication Date",
  "Story People",
  "Story Organizations",
  "Story Locations",
  "Language",
  "Version",
] as const;

/** The heading of the score in some files. */
export const OTHER_INTENSITY = "Event Intensity";

/** Those by which it is known. */
export const POLECAT_NEEDED: readonly string[] = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Recipient Name",
  "Recipient Country",
];

/** What POLECAT writes where it has nothing; NA where R has written it again, which names no country here: Namibia is NAM, and places have English names. */
export const POLECAT_MISSING: ReadonlySet<string> = new Set(["None", "NA"]);
