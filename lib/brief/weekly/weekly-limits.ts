/** Limits of a summary's words, named once for form and verb. */
export const HEADLINE_MAX = 200;
/** What is drafted is no longer, where another headline is true: two lines on a phone. */
export const HEADLINE_AIM = 110;
export const ARROW_REASON_MAX = 600;
export const POINT_TEXT_MAX = 600;
/** Signals that one main point may rest on. */
export const POINT_SIGNALS_MAX = 20;
/** The editor’s own lead, in characters. */
export const LEAD_MAX = 900;
/** An assessment, in words, and a bound in characters that no such text reaches. */
export const ASSESSMENT_WORDS_MAX = 120;
export const ASSESSMENT_MAX = 1_500;
/** Why an arrow is overruled, in characters. */
export const ARROW_WHY_MAX = 400;
