import { Pager } from "@/app/_ui/pager";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import type { RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import type { RecodePreview } from "@/lib/data/versions/recoding/recode-preview";
import { recodeAddress } from "./recode-address";
import { GoingTable, UnfitTable } from "./signal-tables";

/** Signals on a page of either list. */
const ROWS = 50;

/** Where the reader stands in the lists. */
export interface Place {
  part: string;
  page: number;
  /** Fingerprint of the preview on the page before; empty: none. */
  seen: string;
}

/** Every signal of a choice: those that go over and those that cannot, each list with pages of its own. */
export function SignalLists({
  choice,
  preview,
  place,
}: {
  choice: RecodeChoice;
  preview: RecodePreview;
  place: Place;
}) {
  const { going, unfit, codebook, fourEyes, fingerprint } = preview;
  const parts = [
    ...(going.length > 0
      ? [{ part: "going", label: `Go over: ${going.length.toLocaleString("en-GB")}` }]
      : []),
    ...(unfit.length > 0
      ? [{ part: "unfit", label: `Cannot go over: ${unfit.length.toLocaleString("en-GB")}` }]
      : []),
  ];
  const part = parts.find((one) => one.part === place.part)?.part ?? parts[0]?.part;
  const address = (more: Record<string, string>) => recodeAddress(choice, { ...more, seen: fingerprint });
  const total = part === "unfit" ? unfit.length : going.length;
  const page = Math.min(place.page, Math.max(1, Math.ceil(total / ROWS)));
  const [from, until] = [(page - 1) * ROWS, page * ROWS];
  const { relationship } = choice;
  return (
    <section aria-labelledby="signals-heading" className="mt-10">
      <SectionHeading id="signals-heading" title="Signal by signal" />
      <div className="mt-3 mb-5">
        <TabsNav
          label="Signals of the choice"
          tabs={parts.map((one) => ({
            href: address({ part: one.part }),
            label: one.label,
            current: one.part === part,
          }))}
        />
      </div>
      {part === "unfit" ? (
        <UnfitTable relationship={relationship} rows={unfit.slice(from, until)} />
      ) : (
        <GoingTable
          relationship={relationship}
          rows={going.slice(from, until)}
          version={codebook.version}
          fourEyes={fourEyes}
        />
      )}
      <Pager
        page={page}
        pageSize={ROWS}
        total={total}
        noun="signals"
        hrefFor={(to) => `${address({ part: part ?? "", page: String(to) })}#signals-heading`}
      />
    </section>
  );
}
