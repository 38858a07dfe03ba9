import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import type { EnergyWord } from "@/lib/event-files/proposals/code-mapping";
import { WORD_PLACES } from "./scheme-names";

/** Words of energy in a row, each with where it is looked for; `hrefOf` null: they lead nowhere. */
export function EnergyWords({
  words,
  hrefOf,
}: {
  words: readonly EnergyWord[];
  hrefOf: ((entry: EnergyWord) => string) | null;
}) {
  if (words.length === 0)
    return <p className="mt-3">There are none: no happening is proposed as energy by words.</p>;
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
      {words.map((entry) => (
        <li key={`${entry.in} ${entry.word}`} className="wrap-anywhere">
          {hrefOf ? (
            <Link href={hrefOf(entry)}>
              <CodedText text={entry.word} />
            </Link>
          ) : (
            <CodedText text={entry.word} />
          )}
          {entry.in === "words" ? null : (
            <span className="text-sm text-muted"> in {WORD_PLACES[entry.in]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
