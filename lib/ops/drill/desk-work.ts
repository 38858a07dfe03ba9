import type { MadeSignal } from "./coded-text";
import { type Coder, type Held, heldIn, itemOf } from "./desk-acts";
import { markOfHolder, type SentCoding } from "./found-desk";
import type { Ground } from "./ground";
import { complaintOf, type HtmlForm } from "./html-form";
import type { Sent } from "./judge";
import { countAnswer } from "./kill-round";
import type { Tally } from "./tally";
import type { Answer } from "./visitor";

/** A write that is sent again as it was where it got no answer. */
export interface Again extends Sent {
  again: () => Promise<Answer>;
  /** Whether an answer says that it is saved. */
  told: (answer: Answer) => boolean;
}

/** What was sent from the desk. */
export interface Work {
  brought: Again[];
  coded: (Again & SentCoding & { coder: Coder })[];
  /** Documents that somebody was shown as theirs. */
  held: (Sent & { item: string })[];
  finished: Sent[];
}

/** The desk of a relationship, and who sits at it. */
export interface Desk {
  ground: Ground;
  tally: Tally;
  slug: string;
  /** Signals that are there before are named after the relationship, with a number below this. */
  known: number;
  coders: readonly Coder[];
  pasting: HtmlForm;
  /** What was made up for each text, by its mark. */
  made: Map<string, { signal: MadeSignal; passage: string }>;
}

/** Whether the product was harmed meanwhile. */
export type Harmed = () => boolean;

/** A document, and who has it. */
export interface Place {
  coder: Coder;
  held: Held;
}

export const nothingSent = (): Work => ({ brought: [], coded: [], held: [], finished: [] });

/** The document that was given to somebody, once they see it. */
export async function opened(work: Work, coder: Coder, item: string | null): Promise<Place | null> {
  const held = item === null ? null : heldIn(item, await coder.person.ask(`/desk/inbox/${item}`));
  return held && placeOf(work, coder, held);
}

export function placeOf(work: Work, coder: Coder, held: Held): Place {
  work.held.push({ item: held.item, mark: markOfHolder(held.item, coder.name), acknowledged: true });
  return { coder, held };
}

/** Says that a document is done; gives the one that comes next. */
export async function finish(
  { tally }: Desk,
  work: Work,
  { coder, held }: Place,
  harmed: Harmed,
): Promise<string | null> {
  const sent: Sent = { mark: held.item, acknowledged: false };
  work.finished.push(sent);
  const answer = await coder.person.send(held.page, held.done);
  sent.acknowledged = answer.status === 303;
  return sent.acknowledged ? itemOf(answer) : notTaken(tally, `finishing ${held.item}`, answer, harmed);
}

/** Counts an answer that says that something is not saved; while nothing was harmed it is a fault. */
export function notTaken(tally: Tally, what: string, answer: Answer, harmed: Harmed): null {
  countAnswer(tally, what, answer, harmed());
  if (answer.status === 200 && !harmed()) wrongAnswer(tally, what, answer);
  return null;
}

function wrongAnswer(tally: Tally, what: string, { status, body }: Answer): void {
  tally.other++;
  tally.wrong.push(`${what} was answered ${status}: ${complaintOf(body)}`);
}

/** Sends again what got no answer, as it was; gives what was sent. */
export async function sendAgain({ ground, tally }: Desk, { brought, coded }: Work): Promise<Work> {
  const { product } = await ground.main();
  const again = { ...nothingSent(), brought: unheard(brought), coded: unheard(coded) };
  for (const write of [...again.brought, ...again.coded]) {
    const answer = await write.again();
    write.acknowledged = write.told(answer);
    if (write.acknowledged) continue;
    wrongAnswer(tally, `${write.mark}, sent again,`, answer);
    tally.wrong.push(`the log says: ${product.said().slice(-400)}`);
  }
  return again;
}

const unheard = <T extends Sent>(writes: readonly T[]) => writes.filter(({ acknowledged }) => !acknowledged);

/** Coders finish what they have coded and still have; gives what was sent. */
export async function finishLeft(desk: Desk, { coded, finished }: Work): Promise<Work> {
  const work = nothingSent();
  const done = new Set(finished.flatMap(({ mark, acknowledged }) => (acknowledged ? [mark] : [])));
  for (const { item, coder, acknowledged } of coded) {
    if (!acknowledged || done.has(item)) continue;
    const place = await opened(work, coder, item);
    if (place) await finish(desk, work, place, () => false);
  }
  return work;
}
