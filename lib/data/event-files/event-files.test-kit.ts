import assert from "node:assert/strict";
import type { Person } from "@/lib/auth/person";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { EVENT_PART_BYTES, partsOf } from "@/lib/event-files/file-limits";
import { beginFile } from "./bringing/begin-file";
import { completeFile } from "./bringing/complete-file";
import { confirmFile } from "./bringing/confirm-file";
import { keepPart } from "./bringing/parts";

/** A relationship whose sides are states. */
export async function tajikAfghan(): Promise<string> {
  const slug = await newRelationship();
  await db.relationship.update({ where: { slug }, data: { sideACode: "TJK", sideBCode: "AFG" } });
  return slug;
}

export interface GdeltFields {
  id: number;
  /** YYYYMMDD */
  day?: string;
  from?: string;
  to?: string;
  code?: string;
  url?: string;
}

/** One row of GDELT 2.0: 61 fields. */
export function gdeltLine({
  id,
  day = "20191024",
  from = "TJK",
  to = "AFG",
  code = "036",
  url,
}: GdeltFields): string {
  const field = new Array<string>(61).fill("");
  const put = (values: Record<number, string>) => {
    for (const [number, value] of Object.entries(values)) field[Number(number) - 1] = value;
  };
  put({ 1: `${id}`, 2: day, 3: day.slice(0, 6), 4: day.slice(0, 4), 5: `${day.slice(0, 4)}.8055` });
  put({
    6: `${from}GOV`,
    7: from === "TJK" ? "TAJIKISTAN" : from,
    8: from,
    13: "GOV",
    16: to,
    17: to,
    18: to,
  });
  put({
    26: "1",
    27: code,
    28: code.slice(0, 3),
    29: code.slice(0, 2),
    30: "1",
    31: "4.0",
    32: "2",
    33: "1",
    34: "2",
  });
  put({
    35: "1.25",
    36: "0",
    44: "0",
    52: "1",
    53: "Tajikistan",
    54: "TI",
    55: "TI",
    57: "39",
    58: "71",
    59: "TI",
  });
  put({ 60: `${day}143000`, 61: url ?? `https://news.example/${id}` });
  return field.join("\t");
}

export const gdelt = (...rows: GdeltFields[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(rows.map((row) => `${gdeltLine(row)}\n`).join(""));

/** What is said of a table of one’s own as a form sends it. */
export const TYPED_TERMS = {
  citation: "Border Watch (2024), “Crossings”",
  licence: "CC BY 4.0",
  address: "https://border.example/crossings",
  passedOn: "yes",
};

interface Bringing {
  name?: string;
  person?: Person;
}

/** Sends a file part by part, until it is asked about or refused; its id. */
export async function brought(
  relationship: string,
  bytes: Uint8Array<ArrayBuffer>,
  { name = "20191024143000.export.CSV", person }: Bringing = {},
): Promise<string> {
  const who = person ?? (await personOf("CODER"));
  const begun = await beginFile(who, relationship, { name, size: bytes.length });
  assert.ok(begun.ok, JSON.stringify(begun));
  for (let number = 0; number < partsOf(bytes.length); number++) {
    const part = bytes.slice(number * EVENT_PART_BYTES, (number + 1) * EVENT_PART_BYTES);
    const kept = await keepPart(who, begun.id, number, part);
    assert.ok(kept.ok, JSON.stringify(kept));
  }
  const whole = await completeFile(who, begun.id);
  assert.ok(whole.ok, JSON.stringify(whole));
  return begun.id;
}

/** Brings a file and confirms it as it was recognised. */
export async function confirmed(
  relationship: string,
  bytes: Uint8Array<ArrayBuffer>,
  { follows = "", release = "", ...bringing }: Bringing & { follows?: string; release?: string } = {},
): Promise<string> {
  const id = await brought(relationship, bytes, bringing);
  const told = await confirmFile(await personOf("CODER"), id, { follows, release });
  assert.ok(told.ok, JSON.stringify(told));
  return id;
}
