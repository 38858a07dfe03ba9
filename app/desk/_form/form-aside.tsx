import { Button } from "@/app/_ui/button";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";
import type { Attention } from "../form-state";
import { DraftLine } from "./draft-line";
import { Effect } from "./effect";
import type { FormSetting } from "./form-setting";
import { LikelyList, type LikelyProps } from "./likely";
import type { useDraft } from "./use-draft";

interface AsideProps {
  setting: FormSetting;
  attention: Attention | null;
  draft: ReturnType<typeof useDraft>;
  scripted: boolean;
  /** The signals like it are asked about above the form: they stand there once. */
  asked: boolean;
  panel: Omit<LikelyProps, "likely">;
}

/** Beside the form: what it would do, what it may repeat, and what has become of the draft. */
export function FormAside({ setting, attention, draft, scripted, asked, panel }: AsideProps) {
  const likely: readonly LikelyDuplicate[] = attention?.likely ?? [];
  return (
    <div className="min-w-0 border-t border-rule pt-3 lg:sticky lg:top-4 lg:self-start">
      <Effect preview={attention?.preview ?? null} title="Effect on the index" />
      <section aria-labelledby="likely" aria-live="polite" className="mt-6">
        <h2 id="likely" tabIndex={-1} className="text-xl">
          Signals like it
        </h2>
        {asked ? (
          <p className="mt-2 text-[0.9375rem] text-muted">They are asked about above the form.</p>
        ) : likely.length > 0 ? (
          <LikelyList likely={likely} {...panel} />
        ) : (
          <p className="mt-2 text-[0.9375rem] text-muted">None within a week of its date, so far.</p>
        )}
      </section>
      <section aria-label="Draft" className="mt-6 border-t border-hair pt-3">
        <div aria-live="polite">
          <DraftLine status={draft.status} scripted={scripted} onInsist={draft.insist} />
        </div>
        {draft.status.kind === "none" && setting.draftSavedAt === null ? null : (
          <details className="mt-2 text-sm">
            <summary>Discard the draft</summary>
            <p className="mt-1">What you typed is lost; signals that are saved stay as they are.</p>
            <p className="mt-2">
              <Button tone="danger" name="intent" value="discard">
                Discard it
              </Button>
            </p>
          </details>
        )}
      </section>
    </div>
  );
}
