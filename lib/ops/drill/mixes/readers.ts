import type { Ground } from "@/lib/ops/drill/ground";
import type { Tally } from "@/lib/ops/drill/tally";
import { visitor } from "@/lib/ops/drill/visitor";

const ROUNDS = 3;

/** Many readers who come at once, each over a connection of their own. */
export async function readers(ground: Ground, tally: Tally): Promise<void> {
  const { product, slug } = await ground.main();
  const many = ground.options.readers;
  const paths = [
    "/",
    `/${slug}`,
    `/${slug}/signals`,
    "/compare",
    "/api/v1/relationships",
    `/${slug}/series.csv`,
  ];
  const reader = visitor(product.address, many);
  for (const path of paths) await reader.ask(path);
  for (let round = 1; round <= ROUNDS && ground.goesOn(); round++) {
    const answers = await Promise.all(
      Array.from({ length: many }, (_, at) => reader.ask(paths[at % paths.length] ?? "/")),
    );
    const waits = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const wrong = answers.filter(({ status }) => status !== 200);
    tally.failures += wrong.filter(({ status }) => status >= 500).length;
    tally.other += wrong.filter(({ status }) => status < 500).length;
    if (wrong.length > 0)
      tally.notes.push(`round ${round}: statuses ${[...new Set(wrong.map(({ status }) => status))]}`);
    const at = (share: number) =>
      Math.round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0);
    const told = `round ${round}, ${many} at once: middle ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms, ${wrong.length} errors`;
    ground.say(`readers: ${told}`);
    tally.notes.push(told);
  }
}
