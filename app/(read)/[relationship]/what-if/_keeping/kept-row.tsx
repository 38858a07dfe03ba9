"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField } from "@/app/_ui/field";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { SCENARIO_NAME_MAX } from "@/lib/codebook/scenarios/scenario";
import type { KeptScenario } from "./kept-store";

const SMALL = "min-h-8! px-2.5! py-0.5! text-sm!";

/** One kept scenario: its name opens it, and can be changed in place. */
export function KeptRow({
  kept,
  href,
  onRename,
  onDelete,
}: {
  kept: KeptScenario;
  href: string;
  /** Answers what is wrong with a name; "" for nothing. */
  onRename: (name: string) => string;
  onDelete: () => void;
}) {
  const [naming, setNaming] = useState<{ name: string; error: string } | null>(null);
  const field = `rename-${kept.kept}`;
  const rename = useRef<HTMLButtonElement>(null);
  const wanted = useRef<"field" | "button" | null>(null);
  useEffect(() => {
    if (wanted.current === "field") document.getElementById(field)?.focus();
    if (wanted.current === "button") rename.current?.focus();
    wanted.current = null;
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const name = naming?.name.trim() ?? "";
    const error = name === "" ? "Give it a name." : onRename(name);
    if (error) {
      setNaming({ name, error });
      announce(error);
      return;
    }
    wanted.current = "button";
    setNaming(null);
  };
  return (
    <li className="border-b border-hair py-2">
      {naming ? (
        <form onSubmit={save} className="grid gap-2" noValidate>
          <InputField
            name={field}
            label={`New name for “${isolate(kept.name)}”`}
            value={naming.name}
            maxLength={SCENARIO_NAME_MAX}
            error={naming.error || null}
            onChange={(event) => setNaming({ name: event.currentTarget.value, error: "" })}
          />
          <span className="flex gap-2">
            <Button type="submit" tone="quiet" className={SMALL}>
              Rename
            </Button>
            <Button
              type="button"
              tone="quiet"
              className={SMALL}
              onClick={() => {
                wanted.current = "button";
                setNaming(null);
              }}
            >
              Cancel
            </Button>
          </span>
        </form>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          {/* A visit to the server: what was kept long ago is read by the one reader of scenarios. */}
          <a href={href} className="text-[0.9375rem] wrap-anywhere">
            <CodedText text={kept.name} />
          </a>{" "}
          <span className="flex flex-wrap items-center gap-2">
            <span className="text-xs text-muted">{formatDay(kept.kept.slice(0, 10))}</span>
            <Button
              ref={rename}
              type="button"
              tone="quiet"
              className={SMALL}
              onClick={() => {
                wanted.current = "field";
                setNaming({ name: kept.name, error: "" });
              }}
            >
              Rename{" "}
              <span className="sr-only">
                {" "}
                “<CodedText text={kept.name} />”
              </span>
            </Button>
            <Button type="button" tone="quiet" className={SMALL} onClick={onDelete}>
              Delete{" "}
              <span className="sr-only">
                {" "}
                “<CodedText text={kept.name} />”
              </span>
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}
