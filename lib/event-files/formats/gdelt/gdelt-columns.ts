/** Names of the columns of a place, in order. GDELT 2.0 has one more, the second level of administration. */
function placeColumns(whose: string, version: 1 | 2): string[] {
  const adm2 = version === 2 ? ["ADM2Code"] : [];
  const parts = ["Type", "FullName", "CountryCode", "ADM1Code", ...adm2, "Lat", "Long", "FeatureID"];
  return parts.map((part) => `${whose}Geo_${part}`);
}

function actorColumns(actor: string): string[] {
  const parts = [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
  ];
  return parts.map((part) => `${actor}${part}`);
}

function columns(version: 1 | 2): readonly string[] {
  return [
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    ...actorColumns("Actor1"),
    ...actorColumns("Actor2"),
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    ...placeColumns("Actor1", version),
    ...placeColumns("Actor2", version),
    ...placeColumns("Action", version),
    "DATEADDED",
    "SOURCEURL",
  ];
}

/**
 * The 58 columns of GDELT 1.0; rows up to March 2013 have no SOURCEURL and so 57. Source: the header files of gdeltPyR (utils/schema_csvs), checked by counting
 * fields in files. `GDELT_1_COLUMNS.indexOf("DATEADDED") // => 56`
 */
export const GDELT_1_COLUMNS = columns(1);

/** The 61 columns of GDELT 2.0, source as above. `GDELT_2_COLUMNS.indexOf("DATEADDED") // => 59` */
export const GDELT_2_COLUMNS = columns(2);

/** Places of the columns that are read as bytes, from 0; those without a version are the same in all. */
export const AT = {
  id: 0,
  day: 1,
  fraction: 4,
  actor1Country: 7,
  actor2Country: 17,
  code: 26,
  baseCode: 27,
  rootCode: 28,
  /** DATEADDED in 1.0 and in 2.0. */
  added1: 56,
  added2: 59,
} as const;

/** The columns of a row of so many fields. `gdeltColumns(57).at(-1) // => "DATEADDED"` */
export function gdeltColumns(width: number): readonly string[] {
  if (width === 61) return GDELT_2_COLUMNS;
  return width === 57 ? GDELT_1_COLUMNS.slice(0, 57) : GDELT_1_COLUMNS;
}
