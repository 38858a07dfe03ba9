import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { listReferences } from "@/lib/data/reference/reference-list";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { SendForm } from "./send-form";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function AddFiguresPage({ params, searchParams }: Props) {
  const person = await requirePerson("reference.write");
  const relationship = await findRelationship((await params).relationship);
  if (!relationship || relationship.archived) notFound();
  const asked = addressValue(await searchParams, "series");
  const series = (await listReferences(person, relationship.id)).find(({ slug }) => slug === asked);
  const path = `/${relationship.slug}/reference`;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={`/${relationship.slug}`}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={path}>outside figures</Link>
          </>
        }
        title={series ? `A new version of ${isolate(series.name)}` : "Add figures beside the index"}
        lead="You see first what the file is taken for and what it holds; nothing is saved before you say so."
      />
      <SendForm relationship={relationship.slug} series={series?.slug ?? ""} />
      <div className="max-w-3xl pt-10 prose-text text-[0.9375rem] text-muted">
        <p>
          A table has a row for each month, week, year or day, with the figure in a column of its own:
          2025-03, March 2025, 2025-W10, 2025 or 14.03.2025. Where there is no figure the cell stays empty.
        </p>
        <p className="pt-2">
          A file of UN Comtrade is told by its columns, the layout of today and the one before it. Only totals
          between the two states are taken: all customs procedures, all means of transport, no second partner.
        </p>
      </div>
    </>
  );
}

export default titled("Add figures", AddFiguresPage);
