/** Limits of a signal's fields, named once for form, data door and database. */
export const ID_MAX = 80;
export const TITLE_MAX = 160;
export const TEXT_MAX = 4_000;
export const REASON_MAX = 1_000;
export const DATE_WORDS_MAX = 200;
export const ADDRESS_MAX = 2_000;
export const NAME_MAX = 200;
export const REPORTS_MAX = 40;
export const FIGURES_MAX = 40;
/** A record file of an import, in MB; next.config.js lets as much through. */
export const IMPORT_MAX_MB = 32;
/** Days that a checked file waits to be loaded. */
export const IMPORT_WAITS_DAYS = 7;
/** Rows of a table of signals, and the megabytes that a workbook with them may unpack to. */
export const TABLE_ROWS_MAX = 100_000;
export const TABLE_UNPACKED_MB = 400;
/** Records of each kind that one row of the audit log names. */
export const AUDITED_RECORDS_MAX = 500;
/** Earliest and latest day that a signal may name. */
export const EARLIEST_DAY = "1900-01-01";
export const LATEST_DAY = "2100-12-31";
/** The reason for a new method version, in characters. */
export const METHOD_REASON_MIN = 10;
export const METHOD_REASON_MAX = 2_000;
/** Parameters of a method. Weights are normalised; half-lives are days; κ is a pressure. */
export const WEIGHT_MAX = 1_000;
export const HALF_LIFE_MAX = 3_650;
export const KAPPA_MIN = 0.1;
export const KAPPA_MAX = 1_000;
/** Days of the window of the direction. */
export const DIRECTION_DAYS_MIN = 7;
export const DIRECTION_DAYS_MAX = 364;
/** No change of an index from −100 to 100 is larger. */
export const CHANGE_MAX = 200;

/** What a record of coverage may say of the sources gone through, and beside. */
export const COVERAGE_SOURCES_MAX = 1_000;
export const COVERAGE_NOTE_MAX = 1_000;

/** Happenings that one tally may tell of. */
export const OCCURRENCES_MAX = 10_000;

/** Fields of the codebook itself. */
export const TYPE_LABEL_MAX = 60;
export const DEFINITION_MAX = 600;
export const PHRASE_MAX = 80;
export const PLOVER_MAX = 40;
export const TYPES_MAX = 200;
export const RULE_TITLE_MAX = 120;
export const RULE_TEXT_MAX = 2_000;
export const RULES_MAX = 60;
/** The reason for a new codebook version, in characters. */
export const CODEBOOK_REASON_MIN = 10;
export const CODEBOOK_REASON_MAX = 2_000;

/** Members of a panel that gives the weights of a method, and the points that each of them gives away. */
export const PANEL_MIN = 5;
export const PANEL_MAX = 60;
/** Rows of its table that a form may send, empty ones among them. */
export const PANEL_ROWS_MAX = 80;
export const PANEL_POINTS = 100;
export const PANEL_NAME_MAX = 80;

/** Periods of an outside series: weeks of some fifty years. */
export const REFERENCE_PERIODS_MAX = 3_000;
export const REFERENCE_NAME_MAX = 120;
export const REFERENCE_UNIT_MAX = 60;
export const REFERENCE_SOURCE_MAX = 600;
export const REFERENCE_LICENCE_MAX = 400;
export const REFERENCE_NOTE_MAX = 500;
/** Rows of a table of figures: each is read again whenever somebody changes how it is taken. */
export const REFERENCE_ROWS_MAX = 20_000;
