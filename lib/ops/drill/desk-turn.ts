import { madeDocument } from "./coded-text";
import { askForNext, broughtItem, type Coder, code, heldIn, itemOf, paste, take, typedIn } from "./desk-acts";
import {
  type Again,
  type Desk,
  finish,
  type Harmed,
  notTaken,
  opened,
  type Place,
  placeOf,
  type Work,
} from "./desk-work";
import { countAnswer } from "./kill-round";
import type { Answer } from "./visitor";

/** Somebody brings a text, takes a document, codes and finishes it, and goes on with those that come after it while there are any. */
export async function workAtDesk(
  desk: Desk,
  work: Work,
  mark: string,
  who: number,
  turn: number,
  harmed: Harmed,
): Promise<void> {
  const coder = desk.coders[who];
  const rival = desk.coders[who + 1] ?? desk.coders[0];
  if (!coder || !rival) return;
  const item = await bring(desk, work, coder, mark, harmed);
  if (item === null) return;
  // In turn: the next one, one's own, and one's own while somebody else would have it too.
  const takers = [[], [coder], [coder, rival]][turn % 3] ?? [];
  const taken = await Promise.all(takers.map((taker) => takeOne(desk, work, taker, item, harmed)));
  let place =
    takers.length === 0
      ? await nextOf(desk, work, coder, harmed)
      : (taken.find((one) => one !== null) ?? null);
  while (place !== null && !harmed()) place = await codeAndFinish(desk, work, place, harmed);
}

async function bring(
  desk: Desk,
  work: Work,
  coder: Coder,
  mark: string,
  harmed: Harmed,
): Promise<string | null> {
  const { text, ...made } = madeDocument(desk.ground.random, mark);
  desk.made.set(mark, made);
  const again = () => paste(coder, desk.slug, desk.pasting, text);
  const write: Again = { mark, acknowledged: false, again, told: (answer) => broughtItem(answer) !== null };
  work.brought.push(write);
  const answer = await again();
  const item = broughtItem(answer);
  write.acknowledged = item !== null;
  if (item === null) notTaken(desk.tally, mark, answer, harmed);
  return item;
}

async function takeOne(
  desk: Desk,
  work: Work,
  coder: Coder,
  item: string,
  harmed: Harmed,
): Promise<Place | null> {
  const answer = await take(coder, item);
  const held = answer && heldIn(item, answer);
  if (held) return placeOf(work, coder, held);
  if (answer) countAnswer(desk.tally, `taking ${item}`, answer, harmed());
  return null;
}

async function nextOf(desk: Desk, work: Work, coder: Coder, harmed: Harmed): Promise<Place | null> {
  const answer = await askForNext(coder, desk.slug);
  if (answer && answer.status !== 303) countAnswer(desk.tally, "the next document", answer, harmed());
  return answer && opened(work, coder, itemOf(answer));
}

/** Codes what somebody has before them, finishes it, and gives what came next. */
async function codeAndFinish(
  desk: Desk,
  work: Work,
  { coder, held }: Place,
  harmed: Harmed,
): Promise<Place | null> {
  const {
    ground: { random },
    slug,
    known,
  } = desk;
  const { item, offers, form } = held;
  const [, mark = ""] = /under the mark ([\w-]+)\./.exec(held.text) ?? [];
  const made = desk.made.get(mark);
  if (!made) throw new Error(`nobody brought the document ${item}: ${held.text}`);
  const reportOf = random.whole(0, 2) === 0 ? `${slug}-${random.whole(0, known - 1)}` : null;
  const finishes = reportOf === null && random.whole(0, 1) === 0;
  const again = () => code(coder, held, { ...made, reportOf, finishes });
  const told = ({ status }: Answer) => status === 303;
  const kind = reportOf === null ? "SIGNAL" : "REPORT";
  const write = {
    ...({ mark, id: typedIn(form, "id"), kind, item, offers, coder } as const),
    acknowledged: false,
    again,
    told,
  };
  work.coded.push(write);
  const answer = await again();
  write.acknowledged = told(answer);
  if (!write.acknowledged) return notTaken(desk.tally, mark, answer, harmed);
  if (!finishes) return opened(work, coder, await finish(desk, work, { coder, held }, harmed));
  // It stays with a document that it could not finish.
  const next = itemOf(answer);
  if (next === item) return null;
  work.finished.push({ mark: item, acknowledged: true });
  return opened(work, coder, next);
}
