import { randomUUID } from "node:crypto";
import { madeSignal, typedSignal } from "./coded-text";
import type { Ground, Peopled } from "./ground";
import type { Sent } from "./judge";
import { countAnswer } from "./kill-round";
import { pause } from "./own-processes";
import type { Tally } from "./tally";
import { visitor } from "./visitor";

const READERS_EACH = 3;
/** So that readers have time to see each. */
const BETWEEN_MS = 20;

/** One signal that is edited again and again, and read all the while. */
export interface Editions {
  /** Edits it once through one of the page servers. */
  write: () => Promise<void>;
  /** While this is set, answers may be older, and 503. */
  mayBeAway: (away: boolean) => void;
  /** Ends the reading. */
  end: () => Promise<void>;
  sent: Sent[];
  /** How many were saved, and how often it was read. */
  counts: () => { saved: number; reads: number; old: number };
}

/** Makes the signal and begins to read it at every address, without a session, so that what is kept is asked for. */
export async function editions(
  ground: Ground,
  tally: Tally,
  { people: { coder }, slug }: Peopled,
  addresses: readonly string[],
): Promise<Editions> {
  const writers = addresses.map((address) => coder.at(address));
  const page = `/desk/${slug}/new`;
  const typed = typedSignal(madeSignal(ground.random, `editions-${slug}`), randomUUID());
  const made = await coder.send(page, await coder.formWith(page, "title"), typed);
  if (made.status !== 303) throw new Error(`no signal to edit: ${made.status}`);
  const signal = made.location.split("/").at(-1) ?? "";
  const places = [`/${slug}/signals/${signal}`, `/${slug}/signals`, `/api/v1/relationships/${slug}/signals`];
  const sent: Sent[] = [];
  let [saved, reads, old] = [0, 0, 0];
  let [over, away, awayTill] = [false, false, 0];

  const read = async (at: number) => {
    const anyone = visitor(addresses[at % addresses.length] ?? "");
    for (let turn = at; !over; turn++) {
      const least = saved;
      const began = performance.now();
      const place = places[turn % places.length] ?? "/";
      const { status, body } = await anyone.ask(place);
      const numbers = [...body.matchAll(/Edition (\d+) of it/g)].map(([, number]) => Number(number));
      const told = Math.max(-1, ...numbers);
      reads++;
      const harmed = away || began < awayTill;
      if (status === 503 && harmed) tally.away++;
      if (harmed ? status === 200 || status === 503 : status === 200 && (least === 0 || told >= least))
        continue;
      old++;
      tally[status >= 500 ? "failures" : "other"]++;
      tally.wrong.push(`${place} told ${told} where ${least} was saved, with ${status}`);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS_EACH * addresses.length }, (_, at) => read(at)));

  const edit = `/desk/signals/${signal}/edit`;
  let number = 0;
  const write = async () => {
    number++;
    const writer = writers[number % writers.length] ?? coder;
    const form = await writer.formWith(edit, "reason").catch(() => null);
    await pause(BETWEEN_MS);
    if (form === null) return;
    const one: Sent = { mark: `edition ${number} of ${slug}`, acknowledged: false };
    sent.push(one);
    const answer = await writer.send(edit, form, { title: `Edition ${number} of it`, reason: one.mark });
    one.acknowledged = answer.status === 303;
    if (one.acknowledged) saved = number;
    else countAnswer(tally, edit, answer, away);
  };
  return {
    write,
    mayBeAway: (now) => {
      away = now;
      if (!now) awayTill = performance.now();
    },
    end: async () => {
      over = true;
      await reading;
    },
    sent,
    counts: () => ({ saved, reads, old }),
  };
}
