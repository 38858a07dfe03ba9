/** R writes “NA” for what is missing. */
const NA = "NA";

/** The columns that hold words, and the code beside each without which GDELT has no words. */
const WORDED: ReadonlyMap<string, string> = new Map([
  ["actor1name", "actor1code"],
  ["actor2name", "actor2code"],
  ["actor1geo_fullname", "actor1geo_countrycode"],
  ["actor2geo_fullname", "actor2geo_countrycode"],
  ["actiongeo_fullname", "actiongeo_countrycode"],
]);

/**
 * Takes the NA of R out of the cells of GDELT. Numbers, days and codes cannot be NA: countries of actors have three letters, in which Namibia is NAM, and places are in FIPS, where
 * Namibia is WA and NA is nobody, though ISO 3166 gives NA to Namibia. Words may be NA: they are missing where their code is.
 * Of the cells `{ Actor1Name: "NA", Actor1Code: "NAM" }` the name stays, of `{ Actor1Name: "NA", Actor1Code: "NA" }` both are empty.
 */
export function withoutNa(cell: (name: string) => string): (name: string) => string {
  return (name) => {
    const value = cell(name);
    if (value !== NA) return value;
    const code = WORDED.get(name.toLowerCase());
    return code === undefined || cell(code) === NA || cell(code) === "" ? "" : value;
  };
}
