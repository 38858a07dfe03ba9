/** Set by the proxy on every request: a page cannot see its own address. */
export const ASKED_PATH_HEADER = "x-thawline-path";
