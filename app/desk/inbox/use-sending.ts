"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, type RefObject, useRef, useState } from "react";
import { currentValue, put } from "@/app/_form/controls";
import { DOCUMENT_MAX_BYTES, DOCUMENT_MAX_MB } from "@/lib/evidence/documents/limits";
import { takenAddress } from "./[item]/actions";
import { type AddAnswer, NOTHING_ADDED, type Piece, refusedPiece, withRead } from "./added-piece";
import { addSent } from "./adding-actions";

/** How far the sending is. */
interface Progress {
  /** From 1. */
  at: number;
  of: number;
  /** Name of the file; empty: what was pasted. */
  name: string;
}

/** One thing that is sent by itself. */
type Part = { text: string } | { file: File };

interface Sending {
  form: RefObject<HTMLFormElement | null>;
  shown: AddAnswer;
  progress: Progress | null;
  /** Something is being held over the form. */
  over: boolean;
  bring: (opens: boolean) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
  replace: (piece: Piece, by: Piece) => void;
}

/** Sends what is brought part by part, so that one that fails takes nothing else with it and one can see how far it is. */
export function useSending(answer: AddAnswer): Sending {
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [own, setOwn] = useState<AddAnswer | null>(null);
  const [over, setOver] = useState(false);
  const shown = own ?? answer;

  /** `typed`: what of it stood in the box, which is emptied of it and of nothing that was written since. */
  async function send(parts: Part[], opens = false, typed: string | null = null) {
    const sent = form.current;
    if (!sent || parts.length === 0) return;
    const place = {
      relationship: currentValue(sent, "relationship"),
      priority: currentValue(sent, "priority"),
    };
    const told = { ...NOTHING_ADDED, priority: place.priority };
    for (const [at, part] of parts.entries()) {
      setProgress({ at: at + 1, of: parts.length, name: "file" in part ? part.file.name : "" });
      told.pieces = [...told.pieces, ...(await sendPart(place, part))];
      setOwn({ ...told });
    }
    const kept = told.pieces.every(({ name, problem }) => name !== "" || problem === null);
    if (kept && typed === currentValue(sent, "text")) put(sent, "text", "");
    setProgress(null);
    const [one, ...more] = told.pieces.flatMap(({ added, back, there }) => [...added, ...back, ...there]);
    if (opens && one && more.length === 0) return router.push(await takenAddress(one.id));
    router.refresh();
  }

  /** Brings what was pasted and what was chosen; `opens`: a single document is taken and shown at once. */
  function bring(opens: boolean) {
    if (!form.current || progress !== null) return;
    const text = currentValue(form.current, "text");
    const inputs = [...form.current.querySelectorAll<HTMLInputElement>("input[type=file]")];
    const files = inputs.flatMap((input) => [...(input.files ?? [])]);
    const parts: Part[] = [...(text.trim() === "" ? [] : [{ text }]), ...files.map((file) => ({ file }))];
    if (parts.length === 0)
      setOwn({ ...NOTHING_ADDED, failure: "Paste a text or an address, or choose files, first." });
    for (const input of inputs) input.value = "";
    void send(parts, opens, text);
  }

  return {
    form,
    shown,
    progress,
    over,
    bring,
    onSubmit: (event) => {
      event.preventDefault();
      bring(false);
    },
    onDragOver: (event) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event) => {
      event.preventDefault();
      setOver(false);
      if (progress !== null) return;
      const files = [...event.dataTransfer.files].map((file) => ({ file }));
      const text = event.dataTransfer.getData("text/uri-list") || event.dataTransfer.getData("text/plain");
      void send(files.length > 0 ? files : text.trim() === "" ? [] : [{ text }]);
    },
    replace: (piece, by) => setOwn({ ...shown, pieces: withRead(shown.pieces, piece.asks?.file ?? "", by) }),
  };
}

async function sendPart(place: Record<string, string>, part: Part): Promise<Piece[]> {
  const name = "file" in part ? part.file.name : "";
  if ("file" in part && part.file.size > DOCUMENT_MAX_BYTES)
    return [
      refusedPiece(
        name,
        `The file is larger than ${DOCUMENT_MAX_MB} MB: split it, or save only the pages that matter.`,
      ),
    ];
  const form = new FormData();
  for (const [field, value] of Object.entries(place)) form.set(field, value);
  if ("file" in part) form.set("files", part.file);
  else form.set("text", part.text);
  try {
    const { pieces, failure } = await addSent(NOTHING_ADDED, form);
    return failure === null ? pieces : [refusedPiece(name, failure)];
  } catch {
    return [
      refusedPiece(
        name,
        "It could not be sent: the connection failed, or the server takes no file as large. Try again.",
      ),
    ];
  }
}
