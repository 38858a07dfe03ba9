/** In MB. A file is never held: what a batch of rows and the program need. */
const HEAP_MB = 160;
/** In MB, of what was just made: rows are let go at once, and with more room they would only wait there. */
const YOUNG_MB = 4;
/** In bytes. What is larger goes back to the system once it is free: parts of 4 MiB and the texts made of them leave gaps that nothing else fills. */
const OF_ITS_OWN = "131072";

/** How Node is started for a script that reads event files, by the product and by its bench alike. */
export const READER_FLAGS = [
  `--max-old-space-size=${HEAP_MB}`,
  `--max-semi-space-size=${YOUNG_MB}`,
  ...["--import", "tsx", "--conditions=react-server"],
];

/** What its environment holds besides. */
export const READER_MEMORY = { MALLOC_MMAP_THRESHOLD_: OF_ITS_OWN, MALLOC_TRIM_THRESHOLD_: OF_ITS_OWN };
