import { ActionForm } from "@/app/_form/action-form";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/section-heading";
import { recodeWords, waitingWords } from "@/lib/brief/codebook/recode-words";
import { count, formatDay } from "@/lib/charts/format/format";
import { REASON_MAX } from "@/lib/codebook/limits";
import { type RecodeChoice, recodeParams } from "@/lib/codebook/recoding/recode-choice";
import { RECODED_MAX } from "@/lib/data/versions/recoding/chosen-signals";
import type { RecodePreview } from "@/lib/data/versions/recoding/recode-preview";
import { recode } from "./actions";
import { EffectSection } from "./effect-section";
import { recodeAddress } from "./recode-address";
import { type Place, SignalLists } from "./signal-lists";

/** What a choice would do: how many go, what becomes of the index, the button, and every signal. */
export function PreviewPart({
  choice,
  preview,
  place,
}: {
  choice: RecodeChoice;
  preview: RecodePreview;
  place: Place;
}) {
  const { going, unfit, unchanged, codebook, fourEyes, effect, fingerprint } = preview;
  const waiting = going.filter(({ waits }) => waits).length;
  const tally = { version: codebook.version, going: going.length, unfit: unfit.length, unchanged, waiting };
  return (
    <section aria-labelledby="preview-heading" className="mt-10">
      <SectionHeading id="preview-heading" title="What would change" />
      {place.seen !== "" && place.seen !== fingerprint ? (
        <Notice>
          The data, the codebook, the method or the rule of the relationship changed since the page before:
          look at the preview anew.
        </Notice>
      ) : null}
      {preview.tooMany ? (
        <TooMany choice={choice} tooMany={preview.tooMany} />
      ) : going.length + unfit.length === 0 ? (
        <Nothing unchanged={unchanged} version={codebook.version} />
      ) : (
        <>
          <p className="mt-2 prose-text">{recodeWords(tally)} Nothing is written yet.</p>
          {fourEyes && going.length > 0 ? <p className="mt-2 prose-text">{waitingWords(tally)}</p> : null}
          {effect ? <EffectSection effect={effect} /> : null}
          {going.length > 0 ? <RecodeForm choice={choice} preview={preview} /> : null}
          <SignalLists choice={choice} preview={preview} place={place} />
        </>
      )}
    </section>
  );
}

function TooMany({
  choice,
  tooMany: { signals, roomTo },
}: {
  choice: RecodeChoice;
  tooMany: NonNullable<RecodePreview["tooMany"]>;
}) {
  return (
    <Notice tone="problem">
      {count(signals, "signal")} are chosen; at most {RECODED_MAX.toLocaleString("en-GB")} are recoded at a
      time. Choose fewer types, or fewer days
      {roomTo === null ? (
        ": the first of them alone has more."
      ) : (
        <>
          : <Link href={recodeAddress({ ...choice, to: roomTo })}>up to {formatDay(roomTo)}</Link> there is
          room, and what follows is recoded after it.
        </>
      )}
    </Notice>
  );
}

function Nothing({ unchanged, version }: { unchanged: number; version: number }) {
  return unchanged > 0 ? (
    <EmptyState title="Nothing to recode">
      {unchanged === 1
        ? "The one signal of this choice is so already"
        : `All ${unchanged.toLocaleString("en-GB")} signals of this choice are so already`}
      , under version {version}.
    </EmptyState>
  ) : (
    <EmptyState title="No signal is chosen">
      None of these types stands on these days under that codebook version. Tick another type, or widen the
      days.
    </EmptyState>
  );
}

function RecodeForm({
  choice,
  preview: { going, fingerprint },
}: {
  choice: RecodeChoice;
  preview: RecodePreview;
}) {
  return (
    <div className="mt-8 border-t border-rule pt-4">
      <ActionForm
        action={recode}
        label="Recode"
        submitLabel={`Recode ${count(going.length, "signal")}`}
        refusedTitle="Nothing was recoded"
        fields={[
          { name: "choice", label: "", kind: "hidden", value: recodeParams(choice).toString() },
          { name: "shown", label: "", kind: "hidden", value: fingerprint },
          {
            name: "reason",
            label: "Reason",
            kind: "textarea",
            hint: "It stands in the history of each signal. Published weeks stay as they are, and the whole can be taken back.",
            maxLength: REASON_MAX,
          },
        ]}
      />
    </div>
  );
}
