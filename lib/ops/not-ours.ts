/** Settings of a site in this folder that nothing may take from it that starts a product of its own: its port and its replica. */
export const NOT_OURS = { THAWLINE_METRICS_PORT: "", DATABASE_READ_URL: "" };
