/** Characters; long enough that a sentence is the natural choice. */
export const PASSWORD_MIN = 12;
/** Hashing cost grows with length; nobody types more. */
export const PASSWORD_MAX = 200;
