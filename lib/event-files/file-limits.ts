/** A file comes in pieces of 4 MiB, the last one shorter: more than one request may send nowhere else. */
export const EVENT_PART_BYTES = 4 * 1024 * 1024;
/** A file of event data, packed or not, in GB and in bytes. */
export const EVENT_FILE_MAX_GB = 4;
export const EVENT_FILE_MAX_BYTES = EVENT_FILE_MAX_GB * 1024 ** 3;
/** All files that come in, wait to be confirmed or are read, together, in GB and in bytes: eight of the largest, since all of them stand in the database. */
export const EVENT_WAITING_MAX_GB = 32;
export const EVENT_WAITING_MAX_BYTES = EVENT_WAITING_MAX_GB * 1024 ** 3;
/** What the form takes in one piece where no script runs, in MB. */
export const EVENT_FORM_MAX_MB = 48;
export const EVENT_FILE_NAME_MAX = 255;
export const EVENT_RELEASE_MAX = 80;
/** What somebody says of a table of their own; a series beside the index takes as much. */
export const EVENT_CITATION_MAX = 600;
export const EVENT_LICENCE_MAX = 400;
/** Files within one zip file: a year of quarter-hours has 35,040. */
export const EVENT_MEMBERS_MAX = 40_000;
/** Days that a file waits to be sent whole and confirmed. */
export const EVENT_FILE_WAITS_DAYS = 7;

/**
 * How many parts a file of so many bytes comes in.
 * `partsOf(4194305) // => 2`
 */
export function partsOf(size: number): number {
  return Math.ceil(size / EVENT_PART_BYTES);
}
