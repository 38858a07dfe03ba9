"use server";

import { answering } from "@/app/_form/answering";
import { faultOf } from "@/app/_form/fault";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { type BringingTo, type Brought, bringInput, bringWaiting } from "@/lib/data/inbox/bringing";
import type { DocumentInput } from "@/lib/evidence/documents/outcome";
import { type AddAnswer, NOTHING_ADDED, type Piece, refusedPiece, withRead } from "./added-piece";

const textOf = (form: FormData, name: string) => {
  const sent = form.get(name);
  return typeof sent === "string" ? sent : "";
};

const placeOf = (form: FormData): BringingTo => ({
  relationshipSlug: textOf(form, "relationship"),
  priority: Number(textOf(form, "priority")),
});

/**
 * Puts what was pasted and every file that was sent on the desk, one after the other: what fails takes nothing else with it. Without scripts
 * the encoding that was chosen for a file that waits comes here too, and is answered among what was brought before.
 */
export const addSent = answering(
  async (earlier: AddAnswer, form: FormData): Promise<AddAnswer> => {
    const person = await currentPerson();
    const place = placeOf(form);
    const priority = textOf(form, "priority");
    if (textOf(form, "encoding") !== "") {
      const pieces = withRead(earlier.pieces, textOf(form, "file"), await readWaiting(person, form));
      return { ...NOTHING_ADDED, pieces, priority };
    }
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
      priority,
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
  async (form: FormData): Promise<Piece> => readWaiting(await currentPerson(), form),
  ({ sentence }, form) => refusedPiece(textOf(form, "name"), sentence),
);

async function readWaiting(person: Person | null, form: FormData): Promise<Piece> {
  const name = textOf(form, "name");
  return told(name, () =>
    bringWaiting(person, placeOf(form), textOf(form, "file"), textOf(form, "encoding")),
  );
}

const bring = (person: Person | null, place: BringingTo, name: string, input: DocumentInput) =>
  told(name, () => bringInput(person, place, input));

async function told(name: string, work: () => Promise<Brought>): Promise<Piece> {
  try {
    return pieceOf(name, await work());
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
