import { TOKEN_MEANING, WEEK_TOKENS, type WeekToken } from "@/lib/brief/weekly/weekly-tokens";

/** The figures that may stand in the text, and what they are; `note` says of when, where they may become others. */
export function TokenList({ values, note }: { values: Record<WeekToken, string>; note?: string }) {
  return (
    <aside aria-labelledby="tokens" className="text-sm">
      <h2 id="tokens" className="border-t border-rule pt-3 text-lg">
        Figures
      </h2>
      <p className="mt-1 text-muted">
        Write the name in braces: the number is put in when the text is shown, so it cannot be mistyped.
      </p>
      {note ? <p className="mt-1 text-muted">{note}</p> : null}
      <dl className="mt-2">
        {WEEK_TOKENS.map((token) => (
          <div key={token} className="flex items-baseline gap-3 border-b border-hair py-1.5">
            <dt className="w-32 shrink-0 font-medium">{`{${token}}`}</dt>
            <dd className="grow text-muted">{TOKEN_MEANING[token]}</dd>
            <dd className="font-semibold whitespace-nowrap">{values[token]}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
