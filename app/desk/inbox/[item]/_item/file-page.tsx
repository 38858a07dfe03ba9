"use client";

import { useState } from "react";

/** The file itself beside its text, a page at a time, for whoever asks to see it. */
export function FilePage({ address, name, pages }: { address: string; name: string; pages: number }) {
  const [shown, setShown] = useState(false);
  const [page, setPage] = useState(1);
  return (
    <details className="mt-2" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary className="py-1 text-sm">See the page as it came</summary>
      <p className="mt-1 text-sm">
        <a href={address} target="_blank" rel="noreferrer">
          {name}
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </p>
      {shown ? (
        <>
          {pages > 1 ? (
            <label className="mt-2 flex items-center gap-2 text-sm">
              Page
              <input
                type="number"
                min={1}
                max={pages}
                value={page}
                className="control w-20"
                onChange={(event) => {
                  const next = event.currentTarget.valueAsNumber;
                  if (next >= 1 && next <= pages) setPage(next);
                }}
              />{" "}
              of {pages}
            </label>
          ) : null}
          <iframe
            key={page}
            src={`${address}#page=${page}&navpanes=0&view=FitH`}
            title={`${name}, page ${page}`}
            className="mt-2 h-[70dvh] w-full border border-edge"
          />
        </>
      ) : null}
    </details>
  );
}
