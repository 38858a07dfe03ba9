import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { CodedThroughOffer } from "@/app/(read)/[relationship]/coverage/coded-through-offer";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { requirePerson } from "@/lib/auth/require-person";
import { formatDay, formatMoment } from "@/lib/charts/format/format";
import { findCandidate } from "@/lib/data/candidates/candidate-view";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { SignalForm } from "../../_form/signal-form";
import { attend } from "../../attend";
import { newFormStart } from "../../form-start";
import { candidateAsked } from "./candidate-asked";
import { FromCandidate } from "./from-candidate";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<Query>;
}

async function NewSignalPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ relationship: slug }, query] = await Promise.all([params, searchParams]);
  const { after, openedBy } = query;
  const relationship = await findRelationship(slug);
  if (!relationship || relationship.archived) notFound();
  const saved = typeof after === "string" ? await findSignalView(relationship.id, after) : null;
  const opener = typeof openedBy === "string" ? await findSignalView(relationship.id, openedBy) : null;
  const before = opener ?? saved;
  const asked = await candidateAsked(person, relationship.id, query);
  const { start, setting, draft } = await newFormStart(
    person,
    relationship,
    asked?.before ??
      (before && { kind: opener ? "status" : "next", slug: before.slug, fields: before.revisions[0].fields }),
  );
  // The signal that it is to be added to is there at once, whatever the form is filled in with.
  if (start.typed.twin)
    start.attention = await attend(person, { relationshipSlug: slug, signalSlug: "" }, start.typed);
  // A draft keeps which candidate it was begun from.
  const tied = start.typed.candidate ?? "";
  const candidate = asked?.candidate ?? (tied === "" ? null : await findCandidate(person, tied));
  const begun = opener !== null && start.typed.openedBy === opener.slug;
  return (
    <div className="page">
      <PageHeading
        kicker={
          <>
            <Link href="/desk">Desk</Link> · <CodedText text={relationship.name} /> · coded through{" "}
            {formatDay(relationship.codedThrough)}
          </>
        }
        title="Code a signal"
      />
      {saved ? (
        <Notice>
          <p>
            Saved:{" "}
            <Link href={`/${slug}/signals/${saved.slug}`}>
              <CodedText text={saved.revisions[0].fields.title} />
            </Link>
            . {draft || asked ? "" : "Family and source are kept for the next."}
          </p>
        </Notice>
      ) : null}
      {saved ? (
        <CodedThroughOffer
          relationship={relationship}
          start={saved.revisions[0].fields.start}
          person={person}
        />
      ) : null}
      {opener ? (
        <Notice>
          <p>
            {begun
              ? "The status that was brought about by"
              : "Save or discard your draft first, then code what was brought about by"}{" "}
            <Link href={`/${slug}/signals/${opener.slug}`}>
              <CodedText text={opener.revisions[0].fields.title} />
            </Link>
            .{" "}
            {begun
              ? "Its family, day and reports are filled in. Once this is saved, the two are linked on the form of the event."
              : ""}
          </p>
        </Notice>
      ) : null}
      {candidate ? (
        <FromCandidate
          candidate={candidate}
          begun={candidate.id === tied}
          within={start.typed.within ?? queryText(query, "within")}
        />
      ) : null}
      {draft ? (
        <Notice>
          <p>Your draft of {formatMoment(draft.savedAt)} is back. It can be discarded beside the form.</p>
        </Notice>
      ) : null}
      {/* The key must be the same when a form comes back without scripts. */}
      <SignalForm key={asked?.candidate.id ?? before?.slug ?? "new"} start={start} setting={setting} />
    </div>
  );
}

export default titled("Code a signal", NewSignalPage);
