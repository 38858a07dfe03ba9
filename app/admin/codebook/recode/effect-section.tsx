import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { SignedNumber } from "@/app/_ui/signed-number";
import { movedWords, movesIndex, stageWords } from "@/lib/brief/codebook/recode-words";
import { formatDay } from "@/lib/charts/format/format";
import { printedDifference } from "@/lib/charts/format/printed-figure";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { RecodeEffect } from "@/lib/data/versions/recoding/recode-effect";

/** What a recoding makes of the index: the day that pages open at, the weeks that move most, the verdict. */
export function EffectSection({ effect }: { effect: RecodeEffect }) {
  const { stage, direction, verdict, weeks, moved, violence, stageDays } = effect;
  return (
    <section aria-labelledby="effect-heading" className="mt-8">
      <h3 id="effect-heading" className="text-lg">
        What it makes of the index
      </h3>
      <p className="mt-1 prose-text">{[movedWords(effect), ...stageWords(violence, stageDays)].join(" ")}</p>
      {movesIndex(effect) ? (
        <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 lg:grid-cols-2">
          <Figures
            caption={`${formatDay(effect.day)}, the day that its pages open at: the index, and what each family holds of it`}
            heading="Index points"
            rows={[
              { label: "Index", ...effect.index },
              ...effect.families.map(({ family, ...both }) => ({ label: FAMILY_LABEL[family], ...both })),
            ]}
          />
          {weeks.length > 0 ? (
            <Figures
              caption={
                moved > weeks.length
                  ? `The ${weeks.length} weeks that move most, of ${moved}`
                  : "The weeks that move"
              }
              heading="Week to Sunday"
              rows={weeks.map(({ sunday, ...both }) => ({ label: formatDay(sunday), ...both }))}
            />
          ) : null}
        </div>
      ) : null}
      <dl className="mt-4 grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
        <Change name="Stage" before={stage.before ?? "no stage"} after={stage.after ?? "no stage"} />
        <Change
          name="Direction"
          before={direction.before ?? "no direction"}
          after={direction.after ?? "no direction"}
        />
        <Change name="Verdict" {...verdict} />
      </dl>
    </section>
  );
}

interface Figure {
  label: string;
  before: number | null;
  after: number | null;
}

function Figures({ caption, heading, rows }: { caption: string; heading: string; rows: Figure[] }) {
  return (
    <DataTable
      caption={caption}
      scrollLabel={caption}
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: "label", heading, rowHeader: true, cell: ({ label }: Figure) => label },
        {
          key: "before",
          heading: "Now",
          numeric: true,
          cell: ({ before }) => <SignedNumber value={before} />,
        },
        {
          key: "after",
          heading: "Then",
          numeric: true,
          cell: ({ after }) => <SignedNumber value={after} className="font-semibold" />,
        },
        {
          key: "difference",
          heading: "Difference",
          numeric: true,
          cell: ({ before, after }) => <SignedNumber value={printedDifference(after, before)} />,
        },
      ]}
    />
  );
}

function Change({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div className="contents">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="mb-2 wrap-anywhere">
        <CodedText text={before} />
        {before === after ? (
          <span className="text-muted">, as before</span>
        ) : (
          <>
            {" "}
            → <CodedText text={after} className="font-semibold" />
          </>
        )}
      </dd>
    </div>
  );
}
