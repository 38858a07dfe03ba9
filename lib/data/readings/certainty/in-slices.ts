const SLICE_MS = 8;

/** A pause to be awaited between two pieces of work: it lets others in where the last pause is some milliseconds ago. */
export function pauses(): () => Promise<void> {
  let until = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + SLICE_MS;
  };
}

/** Runs a long computation to its end a few milliseconds at a time, so that other requests are answered in between. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  const pause = pauses();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}
