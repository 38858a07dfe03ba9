"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Notice } from "@/app/_ui/notice";
import type { FormDesk } from "@/app/desk/_form/form-desk";
import type { FormSetting } from "@/app/desk/_form/form-setting";
import { SignalForm } from "@/app/desk/_form/signal-form";
import { useHotkeys } from "@/app/desk/_keys/use-hotkeys";
import type { FormState } from "@/app/desk/form-state";
import type { Proposal } from "@/lib/evidence/suggestions/propose";
import { keepItemDraft, lookAtItemForm, submitItemForm } from "../actions";
import { type Carried, carriedFields } from "../carried";
import type { Paragraph } from "../paragraphs";
import { FacetLine } from "./facet-line";
import { followersOf, leadersOf } from "./followers";
import { foundAgain } from "./found-again";
import { HouseSlot } from "./house-slot";
import type { House } from "./house-told";
import { MarkBar } from "./mark-bar";
import { MarkList } from "./mark-list";
import { nextField } from "./next-field";
import { Panes } from "./panes";
import { Reader } from "./reader";
import { SuggestedLine } from "./suggested-line";
import { type Span, usePassages } from "./use-passages";
import { useSuggested } from "./use-suggested";
import { useTurn } from "./use-turn";

const DATE_WORDS_MAX = 200;

export interface ItemDeskProps {
  /** The address of this page, with what the form is begun with. */
  address: string;
  item: {
    id: string;
    version: number;
    text: string;
    textNumber: number;
    language: string;
    rightToLeft: boolean;
  };
  paragraphs: Paragraph[];
  start: FormState;
  setting: FormSetting;
  carried: Carried;
  facets: Proposal[];
  /** null: no model of the house is named. */
  house: House | null;
  /** Above the text: what the document says of itself, warnings, its file. */
  head: ReactNode;
  /** Below the text: correcting it. */
  foot: ReactNode;
  /** Above and below the form: what is coded already; how the turn ends. */
  coded: ReactNode;
  end: ReactNode;
}

