import type { Ground } from "./ground";
import { pause, until } from "./own-processes";

/** One turn of somebody who does one thing after another; `harmed`: it has come meanwhile. */
export type Turn = (who: number, turn: number, harmed: () => boolean) => Promise<void>;

interface Amid {
  /** How many do so at once. */
  people: number;
  turn: Turn;
  /** How many of their writes are acknowledged. */
  done: () => number;
  /** Of them at most so many are waited for. */
  most: number;
  /** At most so long after them. */
  afterMs: number;
  harm: () => void;
}

const LONGEST_MS = 8_000;

/** Lets people work at once and harms something amid it, at a moment that chance chooses; gives back once the last of them has an answer or none. */
export async function harmAmid({ random }: Ground, amid: Amid): Promise<void> {
  let harmed = false;
  const work = async (who: number) => {
    for (let turn = 0; !harmed; turn++) await amid.turn(who, turn, () => harmed);
  };
  const working = Promise.all(Array.from({ length: amid.people }, (_, who) => work(who)));
  const enough = random.whole(0, amid.most);
  await until(() => amid.done() >= enough, LONGEST_MS);
  await pause(random.whole(0, amid.afterMs));
  amid.harm();
  harmed = true;
  await working;
}

/** Begins something that takes `ms` undisturbed, and harms within that time or a little after it. */
export async function harmWithin<T>(
  { random }: Ground,
  ms: number,
  begin: () => Promise<T>,
  harm: () => void,
): Promise<T> {
  const waiting = begin();
  await pause(random.next() * ms * 1.4);
  harm();
  return waiting;
}
