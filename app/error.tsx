"use client";

import { Button } from "./_ui/button";
import { DocumentTitle } from "./_ui/titled";

/** One page for everything unexpected: it says what is safe and what to do, and names the log entry. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="py-10" role="alert">
      <DocumentTitle>Failed</DocumentTitle>
      <h1 className="text-3xl">This page could not be made</h1>
      <p className="mt-4 prose-text">
        Something failed here, perhaps the connection to the database. Nothing was half-saved: a change is
        stored whole or not at all.
      </p>
      {error.digest ? <p className="mt-2 text-sm text-muted">Log entry {error.digest}</p> : null}
      <div className="mt-6 flex gap-4">
        <Button type="button" onClick={reset}>
          Try again
        </Button>
      </div>
    </div>
  );
}
