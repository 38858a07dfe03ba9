import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { InputField } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { readerRefusal } from "@/lib/auth/reader-door";
import { missingWords } from "@/lib/brief/missing-words";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { overlap, tellingWords } from "@/lib/evidence/twins/likeness";

/** What was not found, and where to go from there: the nearest address, a search, every relationship. */
export async function MissingView({ asked, status }: { asked: string; status: "400" | "404" }) {
  const known = await readable();
  const slug = asked.split(/[/?#]/)[1] ?? "";
  const words = missingWords(asked, known.find((one) => one.slug === slug)?.name ?? null);
  const [near, offered] = nearest(slug, known);
  return (
    <div className="pb-16">
      <PageHeading kicker={status} title={<span className="wrap-anywhere">{words.title}</span>} />
      <p className="prose-text">
        The address may be mistyped, or what stood here is kept under another name.
        {near ? (
          <>
            {" "}
            Was{" "}
            <Link href={`/${near.slug}`}>
              <CodedText text={near.name} />
            </Link>{" "}
            meant?
          </>
        ) : null}
      </p>
      {words.search === null ? null : (
        <search>
          <form
            action={`/${slug}/signals`}
            method="get"
            className="mt-5 flex max-w-xl flex-wrap items-end gap-3"
          >
            <InputField
              name="q"
              label="Search its signals"
              type="search"
              maxLength={200}
              defaultValue={words.search}
            />
            <Button tone="quiet">Search</Button>
          </form>
        </search>
      )}
      <nav aria-label="Where to go" className="mt-6">
        <ul className="flex flex-col gap-1">
          {words.lead.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
          <li>
            <Link href="/">List of relationships</Link>
            {offered.length === 0 ? null : (
              <ul className="mt-1 list-disc pl-6">
                {offered.map((one) => (
                  <li key={one.slug}>
                    <Link href={`/${one.slug}`}>
                      <CodedText text={one.name} />
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        </ul>
      </nav>
    </div>
  );
}

/** As many as can be looked through on such a page; the list of relationships has all. */
const OFFERED = 12;

/** Every relationship that this reader may see; none while the database is away. */
async function readable(): Promise<RelationshipRow[]> {
  try {
    return (await readerRefusal()) ? [] : await listRelationships({ archived: true });
  } catch {
    return [];
  }
}

/** The relationship that a mistyped address is most like, if any, and those that are in use. */
function nearest(
  slug: string,
  known: readonly RelationshipRow[],
): [RelationshipRow | null, RelationshipRow[]] {
  const inUse = known.filter(({ archived }) => !archived);
  if (known.some((one) => one.slug === slug)) return [null, inUse.slice(0, OFFERED)];
  const asked = tellingWords(slug);
  const alike = inUse
    .map((one) => ({ one, likeness: overlap(asked, tellingWords(one.slug)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  return [alike[0]?.one ?? null, inUse.slice(0, OFFERED)];
}
