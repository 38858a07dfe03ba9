"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { isolate } from "@/lib/codebook/isolate";
import { EVENT_PART_BYTES } from "@/lib/event-files/file-limits";
import { completeSending } from "../actions";
import { fileSize } from "../file-size";
import { missingOf, SendFault, sendParts } from "../send-parts";

/** Sends what is still missing of a file that was begun, once it is chosen again. */
export function ResumeForm({ id, name, size }: { id: string; name: string; size: number }) {
  const router = useRouter();
  const [left, setLeft] = useState<number | null>(null);
  const [problem, setProblem] = useState("");

  async function send(file: File): Promise<void> {
    const never = new AbortController().signal;
    try {
      const missing = await missingOf(id, never);
      let bytes = missing.reduce(
        (sum, at) => sum + Math.min(EVENT_PART_BYTES, size - at * EVENT_PART_BYTES),
        0,
      );
      setLeft(bytes);
      await sendParts(id, file, missing, never, (sent) => {
        bytes -= sent;
        setLeft(bytes);
      });
      const told = await completeSending(id);
      if ("problem" in told) throw new SendFault(told.problem);
      router.refresh();
    } catch (failed) {
      setLeft(null);
      setProblem(
        failed instanceof SendFault
          ? failed.message
          : "The connection failed. Try again: only what is missing is sent.",
      );
    }
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = event.currentTarget.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (!file) return setProblem("Choose the file first.");
    if (file.size !== size)
      return setProblem(
        `That file has ${fileSize(file.size)}, and ${isolate(name)} has ${fileSize(size)}. Choose the same file, or cancel this one and bring the other.`,
      );
    setProblem("");
    void send(file);
  }
  return (
    <form onSubmit={onSubmit} className="mt-4 max-w-xl noscript:hidden">
      <label htmlFor="again" className="text-sm font-semibold">
        Choose the same file again
      </label>
      <p id="again-hint" className="text-sm text-muted">
        Only what is missing is sent.
      </p>
      <div className="mt-1 flex flex-wrap items-end gap-4">
        <input id="again" type="file" aria-describedby="again-hint" className="control max-w-full" />
        <Button busy={left !== null}>{left === null ? "Go on" : "Sending …"}</Button>
      </div>
      <p role="status" className="mt-2 text-sm">
        {left === null ? "" : `${fileSize(left)} to go`}
      </p>
      {problem === "" ? null : (
        <p role="alert" className="text-sm font-semibold text-warm">
          {problem}
        </p>
      )}
    </form>
  );
}
