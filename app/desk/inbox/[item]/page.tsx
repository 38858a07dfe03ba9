import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { AskAbout } from "@/app/desk/questions/ask-about";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { hostOf, houseModel } from "@/lib/data/coding/ask-house";
import { listOwnCodings } from "@/lib/data/coding/own-codings";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { STATE_WORDS } from "@/lib/data/inbox/item-words";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { ItemDesk } from "./_item/item-desk";
import { PlainReader } from "./_item/plain-reader";
import { DocumentFoot } from "./document-foot";
import { DocumentHead } from "./document-head";
import { EndOfTurn } from "./end-of-turn";
import { facetOffers } from "./facet-form";
import { itemStart } from "./item-start";
import { OwnCodingsList } from "./own-codings-list";
import { paragraphsOf } from "./paragraphs";
import { reopenTurn, takeTurn } from "./turn-actions";

interface Props {
  params: Promise<{ item: string }>;
  searchParams: Promise<Record<"saved" | "change" | "besides" | "type", string | string[] | undefined>>;
}

async function ItemPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ item: id }, { saved, change, besides, type }] = await Promise.all([params, searchParams]);
  const item = await findItem(person, id);
  const relationship = item && (await findRelationship(item.relationship.slug));
  if (!item || !relationship) notFound();
  const held = item.task.mine && item.task.state === "CODING" && !item.removed;
  const codings = await listOwnCodings(person, item.id);
  const one = (wanted: unknown) => codings.find((coding) => coding.id === wanted) ?? null;
  const offers = held ? await facetOffers(person, item, codings, one(saved)) : [];
  const list = (
    <OwnCodingsList itemId={item.id} codings={codings} saved={one(saved)} held={held} offers={offers} />
  );
  const head = <DocumentHead item={item} mayEdit={held} />;
  const foot = <DocumentFoot item={item} codings={codings} mayEdit={held} />;
  const questions = <AskAbout person={person} itemId={item.id} mayAsk={item.task.mine} />;
  const paragraphs = paragraphsOf(item.text);
  if (!held)
    return (
      <>
        <Title item={item} />
        <NotHeld item={item} />
        {list}
        <div className="max-w-3xl">
          {head}
          <PlainReader
            item={{ text: item.text, language: item.language, rightToLeft: item.rightToLeft }}
            paragraphs={paragraphs}
          />
          {foot}
          {questions}
        </div>
      </>
    );
  const changed = one(change);
  const parent = one(besides);
  const facet = parent && typeof type === "string" ? { parent, type } : null;
  const [begun, house] = await Promise.all([
    itemStart(person, relationship, item, { changed, facet }),
    houseModel(),
  ]);
  const { start, setting, carried, facets, draft } = begun;
  const beside = changed ? null : one(start.typed.besides);
  return (
    <>
      <Title item={item} />
      {draft ? (
        <Notice>
          <p>Your draft of {formatMoment(draft.savedAt)} is back.</p>
        </Notice>
      ) : null}
      {changed ? (
        <Notice>
          <p>
            You are changing <CodedText text={changed.title} />; saving takes its place.{" "}
            <Link href={`/desk/inbox/${item.id}`}>Leave it as it is</Link>
          </p>
        </Notice>
      ) : null}
      {beside ? (
        <Notice>
          <p>
            It is begun as a facet of <CodedText text={beside.title} />: it counts 0.{" "}
            <Link href={`/desk/inbox/${item.id}`}>Begin a signal of its own instead</Link>
          </p>
        </Notice>
      ) : null}
      <ItemDesk
        // A form that was saved or discarded begins anew; one that is being typed stays as it is.
        key={`${codings.map((coding) => coding.id).join(" ")} ${changed?.id ?? ""} ${facet ? facet.type : ""}`}
        item={shownPart(item)}
        paragraphs={paragraphs}
        start={start}
        setting={setting}
        carried={carried}
        facets={facets}
        house={house && { model: house.model, host: hostOf(house) }}
        head={head}
        foot={foot}
        coded={list}
        end={
          <>
            <EndOfTurn itemId={item.id} relationship={relationship.slug} version={item.task.version} />
            {questions}
          </>
        }
      />
    </>
  );
}

const shownPart = ({ id, version, text, textNumber, language, rightToLeft }: ItemView) => ({
  id,
  version,
  text,
  textNumber,
  language,
  rightToLeft,
});

function Title({ item }: { item: ItemView }) {
  const { slug, name } = item.relationship;
  return (
    <header className="pt-4 pb-3">
      <p className="mb-1 text-sm text-muted">
        <Link href="/desk">Desk</Link> · <Link href={`/desk/inbox?relationship=${slug}`}>Inbox</Link> ·{" "}
        <CodedText text={name} />
      </p>
      <h1 className="text-xl sm:text-2xl" dir="auto">
        {item.title || "A document without a title"}
      </h1>
    </header>
  );
}

/** Why there is no form: nobody has the document, somebody else does, or it is finished. */
function NotHeld({ item: { id, task, removed } }: { item: ItemView }) {
  if (removed)
    return (
      <Notice>
        <p>It was taken off the desk.</p>
      </Notice>
    );
  const hidden = [{ name: "item", label: "", kind: "hidden" as const, value: id }];
  if (task.state === "TODO")
    return <ActionForm action={takeTurn} label="Take this document" submitLabel="Take it" fields={hidden} />;
  return (
    <>
      <Notice>
        <p>
          {STATE_WORDS[task.state]}
          {task.mine ? (
            " by you"
          ) : task.coder ? (
            <>
              {" "}
              by <CodedText text={task.coder} />
            </>
          ) : (
            ""
          )}
          {task.reason ? (
            <>
              : <CodedText text={task.reason} />
            </>
          ) : (
            ""
          )}
          .
        </p>
      </Notice>
      {task.mine ? (
        <ActionForm
          action={reopenTurn}
          label="Open this document again"
          submitLabel="Open it again"
          tone="quiet"
          fields={hidden}
        />
      ) : null}
    </>
  );
}

export default titled("Code a document", ItemPage);
