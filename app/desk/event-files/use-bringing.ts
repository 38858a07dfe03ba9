"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { EventFileState } from "@/lib/data/event-files/event-file-query";
import { EVENT_FILE_MAX_BYTES, EVENT_FILE_MAX_GB, EVENT_PART_BYTES } from "@/lib/event-files/file-limits";
import { beginSending, cancelSending, completeSending, type Told } from "./actions";
import { missingOf, SendFault, sendParts } from "./send-parts";

/** One file on its way. */
export interface Sending {
  key: number;
  file: File;
  /** null: it is not begun. */
  id: string | null;
  sent: number;
  /** What has become of it once it is there. */
  state: EventFileState;
  phase: "waits" | "sending" | "looked at" | "there" | "failed" | "stopping" | "cancelled";
  problem: string;
}

/** Sends files one after the other, each part by part; one that fails holds up none of the others. */
export function useBringing(relationship: string) {
  const router = useRouter();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const next = useRef(1);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stops = useRef(new Map<number, AbortController>());

  const change = (key: number, to: Partial<Sending>) =>
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));

  async function send({ key, file, id: begun }: Sending, stop: AbortController): Promise<void> {
    const { signal } = stop;
    if (signal.aborted) return;
    let id = begun;
    try {
      change(key, { phase: "sending", problem: "" });
      id ??= doneOf(await beginSending(relationship, file.name, file.size)).id;
      // It was cancelled before it had a name to be cancelled by.
      if (signal.aborted) return void (await cancelSending(id));
      change(key, { id });
      const missing = await missingOf(id, signal);
      let sent = file.size - missing.reduce((sum, at) => sum + partLength(file.size, at), 0);
      change(key, { sent });
      await sendParts(id, file, missing, signal, (bytes) => {
        sent += bytes;
        change(key, { sent });
      });
      change(key, { phase: "looked at" });
      const { state } = doneOf(await completeSending(id));
      change(key, { phase: "there", state });
      router.refresh();
    } catch (problem) {
      if (!signal.aborted) change(key, { id, phase: "failed", problem: wordsOf(problem) });
    }
  }

  function start(sending: Sending): void {
    const stop = new AbortController();
    stops.current.set(sending.key, stop);
    queue.current = queue.current.then(() => send(sending, stop));
  }

  const underWay = sendings.some(({ phase }) =>
    ["waits", "sending", "looked at", "stopping"].includes(phase),
  );
  useEffect(() => {
    if (!underWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [underWay]);

  return {
    sendings,
    bring(files: readonly File[]) {
      const added = files.map((file): Sending => {
        const key = next.current++;
        const problem = problemOf(file);
        const phase = problem === "" ? "waits" : "failed";
        return { key, file, id: null, sent: 0, state: "ARRIVING", phase, problem };
      });
      setSendings((all) => [...all, ...added]);
      for (const sending of added) if (sending.problem === "") start(sending);
    },
    again(sending: Sending) {
      change(sending.key, { phase: "waits", problem: "" });
      start(sending);
    },
    async cancel({ key, id }: Sending) {
      stops.current.get(key)?.abort();
      change(key, { phase: "stopping", problem: "" });
      try {
        // It is cancelled once its parts are gone, not before: whoever leaves until then is asked.
        if (id !== null) doneOf(await cancelSending(id));
        change(key, { phase: "cancelled" });
      } catch (problem) {
        change(key, { phase: "failed", problem: wordsOf(problem) });
      }
      router.refresh();
    },
  };
}

const partLength = (size: number, number: number) =>
  Math.min(EVENT_PART_BYTES, size - number * EVENT_PART_BYTES);

function problemOf({ size }: File): string {
  if (size === 0) return "The file is empty. Choose the file that holds the rows.";
  return size > EVENT_FILE_MAX_BYTES
    ? `The file is larger than ${EVENT_FILE_MAX_GB} GB. Pack it as zip or gzip, or split it.`
    : "";
}

function doneOf<T extends object>(told: Told<T>): T {
  if ("problem" in told) throw new SendFault(told.problem);
  return told;
}

const wordsOf = (problem: unknown) =>
  problem instanceof SendFault
    ? problem.message
    : "The connection failed. Try again: only what is missing is sent.";
