"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { CheckboxField } from "@/app/_ui/checkbox-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import type { PublishState } from "./actions";

/** Asks before it publishes: a published summary is write-once. */
export function PublishForm({
  action,
  version,
  hash,
  base,
}: {
  action: (state: PublishState, form: FormData) => Promise<PublishState>;
  version: number;
  hash: string;
  base: string;
}) {
  const [state, post, pending] = useActionState(action, { problems: [] });
  return (
    <form action={post} aria-label="Publish" className="mb-8 grid max-w-3xl gap-4 border-y border-rule py-5">
      <ErrorSummary problems={state.problems} title="This was not published" />
      <p>
        Publishing freezes the words and figures below, with the method version, the moment and a hash of the
        inputs. Later revisions of signals leave them as they are and are shown as “revised since”.
      </p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="hash" value={hash} />
      <CheckboxField
        name="sure"
        value="yes"
        label="I have read it and want it published for good."
        error={state.problems.find((problem) => problem.field === "sure")?.message}
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={pending}>Publish for good</Button>
        <ButtonLink href={`${base}/edit`}>Edit first</ButtonLink>
      </div>
    </form>
  );
}
