/** Names that share a turn: those that are heavy together, each other one by itself. */
export function lanesOf(names: readonly string[], heavy: ReadonlySet<string>): string[][] {
  const light = names.filter((name) => !heavy.has(name));
  return [names.filter((name) => heavy.has(name)), ...light.map((name) => [name])];
}

/** Runs one job of each name after the other, round by round, until none has a job or all is stopped. `run` says whether there was one. */
export async function inTurn(
  names: readonly string[],
  run: (name: string) => Promise<boolean>,
  stopping: AbortSignal,
): Promise<void> {
  for (let ran = true; ran; ) {
    ran = false;
    for (const name of names) if (!stopping.aborted && (await run(name))) ran = true;
  }
}
