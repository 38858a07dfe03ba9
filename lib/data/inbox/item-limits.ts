/** Characters of a title on the desk. */
export const ITEM_TITLE_MAX = 400;
/** Minutes that a document is its coder's without a sign of them. */
export const LEASE_MINUTES = 30;
/** Documents that one act may name. */
export const MANY_MAX = 500;
/** Characters of a text, as it may be corrected. */
export const ITEM_TEXT_MAX = 2_000_000;
/** Days that a file waits whose encoding has to be chosen. */
export const FILE_WAITS_DAYS = 7;
