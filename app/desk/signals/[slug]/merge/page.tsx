import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { signalUnderChange } from "../../../signal-under-change";
import { ChangeHeading } from "../change-heading";
import { MergePreview } from "./merge-preview";
import { WhichSignal } from "./which-signal";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ into?: string | string[]; words?: string | string[] }>;
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

async function MergeSignalPage({ params, searchParams }: Props) {
  const { person, relationship, view, newest } = await signalUnderChange(params);
  const { into, words } = await searchParams;
  const other = one(into) === view.slug ? null : await findSignalView(relationship.id, one(into));
  return (
    <div className="page pb-16">
      <ChangeHeading
        relationship={relationship}
        slug={view.slug}
        verb="Merge"
        title={newest.fields.title}
        then=" into another"
        lead="For one happening that was coded twice. This signal becomes the duplicate of the other and counts 0; its reports, figures and facts go over. Both keep their history."
      />
      {newest.voided ? (
        <Notice>
          <p>This signal is void: there is nothing to merge.</p>
        </Notice>
      ) : other ? (
        <MergePreview view={view} other={other} here={`/desk/signals/${view.slug}/merge`} />
      ) : (
        <WhichSignal
          person={person}
          relationship={relationship.slug}
          view={view}
          words={one(words)}
          here={`/desk/signals/${view.slug}/merge`}
        />
      )}
    </div>
  );
}

export default titled("Merge a signal", MergeSignalPage);
