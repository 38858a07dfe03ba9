import { ChangeList } from "@/app/_ui/change-list";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { type Called, toldChanges } from "@/app/desk/adjudicate/told-changes";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { type Missed, type Overruled, type OwnRecord, ownRecord } from "@/lib/data/coding/overruled";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { leanSentence } from "./lean-sentence";

async function OverruledPage() {
  const person = await requirePerson("signal.write");
  const [record, relationships, codebook] = await Promise.all([
    ownRecord(person),
    listRelationships(),
    currentCodebook(),
  ]);
  const calledIn = (slug: string): Called => {
    const found = relationships.find((one) => one.slug === slug);
    return {
      codebook,
      sideA: found?.sideA.name ?? "The first side",
      sideB: found?.sideB.name ?? "The second side",
    };
  };
  const { settled, overruled, missed, lean } = record;
  return (
    <div className="page pb-16">
      <PageHeading kicker={<Link href="/desk">Desk</Link>} title={titleOf(record)} lead={leadOf(settled)} />
      <section aria-labelledby="lean" className="mb-10">
        <SectionHeading
          id="lean"
          title="Your lean against the codebook"
          note="How far your intensities lie from the defaults of their types, over everything that you coded from documents: stronger is further from 0, milder nearer to it."
        />
        <p className="mt-2 max-w-3xl prose-text">{leanSentence(lean)}</p>
      </section>
      <section aria-labelledby="overruled" className="mb-10">
        <SectionHeading id="overruled" title="Where an editor decided otherwise" />
        {overruled.length > 0 ? (
          <ul className="max-w-4xl">
            {overruled.map((one) => (
              <OverruledItem key={one.id} one={one} called={calledIn(one.relationship.slug)} />
            ))}
          </ul>
        ) : (
          <EmptyState title="Nowhere so far">
            <p>What an editor changes in what you coded is listed here, with the reason.</p>
          </EmptyState>
        )}
      </section>
      {missed.length > 0 ? (
        <section aria-labelledby="missed">
          <SectionHeading id="missed" title="What the other coder alone found" />
          <ul className="max-w-4xl">
            {missed.map((one) => (
              <MissedItem key={`${one.settledAt} ${one.title}`} one={one} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function OverruledItem({ one, called }: { one: Overruled; called: Called }) {
  return (
    <li className="border-b border-hair py-4">
      <h3 className="font-serif text-lg">
        <CodedText text={one.title} />
      </h3>
      <Reasoned one={one} />
      {one.taken ? (
        <ChangeList changes={toldChanges(one.own, one.taken, called)} />
      ) : (
        <p className="mt-1 text-[0.9375rem]">It became no signal.</p>
      )}
    </li>
  );
}

function MissedItem({ one }: { one: Missed }) {
  return (
    <li className="border-b border-hair py-4">
      <h3 className="font-serif text-lg">
        <CodedText text={one.title} />
      </h3>
      <Reasoned one={one} />
    </li>
  );
}

function Reasoned({ one }: { one: Overruled | Missed }) {
  return (
    <>
      <p className="prose-text">
        <CodedText text={one.reason} />
      </p>
      <p className="text-sm text-muted">
        <CodedText text={one.editor} />, {formatMoment(one.settledAt)} ·{" "}
        {one.signal ? (
          <Link href={`/${one.relationship.slug}/signals/${one.signal}`}>The signal</Link>
        ) : (
          <CodedText text={one.relationship.name} />
        )}
      </p>
    </>
  );
}

function titleOf({ settled, overruled }: OwnRecord): string {
  if (settled === 0) return "Where you were overruled";
  return overruled.length === 0
    ? `You were never overruled, in ${count(settled, "coding")}`
    : `You were overruled in ${overruled.length} of ${count(settled, "coding")}`;
}

function leadOf(settled: number): string {
  return settled === 0
    ? "Some documents are coded by two people, and an editor settles what they made of them. Nothing of yours has been settled so far."
    : "Of what you coded from documents that another person coded too. Wording alone is not counted.";
}

export default titled("Where you were overruled", OverruledPage);
