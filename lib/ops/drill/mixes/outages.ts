import { randomUUID } from "node:crypto";
import { madeSignal, typedSignal } from "@/lib/ops/drill/coded-text";
import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { wordsOf } from "@/lib/ops/drill/html-form";
import { judge, type Sent } from "@/lib/ops/drill/judge";
import { OUTAGES, type Outage } from "@/lib/ops/drill/outage-kinds";
import { pause, until } from "@/lib/ops/drill/own-processes";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import type { Answer } from "@/lib/ops/drill/visitor";
import { foundSaves } from "./saving";

/** A database that hangs is noticed after about five seconds, and a page asks it several things; whoever waits longer is counted. */
const MOST_WAIT_MS = 20_000;
const HEALTH_WAIT_MS = 3_500;
const OUTAGE_MS = 8_000;
const BACK_LIMIT_MS = 90_000;

/** The database is stopped, killed, crowded, read-only and full: what is answered meanwhile, and whether all comes back by itself. */
export async function outages(ground: Ground, tally: Tally): Promise<void> {
  for (const outage of OUTAGES) {
    if (!ground.goesOn()) return;
    const place = await outage.place(ground);
    if (place === null) {
      tally.notes.push(`${outage.name}: not made here`);
      continue;
    }
    await place.people.coder.ask(`/${place.slug}`);
    const told = await oneOutage(ground, tally, outage, place);
    ground.say(`outages: ${outage.name}: ${told}`);
    for (const wrong of tally.wrong.splice(0)) {
      tally.notes.push(`${outage.name}: ${wrong}`);
      ground.say(`  FAULT ${wrong}`);
    }
  }
}

async function oneOutage(ground: Ground, tally: Tally, outage: Outage, place: Peopled): Promise<string> {
  const { product, people, slug } = place;
  const page = `/desk/${slug}/new`;
  const form = await people.coder.formWith(page, "title");
  const sent: Sent[] = [];
  const statuses = new Map<string, number>();
  const harm = await outage.harm(place, ground);
  let over = false;
  let longest = 0;
  const count = (what: string, answer: Answer) => {
    longest = Math.max(longest, answer.ms);
    const key = `${what} ${answer.status}`;
    statuses.set(key, (statuses.get(key) ?? 0) + 1);
    judgeAnswer(tally, outage, what, answer);
  };
  const again = async (what: string, ask: () => Promise<Answer>) => {
    while (!over) {
      count(what, await ask());
      await pause(250);
    }
  };
  const save = async () => {
    const mark = `outage-${randomUUID()}`;
    const answer = await people.coder.send(
      page,
      form,
      typedSignal(madeSignal(ground.random, mark), randomUUID()),
    );
    sent.push({ mark, acknowledged: answer.status === 303 });
    return answer;
  };
  const asking = Promise.all([
    again("health", () => people.coder.ask("/api/health")),
    again("page", () => people.coder.ask(`/${slug}`)),
    again("desk", () => people.coder.ask("/desk")),
    again("door", () => people.coder.ask("/api/v1/relationships")),
    again("save", save),
  ]);
  await pause(OUTAGE_MS);
  over = true;
  await asking;
  await harm.end();
  const began = performance.now();
  const back = await until(async () => {
    const all = await Promise.all(["/api/health", `/${slug}`, "/desk"].map((path) => people.coder.ask(path)));
    return all.every(({ status }) => status === 200) && (await save()).status === 303;
  }, BACK_LIMIT_MS);
  if (!back) {
    tally.failedStarts++;
    tally.wrong.push(`it does not come back: ${product.said().slice(-400)}`);
    return "did not come back";
  }
  addJudged(tally, judge(sent, await foundSaves(product.url(), sent)));
  if (outage.kills) tally.kills++;
  const told = [...statuses].map(([what, times]) => `${what} ×${times}`).join(", ");
  const seconds = `longest wait ${(longest / 1000).toFixed(1)} s`;
  tally.notes.push(`${outage.name}: ${told}; ${seconds}`);
  return `${told}; ${seconds}; back ${((performance.now() - began) / 1000).toFixed(1)} s after its end`;
}

/** While the database is harmed an answer is what it always is, or says in words why not, and does not keep anybody waiting. */
function judgeAnswer(tally: Tally, outage: Outage, what: string, { status, ms, body }: Answer): void {
  const words = wordsOf(body);
  const wrong = (key: "failures" | "other", told: string) => {
    tally[key]++;
    tally.wrong.push(`${what}: ${told}`);
  };
  if (status === 0) wrong("other", `no answer after ${Math.round(ms)} ms`);
  else if (status >= 500 && status !== 503) wrong("failures", `${status}: ${words.slice(0, 200)}`);
  else if (status === 503) {
    tally.away++;
    if (words.length < 20) wrong("other", `503 without a sentence: “${words}”`);
  }
  if (what === "save" && status === 200) {
    tally.refused++;
    if (!outage.saying.test(words))
      wrong("other", `a form came back and does not say why: ${words.slice(0, 300)}`);
  }
  if (ms > (what === "health" ? HEALTH_WAIT_MS : MOST_WAIT_MS))
    wrong("other", `answered ${status} after ${Math.round(ms)} ms`);
}
