import { TabsNav } from "@/app/_ui/tabs-nav";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { countReferences } from "@/lib/data/reference/reference-list";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { ViewAddress } from "./view-address";

/** The questions that can be put to a relationship; each is a page below its address. */
const QUESTIONS = [
  { room: "", label: "The line" },
  { room: "how-sure", label: "How sure?" },
  { room: "turns", label: "Since when?" },
  { room: "then-and-now", label: "What we knew then" },
  { room: "directed", label: "Who to whom?" },
  { room: "what-if", label: "What if?" },
  { room: "coverage", label: "What was searched?" },
  { room: "reference", label: "What do figures say?" },
] as const;

export type Room = (typeof QUESTIONS)[number]["room"];

/** From question to question; the range and the vintage come along. Outside figures are asked for where this person may see a series, or keep one. */
export async function RelationshipNav({
  relationship,
  address,
  current,
}: {
  relationship: Pick<RelationshipRow, "id" | "slug">;
  address: ViewAddress;
  current: Room;
}) {
  const base = `/${relationship.slug}`;
  const person = await currentPerson();
  const figures = can(person, "reference.write") || (await countReferences(person, relationship.id)) > 0;
  return (
    <TabsNav
      label="Questions"
      tabs={[
        ...QUESTIONS.filter(({ room }) => room !== "reference" || figures).map(({ room, label }) => ({
          href: address.href(room ? `${base}/${room}` : base, { view: null }),
          label,
          current: room === current,
        })),
        {
          href: address.href("/compare", { view: null, bands: null, show: null, with: relationship.slug }),
          label: "Beside others",
          current: false,
        },
      ]}
    />
  );
}
