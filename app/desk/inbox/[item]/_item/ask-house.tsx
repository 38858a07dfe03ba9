"use client";

import { useEffect, useRef, useState } from "react";
import { currentValue } from "@/app/_form/controls";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { controlWords } from "@/app/admin/dictionaries/try/control-words";
import { KeyHint, useShortcut } from "@/app/desk/_keys/key-hint";
import { useHotkeys } from "@/app/desk/_keys/use-hotkeys";
import { isolate } from "@/lib/codebook/isolate";
import { HOUSE_WAIT_S } from "@/lib/data/coding/house-wait";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { type Taken, takeFromHouse } from "./house-taken";
import type { House, HouseTold } from "./house-told";
import { useSeconds } from "./use-seconds";

/** A server that is gone does not answer at all. */
const GIVEN_UP_MS = 30_000;

interface AskHouseProps {
  itemId: string;
  textNumber: number;
  house: House;
  formOf: () => HTMLFormElement | null;
  offered: readonly Suggestion[];
  settled: ReadonlySet<string>;
  onTaken: (taken: Pick<Taken, "offered" | "fill">) => void;
}

/** Asks the model of the house about this document, by button or key; the same again asks it no more. */
export function AskHouse(props: AskHouseProps) {
  const { house } = props;
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState<AbortController | null>(null);
  const seconds = useSeconds(asking);
  const shortcut = useShortcut("askHouse");
  // Whoever types on while it is asked has the last word.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => () => asking?.abort(), [asking]);

  async function ask() {
    if (asking) return asking.abort();
    const stop = new AbortController();
    setAsking(stop);
    setSaid(`${isolate(house.model)} is asked …`);
    const told = await answerFor(props.itemId, stop.signal);
    setSaid(told.ok ? take(told) : `${told.sentence} Nothing in the form has changed.`);
    setAsking(null);
  }

  function take({ suggestions, textNumber }: Extract<HouseTold, { ok: true }>): string {
    const { offered, settled, onTaken, formOf, textNumber: now } = latest.current;
    const form = formOf();
    const placed = textNumber === now ? suggestions : suggestions.map((one) => ({ ...one, span: null }));
    const holds = (field: string) => (form ? currentValue(form, field) : "");
    const taken = takeFromHouse(placed, { offered, settled, holds });
    if (taken.fill.length > 0) onTaken(taken);
    return sentenceOf(taken);
  }

  useHotkeys({ askHouse: () => void ask() });
  return (
    <section aria-label="The house model" className="mb-4 text-sm noscript:hidden">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="button" tone="quiet" aria-keyshortcuts={shortcut} onClick={() => void ask()}>
          {asking ? "Ask it no more" : "Ask the house model"}
          <KeyHint action="askHouse" />
        </Button>
        {asking ? (
          <span className="inline-flex items-center gap-2">
            <progress
              aria-label="How long it was asked"
              className="w-24"
              max={HOUSE_WAIT_S}
              value={seconds}
            />
            {seconds} s of {HOUSE_WAIT_S}
          </span>
        ) : null}
      </p>
      <p role="status" className={said ? "mt-1" : ""}>
        {said}
      </p>
      <p className="mt-1 text-muted">
        Title and text of this document go to <CodedText text={house.model} /> at{" "}
        <span dir="ltr">{house.host}</span>, and nothing that you or others made of it. What it proposes waits
        for you, and nothing of yours is overwritten.
      </p>
    </section>
  );
}

async function answerFor(itemId: string, stopped: AbortSignal): Promise<HouseTold> {
  const late = AbortSignal.timeout(GIVEN_UP_MS);
  try {
    const signal = AbortSignal.any([stopped, late]);
    const answer = await fetch(`/desk/inbox/${itemId}/house`, { method: "POST", signal });
    return await answer.json();
  } catch {
    if (stopped.aborted) return { ok: false, sentence: "You asked it no more." };
    return { ok: false, sentence: "The server could not be reached." };
  }
}

function sentenceOf({ taken, same, left }: Taken): string {
  const named = (fields: readonly string[]) => fields.map(controlWords).join(", ");
  const parts = [
    taken.length > 0 ? `Filled: ${named(taken)}. Look at each.` : "",
    same.length > 0 ? `Held the same before: ${named(same)}.` : "",
    left.length > 0 ? `Left as you have it: ${named(left)}.` : "",
  ].filter(Boolean);
  return parts.join(" ") || "It proposes nothing for this form.";
}
