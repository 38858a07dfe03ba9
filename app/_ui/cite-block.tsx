import { CopyField } from "./copy-field";

/** The ways to hand a view on, folded away; on paper the citation stands by itself. */
export function CiteBlock({
  live,
  frozen,
  frozenNote,
  citation,
  embed,
}: {
  live: string;
  /** null: no address can fix the view. */
  frozen: string | null;
  /** What the frozen address is fixed to, in words, or why there is none. */
  frozenNote: string;
  citation: string;
  /** Markup that puts the view into another page; absent where a view cannot be framed. */
  embed?: string;
}) {
  return (
    <>
      <details className="screen-only border-b border-hair py-1">
        <summary className="w-fit py-1.5 text-[0.9375rem]">Cite or share</summary>
        <div className="grid max-w-3xl gap-4 pt-2 pb-4">
          <CopyField
            label="Live address"
            note="Follows new data, corrections and methods."
            text={live}
            lines={2}
          />
          {frozen === null ? (
            <p className="text-sm text-muted">{frozenNote}</p>
          ) : (
            <CopyField label="Frozen address" note={frozenNote} text={frozen} lines={3} />
          )}
          <CopyField label="Citation" text={citation} lines={4} />
          {embed ? (
            <CopyField
              label="Embed"
              note="The picture with its summary and source, for a page of yours. It loads no scripts."
              text={embed}
              lines={3}
            />
          ) : null}
        </div>
      </details>
      <p className="hidden text-sm wrap-anywhere print:block">{citation}</p>
    </>
  );
}
