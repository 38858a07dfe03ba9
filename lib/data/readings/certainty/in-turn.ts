/** What draws answer where too many others wait already. */
export class LineFull extends Error {
  constructor() {
    super("too many computations are waiting");
    this.name = "LineFull";
  }
}

interface Line {
  waiting: (() => void)[];
  busy: boolean;
}

/** Each that waits holds the signals of its reading. Fewer than bands are kept: one that waits must not be pushed out and asked for anew. */
export const LINE_MOST = 12;

const shared = globalThis as typeof globalThis & { thawlineLine?: Line };

// On globalThis for the same reason as what has been drawn: pages and downloads are built apart, and are one queue.
function line(): Line {
  shared.thawlineLine ??= { waiting: [], busy: false };
  return shared.thawlineLine;
}

/**
 * Runs one long computation after the other. Draws hold tens of megabytes while they run, and every day of knowledge is
 * another state of the data that anybody may ask for: at once, a few hundred such questions would exhaust the memory.
 * Throws LineFull at once where too many wait.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const { waiting, busy } = line();
  if (!busy) return run(work);
  if (waiting.length >= LINE_MOST) throw new LineFull();
  return new Promise<void>((resolve) => waiting.push(resolve)).then(() => run(work));
}

async function run<T>(work: () => Promise<T>): Promise<T> {
  line().busy = true;
  try {
    return await work();
  } finally {
    const next = line().waiting.shift();
    // Handed over without being free in between: who asks just now must not pass those who wait.
    if (next) next();
    else line().busy = false;
  }
}
