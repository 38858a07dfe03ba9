import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { orNotFound } from "@/app/desk/or-not-found";
import { requirePerson } from "@/lib/auth/require-person";
import { count, formatDay } from "@/lib/charts/format/format";
import { findType } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { agrees } from "@/lib/data/coding/agreed-fields";
import type { SampleTurn } from "@/lib/data/coding/sample-items";
import { getSample } from "@/lib/data/coding/sample-view";
import { STATE_WORDS } from "@/lib/data/inbox/item-words";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { takeAgreed } from "../actions";
import { PairSection } from "./pair-section";
import { PairingForm } from "./pairing-form";

type Props = { params: Promise<{ item: string }> };

async function SettlePage({ params }: Props) {
  const person = await requirePerson("summary.write");
  const { item: id } = await params;
  const [item, codebook] = await Promise.all([orNotFound(getSample(person, id)), currentCodebook()]);
  if (!item)
    return (
      <div className="page">
        <PageHeading
          title="Another editor settles this"
          kicker={<Link href="/desk/adjudicate">To settle</Link>}
        />
        <Notice>
          <p>You have coded from this document yourself.</p>
        </Notice>
      </div>
    );
  const { sideA, sideB } = await getRelationship(item.relationship.slug);
  const called = { codebook, sideA: sideA.name, sideB: sideB.name };
  const open = item.pairs.filter(({ settled }) => settled === null);
  const agreed = open.filter(agrees).length;
  const typeOf = (code: string) => isolate(findType(codebook, code)?.label ?? code);
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href={`/desk/adjudicate?relationship=${item.relationship.slug}`}>To settle</Link> ·{" "}
            <CodedText text={item.relationship.name} /> · <CodedText text={item.publisher} />{" "}
            {item.published ? formatDay(item.published) : ""}
          </>
        }
        title={item.title || "Without a title"}
        coded
        lead={
          open.length === 0
            ? "Everything that was coded from it is settled."
            : `${count(open.length, "happening")} to settle.`
        }
      />
      <p className="mb-6 text-[0.9375rem]">
        <Link href={`/desk/inbox/${item.id}`}>Read the document</Link>
        {item.turns.map((turn) => (
          <TurnWords key={turn.part} turn={turn} />
        ))}
      </p>
      {agreed > 0 ? (
        <div className="mb-8">
          <ActionForm
            action={takeAgreed}
            label="Take what both agree on"
            idPrefix="agreed-"
            submitLabel={`Take the ${agreed === 1 ? "one" : agreed} on which both agree`}
            fields={[{ name: "item", label: "", kind: "hidden", value: item.id }]}
          />
        </div>
      ) : null}
      <PairingForm item={item} />
      {item.pairs.map((pair, at) => (
        <PairSection
          key={`${pair.first?.id} ${pair.second?.id}`}
          item={item}
          pair={pair}
          number={at + 1}
          typeOf={typeOf}
          called={called}
        />
      ))}
      {item.pairs.length === 0 ? (
        <EmptyState title="Neither has coded anything from it">
          <p>There is nothing to settle.</p>
        </EmptyState>
      ) : null}
    </div>
  );
}

function TurnWords({ turn: { coder, state, reason } }: { turn: SampleTurn }) {
  return (
    <>
      {" "}
      · <CodedText text={coder} />: {STATE_WORDS[state].toLowerCase()}
      {reason ? (
        <>
          , <CodedText text={reason} />
        </>
      ) : null}
    </>
  );
}

export default titled("Settle a document", SettlePage);
