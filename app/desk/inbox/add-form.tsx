"use client";

import { useActionState, useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextareaField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { DOCUMENT_MAX_MB } from "@/lib/evidence/documents/limits";
import { KeyHint, useShortcut } from "../_keys/key-hint";
import { useHotkeys } from "../_keys/use-hotkeys";
import { NOTHING_ADDED } from "./added-piece";
import { AddedPieces } from "./added-pieces";
import { addSent } from "./adding-actions";
import { PRIORITIES } from "./priorities";
import { useSending } from "./use-sending";

/** Where documents are brought: pasted, dropped or chosen, many at once. Without scripts all of it is sent as one. */
export function AddForm({ relationship, back }: { relationship: string; back: string }) {
  const [answer, submit, pending] = useActionState(addSent, NOTHING_ADDED);
  const sending = useSending(answer);
  const { shown, progress, over } = sending;
  const [save, saveNext] = [useShortcut("save"), useShortcut("saveNext")];
  const busy = pending || progress !== null;
  useHotkeys({ save: () => sending.bring(false), saveNext: () => sending.bring(true) });
  useEffect(() => {
    // What is pasted while nothing is being written is brought here.
    function pasted(event: ClipboardEvent) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const { target } = event;
      if (text === "" || !(target instanceof Element) || target.closest("input, textarea, select")) return;
      const box = document.getElementById("text");
      if (!(box instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      box.value = box.value.trim() === "" ? text : `${box.value}\n---\n${text}`;
      box.focus();
    }
    document.addEventListener("paste", pasted);
    return () => document.removeEventListener("paste", pasted);
  }, []);
  return (
    <section aria-labelledby="add" className="mb-8">
      <h2 id="add" className="mb-2 text-xl">
        Bring documents
      </h2>
      <form
        ref={sending.form}
        action={submit}
        onSubmit={sending.onSubmit}
        onDragOver={sending.onDragOver}
        onDragLeave={sending.onDragLeave}
        onDrop={sending.onDrop}
        className={`max-w-3xl border border-dashed p-4 ${over ? "border-ink bg-wash" : "border-edge"}`}
      >
        <input type="hidden" name="relationship" value={relationship} />
        {shown.failure ? (
          <Notice tone="problem">
            <p>{shown.failure}</p>
          </Notice>
        ) : null}
        <div className="flex flex-col gap-4">
          <TextareaField
            key={`text ${shown.text}`}
            name="text"
            label="Text or address"
            hint="Several texts are parted by a line of ---. Addresses are kept, one a line."
            rows={5}
            dir="auto"
            defaultValue={shown.text}
          />
          <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
            <div className="flex min-w-0 flex-col gap-1">
              <label htmlFor="files" className="text-sm font-semibold">
                Files
              </label>
              <p id="files-hint" className="text-sm text-muted">
                HTML, PDF, TXT and EML, at most {DOCUMENT_MAX_MB} MB each; or drop them here.
              </p>
              <input
                id="files"
                name="files"
                type="file"
                multiple
                aria-describedby="files-hint"
                accept=".txt,.html,.htm,.xhtml,.pdf,.eml,.mbox,text/plain,text/html,application/pdf,message/rfc822"
                className="control w-full max-w-full"
              />
            </div>
            <SelectField
              key={`priority ${shown.priority}`}
              name="priority"
              label="Priority"
              options={PRIORITIES}
              defaultValue={shown.priority}
              className="w-auto"
            />
            <Button busy={busy} aria-keyshortcuts={save}>
              {busy ? "Reading …" : "Bring to the desk"}
              <KeyHint action="save" />
            </Button>
            <Button
              type="button"
              tone="quiet"
              className="noscript:hidden"
              busy={busy}
              aria-keyshortcuts={saveNext}
              onClick={() => sending.bring(true)}
            >
              Bring it and code it now
              <KeyHint action="saveNext" />
            </Button>
          </div>
        </div>
        <p role="status" className="mt-2 text-sm">
          {progress
            ? `Reading ${progress.at} of ${progress.of}: ${progress.name || "what was pasted"} …`
            : ""}
        </p>
      </form>
      <AddedPieces
        pieces={shown.pieces}
        relationship={relationship}
        priority={shown.priority}
        back={back}
        submit={submit}
        onChosen={sending.replace}
      />
    </section>
  );
}
