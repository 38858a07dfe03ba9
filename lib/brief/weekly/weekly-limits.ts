/** Limits of a summary's words, named once for form and verb. */
export const HEADLINE_MAX = 200;
export const ARROW_REASON_MAX = 600;
export const POINT_TEXT_MAX = 600;
/** Signals that one main point may rest on. */
export const POINT_SIGNALS_MAX = 20;
