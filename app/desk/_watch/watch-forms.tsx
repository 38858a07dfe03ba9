import { ActionForm } from "@/app/_form/action-form";
import type { FormAction } from "@/app/_form/form-answer-shape";
import { markSeen, unwatch, watch } from "./actions";

interface WatchFormProps {
  slug: string;
  /** The signal by its title, for whoever hears the button among others. */
  of: string;
}

/** From now on one is told of this signal. */
export function WatchForm(props: WatchFormProps) {
  return <OneButton {...props} action={watch} words="Tell me when this changes" />;
}

/** One is told of it no more. */
export function UnwatchForm(props: WatchFormProps) {
  return <OneButton {...props} action={unwatch} words="Stop telling me of changes" />;
}

/** One has seen it up to a revision. */
export function SeenForm({ revision, ...props }: WatchFormProps & { revision: number }) {
  return <OneButton {...props} action={markSeen} words="Mark as seen" revision={revision} />;
}

function OneButton({
  slug,
  of,
  action,
  words,
  revision,
}: WatchFormProps & { action: FormAction; words: string; revision?: number }) {
  const hidden = [
    { name: "slug", value: slug },
    ...(revision === undefined ? [] : [{ name: "revision", value: String(revision) }]),
  ];
  return (
    <ActionForm
      action={action}
      label={`${words}: ${of}`}
      submitLabel={words}
      tone="quiet"
      idPrefix={`watch-${slug}-`}
      fields={hidden.map((field) => ({ ...field, label: "", kind: "hidden" }))}
    />
  );
}
