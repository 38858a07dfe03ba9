import { open } from "node:fs/promises";
import { headOf, membersOf } from "@/lib/data/event-files/unpacking/members";
import { piecewise } from "@/lib/data/event-files/unpacking/stored-bytes";
import { EVENT_PART_BYTES } from "@/lib/event-files/file-limits";
import { recognise } from "@/lib/event-files/recognise/recognise";
import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";
import { readMembers } from "@/lib/ops/events/member-rows";
import { PAIR } from "./made-up-gdelt";

/** A process of its own, as the one that reads an event file, but with the file on disk and nothing put into a database: how many rows there are and how many are kept. */
const [path = ""] = process.argv.slice(2);
const file = await open(path);
const { size } = await file.stat();
const stored = piecewise(size, EVENT_PART_BYTES, async (number) => {
  const part = new Uint8Array(Math.min(EVENT_PART_BYTES, size - number * EVENT_PART_BYTES));
  await file.read(part, 0, part.length, number * EVENT_PART_BYTES);
  return part;
});
const files = await membersOf(stored, path);
const [first] = files;
const told = first && recognise(await headOf(first.open(), HEAD_LENGTH));
if (!told?.ok)
  throw new Error(`the file that was made up is not recognised: ${told?.message ?? "it is empty"}`);
const members = readMembers(told.shape, PAIR, {});
let kept = 0;
for (const member of files)
  for await (const rows of members.read(member, files.length === 1)) kept += rows.length;
process.stdout.write(`${kept} ${members.counts().rows}\n`);
await file.close();
