"use client";

import { type DragEvent, type FormEvent, useActionState, useRef, useState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { EVENT_FILE_MAX_GB, EVENT_FORM_MAX_MB } from "@/lib/event-files/file-limits";
import { bringWhole } from "./actions";
import { SendingList } from "./sending-list";
import { useBringing } from "./use-bringing";

/** Where files of event data are brought: chosen or dropped, several at once, each sent in parts. Without scripts one is sent as a whole. */
export function BringForm({ relationship }: { relationship: string }) {
  const [answer, submit, pending] = useActionState(bringWhole, NO_ANSWER);
  const form = useRef<HTMLFormElement>(null);
  const [over, setOver] = useState(false);
  const bringing = useBringing(relationship);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = event.currentTarget.querySelector<HTMLInputElement>("input[type=file]");
    const files = [...(input?.files ?? [])];
    if (input) input.value = "";
    bringing.bring(files);
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    bringing.bring([...event.dataTransfer.files]);
  }
  return (
    <section aria-labelledby="bring" className="mb-8">
      <h2 id="bring" className="mb-2 text-xl">
        Bring files
      </h2>
      <form
        ref={form}
        action={submit}
        onSubmit={onSubmit}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`max-w-3xl border border-dashed p-4 ${over ? "border-ink bg-wash" : "border-edge"}`}
      >
        <input type="hidden" name="relationship" value={relationship} />
        <ErrorSummary problems={answer.problems} title="The file was not brought" />
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <div className="flex min-w-0 flex-col gap-1">
            <label htmlFor="files" className="text-sm font-semibold">
              Files of events
            </label>
            <p id="files-hint" className="text-sm text-muted">
              GDELT, ICEWS, POLECAT, UCDP, ACLED or a table of your own; as they are, or packed as zip or
              gzip.{" "}
              <span className="noscript:hidden">
                At most {EVENT_FILE_MAX_GB} GB each; choose several at once, or drop them here.
              </span>{" "}
              <span className="hidden noscript:inline">
                One at a time, at most {EVENT_FORM_MAX_MB} MB; larger ones need scripts.
              </span>
            </p>
            <input
              id="files"
              name="files"
              type="file"
              multiple
              required
              aria-describedby="files-hint"
              className="control w-full max-w-full"
            />
          </div>
          <Button busy={pending}>{pending ? "Sending …" : "Bring to the desk"}</Button>
        </div>
      </form>
      <SendingList
        sendings={bringing.sendings}
        onAgain={bringing.again}
        onCancel={(sending) => void bringing.cancel(sending)}
      />
    </section>
  );
}
