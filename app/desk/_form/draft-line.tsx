import { Button } from "@/app/_ui/button";
import type { DraftStatus } from "./use-draft";

const clock = (iso: string) =>
  new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** What has become of the draft, in one line. */
export function DraftLine({
  status,
  scripted,
  onInsist,
}: {
  status: DraftStatus;
  scripted: boolean;
  onInsist: () => void;
}) {
  if (!scripted)
    return <p className="text-sm text-muted">Without scripts no draft is kept while you type.</p>;
  if (status.kind === "none") return <p className="text-sm text-muted">A draft is kept while you type.</p>;
  if (status.kind === "kept")
    return <p className="text-sm text-muted">Draft saved {clock(status.savedAt)}</p>;
  if (status.kind === "newer")
    return (
      <div className="border-l-4 border-warm pl-3 text-sm">
        <p>
          Another tab kept a draft of this form at {clock(status.savedAt)}. This tab keeps nothing until you
          choose.
        </p>
        <p className="mt-1 flex flex-wrap gap-2">
          <Button type="button" tone="quiet" onClick={onInsist}>
            Keep what is here
          </Button>
          <Button type="button" tone="quiet" onClick={() => window.location.reload()}>
            Show the other
          </Button>
        </p>
      </div>
    );
  return (
    <p className="border-l-4 border-warm pl-3 text-sm">
      The draft could not be saved. {status.signedOut ? <SignInAgain /> : status.sentence}
    </p>
  );
}

/** For somebody whose session ended while they typed. */
export function SignInAgain() {
  return (
    <>
      Your session has ended; everything you typed is still here.{" "}
      <a href="/sign-in?next=/desk" target="_blank" rel="noreferrer">
        Sign in in a new tab
      </a>
      , then come back and save.
    </>
  );
}
