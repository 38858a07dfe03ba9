"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/field";
import { SectionHeading } from "@/app/_ui/section-heading";
import { isolate } from "@/lib/codebook/isolate";
import { SCENARIO_NAME_MAX } from "@/lib/codebook/scenarios/scenario";
import { fitsAddress } from "../_state/use-scenario-address";
import { KeptRow } from "./kept-row";
import { KEPT_MAX } from "./kept-store";
import { useKept } from "./use-kept";

/** Keeps scenarios by name in this browser: open, rename, delete with undo. Nothing goes to the server. */
export function KeptScenarios({
  slug,
  name,
  codeNamed,
  hrefOf,
  onName,
}: {
  slug: string;
  name: string;
  /** The code of the scenario under a name; null: it supposes nothing. */
  codeNamed: (name: string) => string | null;
  hrefOf: (code: string) => string;
  onName: (name: string) => void;
}) {
  const { list, problem, undone, replace, undo } = useKept(slug);
  const [error, setError] = useState("");
  const undoButton = useRef<HTMLButtonElement>(null);
  const wantsUndo = useRef(false);
  useEffect(() => {
    if (wantsUndo.current) undoButton.current?.focus();
    wantsUndo.current = false;
  });
  const refuse = (words: string) => {
    setError(words);
    announce(words);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim();
    const code = codeNamed(called);
    if (called === "") return refuse("Give the scenario a name first.");
    if (code === null) return refuse("There is nothing to keep yet: this is as coded.");
    if (!fitsAddress(code)) return refuse("This scenario is too long to be kept: take some changes out.");
    const known = list.some((one) => one.name === called);
    if (!known && list.length >= KEPT_MAX)
      return refuse(`This browser keeps ${KEPT_MAX} scenarios: delete one first.`);
    setError("");
    replace(
      (now) => [
        { name: called, code, kept: new Date().toISOString() },
        ...now.filter((one) => one.name !== called),
      ],
      known ? `“${isolate(called)}” replaced.` : `“${isolate(called)}” kept.`,
      known,
    );
  };
  const rename = (from: string, to: string): string => {
    if (to === from) return "";
    if (list.some((one) => one.name === to)) return `There is a scenario “${isolate(to)}” already.`;
    replace(
      (now) => now.map((one) => (one.name === from ? { ...one, name: to } : one)),
      `“${isolate(from)}” renamed to “${isolate(to)}”.`,
      true,
    );
    return "";
  };
  const drop = (gone: string) => {
    wantsUndo.current = true;
    replace((now) => now.filter((one) => one.name !== gone), `“${isolate(gone)}” deleted.`, true);
  };
  return (
    <section aria-labelledby="keep">
      <SectionHeading
        id="keep"
        title="Keep it in this browser"
        note="Stays on this device. Nothing is sent to the server."
      />
      <form onSubmit={keep} className="grid gap-3 pt-3" noValidate>
        <InputField
          name="scenario-name"
          label="Name"
          value={name}
          maxLength={SCENARIO_NAME_MAX}
          autoComplete="off"
          error={error || null}
          onChange={(event) => {
            setError("");
            onName(event.currentTarget.value);
          }}
        />
        <Button type="submit" tone="quiet" className="justify-self-start">
          Keep
        </Button>
      </form>
      {problem ? <p className="pt-3 text-sm font-semibold text-warm">{problem}</p> : null}
      {undone ? (
        <p className="flex flex-wrap items-center gap-3 pt-3 text-sm">
          <span>{undone}</span>
          <Button
            ref={undoButton}
            aria-label={`Undo: ${undone}`}
            type="button"
            tone="quiet"
            className="min-h-9! px-3! text-sm!"
            onClick={() => {
              undo();
              document.getElementById("scenario-name")?.focus();
            }}
          >
            Undo
          </Button>
        </p>
      ) : null}
      {list.length > 0 ? (
        <ul aria-label="Kept scenarios" className="pt-3">
          {list.map((kept) => (
            <KeptRow
              key={kept.kept}
              kept={kept}
              href={hrefOf(kept.code)}
              onRename={(to) => rename(kept.name, to)}
              onDelete={() => drop(kept.name)}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
