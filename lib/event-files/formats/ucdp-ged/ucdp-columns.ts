/** The columns of the yearly Georeferenced Event Dataset, which a candidate file may leave unsaid. Source: UCDP GED 23.1, its 49 headings in their order. */
export const UCDP_COLUMNS: readonly string[] = (
  "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name " +
  "side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date " +
  "source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country " +
  "country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"
).split(" ");

/** Without one of these no row can be read. */
export const UCDP_NEEDED = [
  "id",
  "relid",
  "type_of_violence",
  "side_a",
  "side_b",
  "gwnoa",
  "gwnob",
  "date_prec",
  "date_start",
  "date_end",
] as const;

/** What R writes where a copy has nothing. It names no country here: states have numbers, and places English names. */
export const UCDP_MISSING: ReadonlySet<string> = new Set(["NA"]);
