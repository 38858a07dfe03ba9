const MB = 1024 * 1024;

/** The largest file that is read; a larger one is refused before anything of it is looked at. */
export const DOCUMENT_MAX_MB = 48;
export const DOCUMENT_MAX_BYTES = DOCUMENT_MAX_MB * MB;

/** The most letters that the documents of one input have together. */
export const TEXT_MAX_POINTS = 2_000_000;

/** Into how many documents one input is split at most. */
export const DOCUMENTS_MAX = 200;

/** How deep mails within mails are followed. */
export const MAILS_WITHIN_MAX = 4;
