const INSIST_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Tells the database what came of something, again and again where it is away for a moment: nobody else knows. */
export async function insist(tell: () => Promise<void>): Promise<void> {
  for (const ms of [...INSIST_MS, null])
    try {
      return await tell();
    } catch (problem) {
      if (ms === null) throw problem;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
}
