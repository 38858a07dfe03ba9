import type { Ground } from "./ground";
import { complaintOf } from "./html-form";
import { FailedStart, type Product } from "./product";
import type { Tally } from "./tally";
import type { Answer } from "./visitor";

const TRIES = 3;

/** Brings a product up after a kill; a start that fails is counted and tried again, and after three the mix ends. */
export async function bringUp(product: Product, tally: Tally, bring = product.bringUp): Promise<void> {
  for (let time = 1; ; time++)
    try {
      return await bring();
    } catch (error) {
      if (!(error instanceof FailedStart)) throw error;
      tally.failedStarts++;
      tally.wrong.push(`a start failed: ${error.message.slice(-600)}`);
      if (time === TRIES) throw error;
      product.destroy();
    }
}

/** Counts an answer that is no success; `mayBeAway`: the database was harmed at the time. */
export function countAnswer(tally: Tally, what: string, answer: Answer, mayBeAway: boolean): void {
  const { status } = answer;
  if (status === 503 && mayBeAway) tally.away++;
  else if (status >= 500) {
    tally.failures++;
    tally.wrong.push(`${what} answered ${status}: ${complaintOf(answer.body)}`);
  } else if (status !== 0) tally.refused++;
}

/** Runs one kill after another until their number or the time is up, and tells each in a line. */
export async function killRounds(
  ground: Ground,
  tally: Tally,
  kills: number,
  round: (at: number) => Promise<string>,
): Promise<void> {
  for (let at = 0; at < kills && ground.goesOn(); at++) {
    const began = performance.now();
    const told = await round(at);
    tally.kills++;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    ground.say(`${tally.mix} ${at + 1}/${kills}: ${told}; ${seconds} s`);
    for (const wrong of tally.wrong.splice(0)) {
      tally.notes.push(wrong);
      ground.say(`  FAULT ${wrong}`);
    }
  }
}
