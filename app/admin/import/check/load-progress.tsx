"use client";

import { useEffect, useState } from "react";
import { useFormStatus } from "react-dom";
import type { ImportProgress } from "@/lib/data/records/import-progress";

const LOOK_EVERY_MS = 500;

/** How far the form around it is that loads a file; nothing before it is sent. */
export function LoadProgress() {
  const { pending } = useFormStatus();
  return pending ? <Running /> : null;
}

function Running() {
  const progress = useProgress();
  const began = progress !== null && progress.toWrite > 0;
  const done = began && progress.written === progress.toWrite;
  const words = !began
    ? "Comparing the file with what stands …"
    : done
      ? "All is written; the database checks it as a whole …"
      : `${progress.written.toLocaleString("en-GB")} of ${progress.toWrite.toLocaleString("en-GB")} signals are written.`;
  return (
    <div className="flex max-w-sm flex-col gap-1">
      <label htmlFor="load-progress" className="text-sm text-muted">
        {words}
      </label>
      <progress
        id="load-progress"
        className="w-48"
        {...(began && !done ? { value: progress.written, max: progress.toWrite } : {})}
      />
    </div>
  );
}

/** Asks the server again and again; an answer that fails is no matter, the next may come. */
function useProgress(): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  useEffect(() => {
    let gone = false;
    let timer = 0;
    const look = async () => {
      try {
        const answer = await fetch("/admin/import/progress");
        const seen: ImportProgress | null = answer.ok ? await answer.json() : null;
        if (!gone && seen) setProgress(seen);
      } catch {
        // Away for a moment: what was told last stands.
      }
      if (!gone) timer = window.setTimeout(look, LOOK_EVERY_MS);
    };
    void look();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, []);
  return progress;
}
