import { randomBytes, randomUUID } from "node:crypto";
import { madeSignal, typedSignal } from "@/lib/ops/drill/coded-text";
import { databases } from "@/lib/ops/drill/databases";
import { type Ground, peopled } from "@/lib/ops/drill/ground";
import { judge, type Sent } from "@/lib/ops/drill/judge";
import { countAnswer } from "@/lib/ops/drill/kill-round";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import { visitor } from "@/lib/ops/drill/visitor";
import { foundSaves } from "./saving";

const WRITES = 60;
const READERS_EACH = 3;

/** Two page servers on one database: whatever one has saved, both tell from then on. */
export async function servers(ground: Ground, tally: Tally): Promise<void> {
  const held = await databases(ground);
  const settings = { DATABASE_URL: await held.make("two"), THAWLINE_SECRET: randomBytes(24).toString("hex") };
  const one = await peopled(await ground.product("one", settings), ground.random);
  const other = await ground.product("other", settings);
  other.launch();
  await other.ready();
  const { coder } = one.people;
  const both = [coder, coder.at(other.address)];
  const page = `/desk/${one.slug}/new`;
  const form = await coder.formWith(page, "title");
  const made = await coder.send(
    page,
    form,
    typedSignal(madeSignal(ground.random, "two-servers"), randomUUID()),
  );
  const signal = made.location.split("/").at(-1) ?? "";
  if (made.status !== 303) throw new Error(`no signal to edit: ${made.status}`);

  const sent: Sent[] = [];
  let saved = 0;
  let reads = 0;
  let over = false;
  const places = [
    `/${one.slug}/signals/${signal}`,
    `/${one.slug}/signals`,
    `/api/v1/relationships/${one.slug}/signals`,
  ];
  const read = async (at: number) => {
    // Without a session, so that what is kept is asked for.
    const anyone = visitor(at % 2 === 0 ? one.product.address : other.address);
    for (let turn = at; !over; turn++) {
      const least = saved;
      const place = places[turn % places.length] ?? "/";
      const { status, body } = await anyone.ask(place);
      const told = Math.max(
        -1,
        ...[...body.matchAll(/Edition (\d+) of it/g)].map(([, number]) => Number(number)),
      );
      reads++;
      if (status === 200 && (least === 0 || told >= least)) continue;
      tally.other++;
      tally.wrong.push(`${place} told ${told} where ${least} was saved, with ${status}`);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS_EACH * 2 }, (_, at) => read(at)));
  try {
    for (let number = 1; number <= WRITES && ground.goesOn(); number++) {
      const writer = both[number % 2] ?? coder;
      const edit = `/desk/signals/${signal}/edit`;
      const mark = `edition-${number}`;
      const answer = await writer.send(edit, await writer.formWith(edit, "reason"), {
        title: `Edition ${number} of it`,
        reason: `${mark} of it`,
      });
      sent.push({ mark: `${mark} of it`, acknowledged: answer.status === 303 });
      if (answer.status === 303) saved = number;
      else countAnswer(tally, edit, answer, false);
    }
  } finally {
    over = true;
    await reading;
  }
  addJudged(tally, judge(sent, await foundSaves(held.at("two"), sent)));
  tally.notes.push(
    `${saved} editions saved through two servers in turn, ${reads} readings at both meanwhile, ${tally.other} of them old`,
  );
  for (const product of [one.product, other]) await ground.drop(product);
}
