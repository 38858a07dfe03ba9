"use server";

import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { faultOf } from "@/app/_form/fault";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { type BringingTo, type Brought, bringInput, bringWaiting } from "@/lib/data/inbox/bringing";
import type { DocumentInput } from "@/lib/evidence/documents/outcome";
import { type AddAnswer, type Piece, refusedPiece } from "./added-piece";
import { backAddress } from "./inbox-address";

const textOf = (form: FormData, name: string) => {
  const sent = form.get(name);
  return typeof sent === "string" ? sent : "";
};

const placeOf = (form: FormData): BringingTo => ({
  relationshipSlug: textOf(form, "relationship"),
  priority: Number(textOf(form, "priority")),
});

/** Puts what was pasted and every file that was sent on the desk, one after the other: what fails takes nothing else with it. */
export const addSent = answering(
  async (_: AddAnswer, form: FormData): Promise<AddAnswer> => {
    const person = await currentPerson();
    const place = placeOf(form);
    const text = textOf(form, "text");
    const files = form
      .getAll("files")
      .filter((sent): sent is File => sent instanceof File && sent.name !== "");
    const pieces: Piece[] = [];
    if (text.trim() !== "") pieces.push(await bring(person, place, "", { text }));
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      pieces.push(
        await bring(person, place, file.name, { fileName: file.name, mediaType: file.type, bytes }),
      );
    }
    const failed = pieces.find(({ name }) => name === "")?.problem ?? null;
    return {
      pieces,
      text: failed === null ? "" : text,
      priority: textOf(form, "priority"),
      failure: pieces.length === 0 ? "Paste a text or an address, or choose files, first." : null,
    };
  },
  ({ sentence }, _, form) => ({
    pieces: [],
    text: textOf(form, "text"),
    priority: textOf(form, "priority"),
    failure: sentence,
  }),
);

/** Reads a file that waits in the encoding whose button was pressed. */
export const addWaiting = answering(
  async (form: FormData): Promise<Piece> => {
    const person = await currentPerson();
    const name = textOf(form, "name");
    const read = await bringWaiting(person, placeOf(form), textOf(form, "file"), textOf(form, "encoding"));
    return pieceOf(name, read);
  },
  ({ sentence }, form) => refusedPiece(textOf(form, "name"), sentence),
);

/** The same without scripts: the inbox is shown with what was added. */
export async function chooseEncoding(form: FormData): Promise<void> {
  const person = await currentPerson();
  const read = await bringWaiting(person, placeOf(form), textOf(form, "file"), textOf(form, "encoding"));
  const done = read.ok ? (read.batch ?? "") : "";
  redirect(
    backAddress(`/desk/inbox?relationship=${textOf(form, "relationship")}`, done === "" ? {} : { done }),
  );
}

async function bring(
  person: Person | null,
  place: BringingTo,
  name: string,
  input: DocumentInput,
): Promise<Piece> {
  try {
    return pieceOf(name, await bringInput(person, place, input));
  } catch (problem) {
    return refusedPiece(name, faultOf(problem).sentence);
  }
}

function pieceOf(name: string, brought: Brought): Piece {
  if (!brought.ok) return refusedPiece(name, brought.problems[0]?.message ?? "It could not be kept.");
  const empty = { ...refusedPiece(name, ""), problem: null };
  if ("asks" in brought) return { ...empty, asks: brought.asks };
  const { added, back, there, batch } = brought;
  return { ...empty, added, back, there, batch };
}
