import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { signalUnderChange } from "../../../signal-under-change";
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
  const back = `/${relationship.slug}/signals/${view.slug}`;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> · <CodedText text={relationship.name} /> ·{" "}
            <Link href={back}>The signal</Link>
          </>
        }
        title={
          <>
            Merge “<CodedText text={newest.fields.title} />” into another
          </>
        }
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
