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
  told: Omit<LineState, "waiting" | "busy">;
}

/** How the line stands, and how it went since the process began. */
export interface LineState {
  busy: boolean;
  waiting: number;
  done: number;
  failed: number;
  /** Came where too many waited already. */
  refused: number;
  /** How long the newest took that was done or failed, in milliseconds; null: there was none. */
  lastMs: number | null;
}

/** Each that waits holds the signals of its reading. Fewer than bands are kept: one that waits must not be pushed out and asked for anew. */
export const LINE_MOST = 12;

const shared = globalThis as typeof globalThis & { thawlineLine?: Line };

// On globalThis for the same reason as what has been drawn: pages and downloads are built apart, and are one queue.
function line(): Line {
  shared.thawlineLine ??= {
    waiting: [],
    busy: false,
    told: { done: 0, failed: 0, refused: 0, lastMs: null },
  };
  return shared.thawlineLine;
}

export function lineState(): LineState {
  const { busy, waiting, told } = line();
  return { busy, waiting: waiting.length, ...told };
}

/**
 * Runs one long computation after the other. Draws hold tens of megabytes while they run, and every day of knowledge is
 * another state of the data that anybody may ask for: at once, a few hundred such questions would exhaust the memory.
 * Throws LineFull at once where too many wait.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const { waiting, busy, told } = line();
  if (!busy) return run(work);
  if (waiting.length >= LINE_MOST) {
    told.refused += 1;
    throw new LineFull();
  }
  return new Promise<void>((resolve) => waiting.push(resolve)).then(() => run(work));
}

async function run<T>(work: () => Promise<T>): Promise<T> {
  const { told } = line();
  line().busy = true;
  const began = performance.now();
  try {
    const found = await work();
    told.done += 1;
    return found;
  } catch (problem) {
    told.failed += 1;
    throw problem;
  } finally {
    told.lastMs = performance.now() - began;
    const next = line().waiting.shift();
    // Handed over without being free in between: who asks just now must not pass those who wait.
    if (next) next();
    else line().busy = false;
  }
}
