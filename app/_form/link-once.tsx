"use client";

import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";

/** A secret address that is shown once, ready to be copied. */
export function LinkOnce({ address, id }: { address: string; id: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      // Not allowed, or no https: the text is selected and the keyboard copies it.
      setCopied(false);
    }
  }

  return (
    <div className="my-4 border border-edge p-4">
      <label htmlFor={id} className="text-sm font-semibold">
        One-time link
      </label>
      <p id={`${id}-hint`} className="text-sm text-muted">
        It is shown only now. Send it by a way that only this person reads.
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input
          ref={field}
          id={id}
          readOnly
          value={address}
          aria-describedby={`${id}-hint`}
          className="control min-w-64 grow font-mono text-sm"
        />
        <Button type="button" tone="quiet" onClick={copy}>
          Copy
        </Button>
      </div>
      <p role="status" className="mt-1 text-sm">
        {copied ? "Copied." : ""}
      </p>
    </div>
  );
}
