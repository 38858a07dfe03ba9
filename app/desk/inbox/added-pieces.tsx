"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { count } from "@/lib/charts/format/format";
import type { AddedItem } from "@/lib/data/inbox/adding";
import { takeBack } from "./actions";
import type { Piece } from "./added-piece";
import { EncodingChoice } from "./encoding-choice";

/** Names no more than this many documents of one file. */
const NAMED = 10;

interface AddedPiecesProps {
  pieces: readonly Piece[];
  relationship: string;
  priority: string;
  back: string;
  /** What the form that brings is sent to. */
  submit: (form: FormData) => void;
  onChosen: (piece: Piece, by: Piece) => void;
}

/** What became of each thing that was brought: the one that failed is named, the others are kept. */
export function AddedPieces({ pieces, relationship, priority, back, submit, onChosen }: AddedPiecesProps) {
  const router = useRouter();
  if (pieces.length === 0) return null;
  return (
    <ul aria-label="What was brought" className="mt-4 max-w-3xl">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
        <li key={`${piece.name} ${at}`} className="border-b border-hair py-2">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="min-w-0 font-semibold break-words">
              {piece.name === "" ? "What was pasted" : <CodedText text={piece.name} />}:
            </span>{" "}
            <span className={piece.problem === null ? "" : "font-semibold text-warm"}>{wordsOf(piece)}</span>
          </p>
          <Items items={piece.added} />
          <Items items={piece.back} />
          <Items items={piece.there} />
          {piece.asks ? (
            <EncodingChoice
              asks={piece.asks}
              name={piece.name}
              relationship={relationship}
              priority={priority}
              submit={submit}
              onChosen={(by) => {
                onChosen(piece, by);
                router.refresh();
              }}
            />
          ) : null}
          {piece.batch ? (
            <form action={takeBack} className="mt-1">
              <input type="hidden" name="batch" value={piece.batch} />
              <input type="hidden" name="back" value={back} />
              <Button tone="quiet">
                Undo <span className="sr-only">{piece.name === "" ? "what was pasted" : piece.name}</span>
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ problem, asks, added, back, there }: Piece): string {
  if (problem !== null) return problem;
  if (asks) return "Its letters can be read in several ways. Choose the one that reads right.";
  const parts = [
    added.length > 0 ? `${count(added.length, "document")} added` : "",
    back.length > 0 ? `${count(back.length, "document")} that had been removed put back` : "",
    there.length > 0 ? `${count(there.length, "document")} on the desk before` : "",
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function Items({ items }: { items: readonly AddedItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="list-disc pl-5 text-sm">
      {items.slice(0, NAMED).map(({ id, title }) => (
        <li key={id}>
          <Link href={`/desk/inbox/${id}`}>
            <CodedText text={title || "Without a title"} />
          </Link>
        </li>
      ))}
      {items.length > NAMED ? <li>and {items.length - NAMED} more</li> : null}
    </ul>
  );
}
