"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isolate } from "@/lib/codebook/isolate";
import type { Progress } from "@/lib/data/event-files/file-progress";
import { fileSize } from "../file-size";
import { progressWords } from "./progress-words";

const LOOK_EVERY_MS = 2_000;

interface ReadingProgressProps {
  id: string;
  size: number;
  start: Progress;
  /** “Tajikistan and Afghanistan” */
  between: string;
}

/** Asks every few seconds how far reading is, until it has ended: then the page is made anew. */
export function ReadingProgress({ id, size, start, between }: ReadingProgressProps) {
  const router = useRouter();
  const [progress, setProgress] = useState(start);
  useEffect(() => {
    let gone = false;
    let timer = 0;
    const look = async () => {
      try {
        const answer = await fetch(`/desk/event-files/${id}/progress`);
        const seen: (Progress & { state: string }) | null = answer.ok ? await answer.json() : null;
        if (!gone && seen) setProgress(seen);
        // Also where nobody is signed in any more: the page says so.
        const closed = answer.status === 401 || answer.status === 403 || answer.status === 404;
        if (!gone && (closed || (seen && seen.state !== "READING"))) return router.refresh();
      } catch {
        // Away for a moment: what was told last stands.
      }
      if (!gone) timer = window.setTimeout(look, LOOK_EVERY_MS);
    };
    timer = window.setTimeout(look, LOOK_EVERY_MS);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [id, router]);
  const { bytesRead, rowsRead, rowsKept } = progress;
  const words = progressWords(progress, size);
  return (
    <div className="mt-4 flex max-w-3xl flex-col gap-1">
      <label htmlFor="reading" className="text-sm">
        {words.head}
      </label>
      <progress id="reading" className="w-full max-w-md" value={bytesRead} max={size} />
      <p className="text-sm text-muted">
        {fileSize(bytesRead)} of {fileSize(size)}; {rowsRead.toLocaleString("en-GB")} rows read,{" "}
        {rowsKept.toLocaleString("en-GB")} of them between {isolate(between)}. {words.rate}
      </p>
      {/* Said aloud now and then: only when another tenth is read. */}
      <p role="status" className="sr-only">
        {Math.floor((10 * bytesRead) / size) * 10} per cent read
      </p>
    </div>
  );
}
