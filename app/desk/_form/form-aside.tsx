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
  /** The signals like it stand above the form: they stand there once. */
  panelElsewhere: boolean;
  panel: Omit<LikelyProps, "likely">;
}

/** Beside the form: what it would do, what it may repeat, and what has become of the draft. */
export function FormAside({ setting, attention, draft, scripted, panelElsewhere, panel }: AsideProps) {
  const likely: readonly LikelyDuplicate[] = attention?.likely ?? [];
  return (
    <div className="min-w-0 border-t border-rule pt-3 @4xl:sticky @4xl:top-4 @4xl:self-start">
      <Effect preview={attention?.preview ?? null} title="Effect on the index" />
      {panelElsewhere ? null : <LikelySection likely={likely} panel={panel} />}
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

/** What the form may repeat, with what can be made of it. */
export function LikelySection({
  likely,
  panel,
}: {
  likely: readonly LikelyDuplicate[];
  panel: Omit<LikelyProps, "likely">;
}) {
  return (
    <section aria-labelledby="likely" aria-live="polite" className="mt-6">
      <h2 id="likely" tabIndex={-1} className="text-xl">
        Signals like it
      </h2>
      {likely.length > 0 ? (
        <LikelyList likely={likely} {...panel} />
      ) : (
        <p className="mt-2 text-[0.9375rem] text-muted">None within a week of its date, so far.</p>
      )}
    </section>
  );
}
