/** Set by the page server on every request: a page cannot see its own address. */
export const ASKED_PATH_HEADER = "x-thawline-path";

/** Set by the page server alone: the page of this problem is wanted in place of one that the framework sent empty, as `404`, `500 3141592653` with the entry of the log or `503 full` with the fault of the database. */
export const STAND_IN_HEADER = "x-thawline-stand-in";

/** Set by the page server alone: the address at the other end of the connection, which a request cannot claim. */
export const PEER_HEADER = "x-thawline-peer";
