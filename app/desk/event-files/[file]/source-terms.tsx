import { CodedText } from "@/app/_ui/coded-text";
import type { ScoreScheme } from "@/lib/event-files/rows/event-row";
import type { EventSource } from "@/lib/event-files/sources/event-sources";

/** Whose data it is, what its publisher allows, how it is cited and on which scale it scores. */
export function SourceTerms({
  source: { id, name, licence, citation, address, restricted, scoreScheme },
}: {
  source: EventSource;
}) {
  return (
    <dl className="mt-4 grid grid-cols-[6rem_1fr] gap-x-4 gap-y-2 text-sm sm:grid-cols-[8rem_1fr]">
      <dt className="text-muted">Source</dt>
      <dd>{address === null ? name : <a href={address}>{name}</a>}</dd>
      <dt className="text-muted">Licence</dt>
      <dd className="prose-text">
        <CodedText text={licence} />
        {restricted ? (
          <p className="mt-1">What is read of it stays with staff{id === "own" ? "" : " for ever"}.</p>
        ) : null}
      </dd>
      <dt className="text-muted">Citation</dt>
      <dd className="prose-text wrap-anywhere">
        <CodedText text={citation} />
      </dd>
      <dt className="text-muted">Scores</dt>
      <dd>{scaleWords(scoreScheme)}</dd>
    </dl>
  );
}

function scaleWords(scheme: ScoreScheme | null): string {
  if (scheme === null) return "none";
  return scheme === "own" ? "as its rows have them, if any" : scheme;
}