/** A document and the form that it is coded with, side by side, under the keys of one hand. */
export function ItemDesk({
  address,
  item,
  paragraphs,
  start,
  setting,
  carried,
  facets,
  house,
  head,
  foot,
  coded,
  end,
}: ItemDeskProps) {
  const points = useMemo(() => [...item.text], [item.text]);
  const formPane = useRef<HTMLDivElement>(null);
  const formOf = () => formPane.current?.querySelector<HTMLFormElement>("form[data-signal]") ?? null;
  const { marks, setMarks, chosen, setChosen, add } = usePassages(item.text, item.textNumber, carried.marks);
  const suggestions = useSuggested(item.id, carried, facets);
  const { suggested, settle, settleAll, dismiss, renew, open, setFill } = suggestions;
  const [rests, setRests] = useState<Span | null>(null);
  const [marking, setMarking] = useState<"key" | "pointer" | null>(null);
  const before = useRef<Element | null>(null);
  const lastStop = useRef("");
  const lostTurn = useTurn(item.id);

  // A corrected text: what was marked is found again, or said to be lost.
  const { here, lost } = useMemo(
    () => foundAgain(marks, item.text, item.textNumber),
    [marks, item.text, item.textNumber],
  );

  const version = useRef(item.version);
  useEffect(() => {
    if (version.current === item.version) return;
    version.current = item.version;
    void renew(null);
  }, [item.version, renew]);

  function closeMarking() {
    setMarking(null);
    setChosen(null);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  }

  function use(span: Span, field: string) {
    const mark = add(span, field);
    if (field === "dateAsWritten" && mark.exact.length <= DATE_WORDS_MAX) {
      setFill([{ field, value: mark.exact }]);
      settle([field]);
    }
    closeMarking();
    void renew({ start: mark.start, end: mark.end });
  }

  function go(step: 1 | -1) {
    const form = formOf();
    const at = document.activeElement;
    // Whoever goes on from a control has confirmed what stands in it, and in the one that the key led to before it.
    const here = form?.contains(at) ? (at?.getAttribute("name") ?? "") : "";
    const looked = [here, lastStop.current].filter((name) => suggested.has(name));
    if (looked.length > 0) settle(looked);
    const left = new Map(suggested);
    for (const name of looked) for (const one of [name, ...followersOf(name)]) left.delete(one);
    const next = form && nextField(form, at, step, left);
    if (!next) return;
    lastStop.current = next.getAttribute("name") ?? "";
    const folded = next.closest("details");
    if (folded) folded.open = true;
    next.focus();
  }

  function accept() {
    const name = document.activeElement?.getAttribute("name") ?? "";
    if (formOf()?.contains(document.activeElement) && suggested.has(name)) go(1);
    else settleAll();
  }

  useHotkeys({
    toNext: () => go(1),
    toPrevious: () => go(-1),
    accept,
    acceptAll: settleAll,
    dismiss: () => {
      const name = document.activeElement?.getAttribute("name") ?? "";
      if (suggested.has(name)) dismiss(name);
    },
    toReader: () => document.getElementById("document")?.focus(),
    mark: () => {
      before.current = document.activeElement;
      setMarking("key");
    },
    facet: () => document.querySelector<HTMLAnchorElement>("[data-facet]")?.click(),
    done: () => document.querySelector<HTMLButtonElement>("[data-end=done]")?.click(),
    nothingToCode: () => openEnd("nothing"),
    doubtful: () => openEnd("doubtful"),
  });

  const desk: FormDesk = useMemo(
    () => ({
      submit: submitItemForm,
      address,
      look: lookAtItemForm,
      keep: keepItemDraft,
      suggested,
      panelFirst: true,
      fill: suggestions.fill,
      onTyped: (name) => settle([name, ...leadersOf(name)]),
      hidden: (
        <>
          <input type="hidden" name="item" value={item.id} />
          <input type="hidden" name="replaces" value={start.typed.replaces ?? ""} />
          <input type="hidden" name="besides" value={start.typed.besides ?? ""} />
          {Object.entries(
            carriedFields({
              marks: here,
              offered: [...suggestions.offered],
              settled: [...suggestions.settled],
            }),
          ).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </>
      ),
    }),
    [
      address,
      suggested,
      suggestions.fill,
      suggestions.offered,
      suggestions.settled,
      settle,
      item.id,
      here,
      start,
    ],
  );

  return (
    <Panes
      left={
        <section id="document" tabIndex={-1} aria-label="The document" className="outline-none">
          {head}
          {points.length > 0 ? (
            <Reader
              points={points}
              paragraphs={paragraphs}
              language={item.language}
              rightToLeft={item.rightToLeft}
              marks={here}
              chosen={chosen}
              rests={rests}
              onChoose={(span) => {
                setChosen(span);
                setMarking("pointer");
              }}
            />
          ) : (
            <p className="text-muted">
              It has no text here: open its address or its file, and paste the text below.
            </p>
          )}
          {marking ? (
            <MarkBar
              points={points}
              paragraphs={paragraphs}
              chosen={chosen}
              byKey={marking === "key"}
              onChoose={setChosen}
              onUse={use}
              onClose={closeMarking}
            />
          ) : null}
          <MarkList
            marks={here}
            lost={lost}
            onRemove={(mark) =>
              setMarks((now) => now.filter((one) => one.exact !== mark.exact || one.field !== mark.field))
            }
          />
          {foot}
        </section>
      }
      right={
        // biome-ignore lint/a11y/noStaticElementInteractions: it follows the focus of the form within.
        <div
          ref={formPane}
          onFocus={({ target }) => {
            const name = target.getAttribute("name");
            setRests(open.find(({ field }) => field === name)?.span ?? null);
          }}
        >
          {coded}
          {lostTurn ? (
            <Notice tone="problem">
              <p>{lostTurn} Nothing that you typed is lost: it is kept as your draft of this document.</p>
            </Notice>
          ) : null}
          <HouseSlot
            house={points.length > 0 ? house : null}
            itemId={item.id}
            textNumber={item.textNumber}
            formOf={formOf}
            offered={suggestions.offered}
            settled={suggestions.settled}
            onTaken={suggestions.takeOffers}
          />
          <SuggestedLine count={open.length} />
          <FacetLine facets={suggestions.facets} />
          <SignalForm start={start} setting={setting} desk={desk} />
          {end}
        </div>
      }
    />
  );
}

function openEnd(which: "nothing" | "doubtful") {
  const part = document.getElementById(`end-${which}`);
  if (part instanceof HTMLDetailsElement) part.open = true;
  part?.querySelector<HTMLElement>("[name=reason]")?.focus();
}
