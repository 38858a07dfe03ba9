import { ButtonLink } from "@/app/_ui/button";

/** What an editor can do with a draft. */
export function WeekDesk({ base }: { base: string }) {
  return (
    <p className="screen-only mb-6 flex flex-wrap gap-3">
      <ButtonLink href={`${base}/edit`}>Edit the draft</ButtonLink>{" "}
      <ButtonLink href={`${base}/publish`}>Publish …</ButtonLink>
    </p>
  );
}
