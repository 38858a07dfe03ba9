import { randomBytes } from "node:crypto";
import { databases } from "@/lib/ops/drill/databases";
import { editions } from "@/lib/ops/drill/editions";
import { type Ground, peopled } from "@/lib/ops/drill/ground";
import { judge } from "@/lib/ops/drill/judge";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import { foundSaves } from "./saving";

const WRITES = 60;

/** Two page servers on one database: whatever one has saved, both tell from then on. */
export async function servers(ground: Ground, tally: Tally): Promise<void> {
  const held = await databases(ground);
  const settings = { DATABASE_URL: await held.make("two"), THAWLINE_SECRET: randomBytes(24).toString("hex") };
  const one = await peopled(await ground.product("one", settings), ground.random);
  const other = await ground.product("other", settings);
  other.launch();
  await other.ready();
  const edited = await editions(ground, tally, one, [one.product.address, other.address]);
  try {
    for (let number = 1; number <= WRITES && ground.goesOn(); number++) await edited.write();
  } finally {
    await edited.end();
  }
  addJudged(tally, judge(edited.sent, await foundSaves(held.at("two"), edited.sent)));
  const { saved, reads, old } = edited.counts();
  const told = `${saved} editions saved through two servers in turn, ${reads} readings at both meanwhile, ${old} of them old`;
  ground.say(`servers: ${told}`);
  tally.notes.push(told);
  for (const product of [one.product, other]) await ground.drop(product);
}
