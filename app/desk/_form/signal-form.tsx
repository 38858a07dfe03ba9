"use client";

import { useRouter } from "next/navigation";
import { useActionState, useCallback, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { currentValue, focusFirstError, focusOn, put, putChanges, typedNow } from "@/app/_form/controls";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { named } from "../form-problems";
import { type Attention, type FormState, formState } from "../form-state";
import type { BoundForm } from "./bound-form";
import { Conflict } from "./conflict";
import { SignInAgain } from "./draft-line";
import { FormAside, LikelySection } from "./form-aside";
import { FormButtons } from "./form-buttons";
import { type FormDesk, PLAIN_DESK } from "./form-desk";
import { FormSections } from "./form-sections";
import type { FormSetting } from "./form-setting";
import { type LikelyLink, LikelyQuestion } from "./likely";
import { useAttention } from "./use-attention";
import { useDraft } from "./use-draft";
import { useEarlyTyping } from "./use-early-typing";
import { useFilling } from "./use-filling";
import { useFormKeys } from "./use-form-keys";

/**
 * The signal form. Its controls keep their own values, so that nothing typed depends on an answer: with scripts an
 * answer only adds to the screen, without them the form comes back filled with what was sent.
 */
export function SignalForm({
  start,
  setting,
  desk = PLAIN_DESK,
}: {
  start: FormState;
  setting: FormSetting;
  desk?: FormDesk;
}) {
  const { place } = setting;
  const isNew = place.signalSlug === "";
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [fromServer, action] = useActionState(desk.submit, start, desk.address);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [saving, startSaving] = useTransition();
  // Known at once, unlike the transition: the next press must not be swallowed once an answer is on the screen.
  const busy = useRef(false);
  const [attention, setAttention] = useState<Attention | null>(start.attention);
  const shown = answer ?? fromServer;
  const [first] = useState(fromServer.typed);
  const bound: BoundForm = useMemo(
    () => ({
      typed: first,
      errors: new Map(shown.problems.map(({ field, message }) => [field, message])),
      suggested: desk.suggested,
    }),
    [first, shown.problems, desk.suggested],
  );
  const summary = useMemo(
    () => (shown.conflict ? [] : shown.problems.map(named)),
    [shown.conflict, shown.problems],
  );
  const filling = useFilling(form, setting.types, first, desk.suggested);
  const { takeDates, suggest } = filling;
  useEarlyTyping(form, filling, first.intensity ?? "");
  const draft = useDraft(form, desk.keep, setting.draftSavedAt);
  const seen = useCallback(
    (found: Attention) => {
      setAttention(found);
      takeDates(found.dates);
    },
    [takeDates],
  );
  const look = useAttention(form, desk.look, seen);

  useEffect(() => {
    if (!form.current) return;
    // A filled form has an effect to show at once; an empty one waits for the first words in its title.
    if (first.start || first["reports.0.title"]) look();
    // Whoever typed before the scripts came goes on where they are.
    if (setting.focusTitle && !form.current.contains(document.activeElement))
      form.current.querySelector<HTMLElement>("#title")?.focus();
  }, [look, first, setting.focusTitle]);

  useEffect(() => {
    if (!form.current || shown.goTo !== null) return;
    if (shown.asked || shown.conflict) document.getElementById("question")?.focus();
    else if (shown.problems.length > 0) focusFirstError(form.current);
  }, [shown]);

  const touched = useCallback(() => {
    look();
    draft.touch();
  }, [look, draft.touch]);

  useEffect(() => {
    for (const { field, value } of desk.fill) suggest(field, value);
    if (desk.fill.length > 0) touched();
  }, [desk.fill, suggest, touched]);

  // What stands in no control of its own is kept as a draft too.
  const hidden = useRef(desk.hidden);
  useEffect(() => {
    if (hidden.current !== desk.hidden) draft.touch();
    hidden.current = desk.hidden;
  }, [desk.hidden, draft.touch]);

  function submit(intent: string) {
    const sent = form.current && typedNow(form.current);
    if (!sent || busy.current) return;
    if (intent === "preview") return look();
    busy.current = true;
    draft.hold(true);
    const data = new FormData(form.current ?? undefined);
    data.set("intent", intent);
    data.set("scripted", "1");
    startSaving(async () => {
      let given: FormState;
      try {
        given = await desk.submit(formState({}), data);
      } catch {
        given = formState(sent, {
          failure:
            "The server could not be reached, so this is probably not saved. Everything you typed is still here: save again when it answers; it is saved once.",
        });
      }
      if (given.goTo !== null) return router.push(given.goTo);
      busy.current = false;
      draft.hold(false);
      if (form.current) putChanges(form.current, sent, given.typed);
      if (given.attention) setAttention(given.attention);
      setAnswer(given);
    });
  }

  const link = (verb: LikelyLink, slug: string) => {
    if (!form.current) return;
    if (verb === "countedIn") put(form.current, verb, slug);
    else {
      put(form.current, "facetOf", verb === "facetOf" ? slug : "");
      put(form.current, "duplicateOf", verb === "duplicateOf" ? slug : "");
      filling.linked();
    }
    setAnswer(formState(shown.typed));
    touched();
    focusOn(document.getElementById(verb));
  };
  // Whether it is coded already is the first question of what a file says.
  const panelFirst = desk.panelFirst || Boolean(first.candidate);
  const asked = shown.asked !== null && shown.asked.length > 0;
  const likely = (attention ?? shown.attention)?.likely ?? [];
  const panel = {
    relationship: place.relationshipSlug,
    onLink: link,
    mayAdd: isNew,
    typedOf: (name: string) => (form.current ? currentValue(form.current, name) : (shown.typed[name] ?? "")),
    errorOf: (name: string) => bound.errors.get(name),
  };
  useFormKeys(form, submit, isNew);

  return (
    <div className="@container">
      <form
        ref={form}
        action={action}
        noValidate
        data-signal=""
        aria-label={setting.title}
        className="grid gap-x-12 gap-y-8 @4xl:grid-cols-[minmax(0,1fr)_21rem]"
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent as SubmitEvent;
          submit(submitter instanceof HTMLButtonElement ? submitter.value : "save");
        }}
        onInput={(event) => {
          const name = (event.target instanceof Element && event.target.getAttribute("name")) || "";
          filling.typed(name);
          desk.onTyped(name);
          touched();
        }}
      >
        {/* The first button is what the Enter key presses: it must not be one that removes a row. */}
        <button
          type="submit"
          name="intent"
          value="save"
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="relationship" value={place.relationshipSlug} />
        <input type="hidden" name="signal" value={place.signalSlug} />
        <input type="hidden" name="id" value={first.id ?? ""} />
        <input type="hidden" name="revision" value={first.revision ?? ""} />
        <input type="hidden" name="openedBy" value={first.openedBy ?? ""} />
        {first.candidate ? (
          <>
            <input type="hidden" name="candidate" value={first.candidate} />
            <input type="hidden" name="within" value={first.within ?? ""} />
            <input type="hidden" name="twin" value={first.twin ?? ""} />
          </>
        ) : null}
        <input type="hidden" name="askedAbout" value={shown.typed.askedAbout ?? ""} />
        {desk.hidden}
        <div className="min-w-0">
          <ErrorSummary problems={summary} />
          {shown.failure ? (
            <Notice tone="problem">
              <p>{shown.signedOut ? <SignInAgain /> : shown.failure}</p>
            </Notice>
          ) : null}
          {shown.conflict ? <Conflict conflict={shown.conflict} typedOf={panel.typedOf} /> : null}
          {shown.asked ? (
            <LikelyQuestion likely={shown.asked} warnings={shown.warnings} onward={shown.onward} {...panel} />
          ) : null}
          {panelFirst && likely.length > 0 && !asked ? <LikelySection likely={likely} panel={panel} /> : null}
          <FormSections
            form={bound}
            setting={setting}
            filling={filling}
            attention={attention}
            onTouched={touched}
            currentValue={(name) => (form.current ? currentValue(form.current, name) : "")}
          />
          <FormButtons isNew={isNew} saving={saving} />
        </div>
        <FormAside
          setting={setting}
          attention={attention ?? shown.attention}
          draft={draft}
          scripted={filling.scripted}
          panelElsewhere={asked || (panelFirst && likely.length > 0)}
          panel={panel}
        />
      </form>
    </div>
  );
}
