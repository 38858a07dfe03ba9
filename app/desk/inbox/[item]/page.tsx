import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { titled } from "@/app/_ui/titled";
import { orNotFound } from "@/app/desk/or-not-found";
import { AskAbout } from "@/app/desk/questions/ask-about";
import { requirePerson } from "@/lib/auth/require-person";
import { hostOf, houseModel } from "@/lib/data/coding/ask-house";
import { listOwnCodings } from "@/lib/data/coding/own-codings";
import { findItem, type ItemView } from "@/lib/data/inbox/item-view";
import { STATE_WORDS } from "@/lib/data/inbox/item-words";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { ItemDesk } from "./_item/item-desk";
import { PlainReader } from "./_item/plain-reader";
import { Unsaved } from "./_item/unsaved";
import { BegunAs } from "./begun-as";
import { DocumentFoot } from "./document-foot";
import { DocumentHead } from "./document-head";
import { EndOfTurn } from "./end-of-turn";
import { facetOffers } from "./facet-form";
import { itemStart } from "./item-start";
import { OwnCodingsList } from "./own-codings-list";
import { paragraphsOf } from "./paragraphs";
import { reopenTurn, takeTurn } from "./turn-actions";

type Query = Record<
  "saved" | "discarded" | "change" | "besides" | "type" | "apart",
  string | string[] | undefined
>;

interface Props {
  params: Promise<{ item: string }>;
  searchParams: Promise<Query>;
}

async function ItemPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ item: id }, query] = await Promise.all([params, searchParams]);
  const { saved, discarded, change, besides, type, apart } = query;
  const item = await orNotFound(findItem(person, id));
  const relationship = item && (await findRelationship(item.relationship.slug));
  if (!item || !relationship) notFound();
  const held = item.task.mine && item.task.state === "CODING" && !item.removed;
  const codings = await listOwnCodings(person, item.id);
  const one = (wanted: unknown) => codings.find((coding) => coding.id === wanted) ?? null;
  const offers = held ? await facetOffers(person, item, codings, one(saved)) : [];
  const list = (changing: string | null) => (
    <OwnCodingsList {...{ itemId: item.id, codings, saved: one(saved), held, offers, changing }} />
  );
  const head = <DocumentHead item={item} mayEdit={held} />;
  const foot = <DocumentFoot item={item} codings={codings} mayEdit={held} />;
  const questions = <AskAbout person={person} itemId={item.id} mayAsk={item.task.mine} />;
  const paragraphs = paragraphsOf(item.text);
  const address = addressOf(item.id, { change, besides, type, apart });
  if (!held)
    return (
      <>
        <Title item={item} />
        <Unsaved address={address} />
        <NotHeld item={item} />
        {list(null)}
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
    itemStart(person, relationship, item, codings, { changed, facet, apart: apart !== undefined }),
    houseModel(),
  ]);
  const { start, setting, carried, facets, draft, changes, beside, parted } = begun;
  return (
    <>
      <Title item={item} />
      <BegunAs
        {...{
          address: `/desk/inbox/${item.id}`,
          // The form as it stands, which is no facet any more.
          apartAddress: addressOf(item.id, { besides, type, apart: "1" }),
          draft,
          changes,
          beside,
          parted,
        }}
        wanted={changed ?? facet?.parent ?? null}
      />
      <ItemDesk
        // A form that was saved or discarded begins anew; one that is being typed stays as it is, whatever else is taken back.
        key={[saved, discarded, change, besides, type].join(" ")}
        address={address}
        item={shownPart(item)}
        paragraphs={paragraphs}
        start={start}
        setting={setting}
        carried={carried}
        facets={facets}
        house={house && { model: house.model, host: hostOf(house) }}
        head={head}
        foot={foot}
        coded={list(changes?.id ?? null)}
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

/** The address of the page with what its form is begun with. */
function addressOf(itemId: string, begun: Record<string, unknown>): string {
  const named = Object.entries(begun).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const search = new URLSearchParams(named).toString();
  return `/desk/inbox/${itemId}${search === "" ? "" : `?${search}`}`;
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
