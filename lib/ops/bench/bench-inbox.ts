import type { Person } from "@/lib/auth/person";
import { takeNext } from "@/lib/data/inbox/turns";
import { BENCH_PASSWORD, benchCoder, fillInbox } from "./filled-inbox";
import { median } from "./median";

const SIZES = [50, 5_000] as const;
const RUNS = 60;
const AT_ONCE = 20;

/** Opening the inbox by number of documents, each as often as the others in turn, and who gets what when many ask at once; lines to print. */
export async function benchInbox(address: string): Promise<string[]> {
  const reader = await benchCoder("Reader of the list");
  const coders = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => benchCoder(`Coder ${at}`)));
  const ids = coders.map(({ id }) => id);
  for (const size of SIZES) await fillInbox(`inbox-${size}`, size, ids);
  const cookie = await signedIn(address, reader.email);
  const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
  for (let run = 0; run < RUNS; run++)
    for (const size of SIZES)
      times.get(size)?.push(await open(`${address}/desk/inbox?relationship=inbox-${size}`, cookie));
  const [small, large] = SIZES.map((size) => median(times.get(size) ?? []));
  const people = coders.map(({ id, email }): Person => ({ id, email, name: "", role: "CODER" }));
  const began = performance.now();
  const taken = await Promise.all(people.map((person) => takeNext(person, `inbox-${SIZES[1]}`)));
  const ms = performance.now() - began;
  const different = new Set(taken.flatMap((one) => one?.taskId ?? [])).size;
  return [
    `inbox of ${SIZES[1].toLocaleString("en-GB")} documents: opened in ${shown(large)} ms, ${((large ?? 0) / (small ?? 1)).toFixed(2)} × one of ${SIZES[0]} (${shown(small)} ms), median of ${RUNS} each in turn`,
    `${AT_ONCE} people who ask for the next document at once have ${different} different turns after ${ms.toFixed(0)} ms`,
  ];
}

const shown = (ms: number | undefined) => (ms ?? Number.NaN).toFixed(1);

async function signedIn(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ email, password: BENCH_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function open(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { Cookie: cookie } });
  const text = await answer.text();
  const ms = performance.now() - began;
  if (answer.status !== 200 || text.split("data-row").length < 50)
    throw new Error(`${url} did not show its documents: ${answer.status}`);
  return ms;
}
