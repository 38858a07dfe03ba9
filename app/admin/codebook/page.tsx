import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { count } from "@/lib/charts/format/format";
import { type CodebookHistoryLine, listCodebookHistory } from "@/lib/data/versions/codebook-history";
import { listRecodeOffers, type RecodeOffer } from "@/lib/data/versions/recoding/recode-offers";
import { VersionList } from "../_ui/version-list";

async function CodebookVersionsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const person = await requirePerson("codebook.manage");
  const versions = await listCodebookHistory(person);
  const live = versions[0]?.version;
  const written = addressValue(await searchParams, "written");
  return (
    <>
      <PageHeading
        title="Codebook"
        lead={
          <p>
            New signals and new wordings are coded under version {live}. What was coded before keeps the
            version that it was coded under, until it is recoded.
          </p>
        }
      />
      {live !== undefined && written === String(live) ? (
        <Written version={live} offers={await listRecodeOffers(person)} />
      ) : null}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/admin/codebook/new">New codebook version</ButtonLink>{" "}
        <ButtonLink href="/admin/codebook/recode">Recode signals</ButtonLink>
      </div>
      <div className="mt-6">
        <VersionList<CodebookHistoryLine>
          path="/codebook"
          caption="Codebook versions, the newest first"
          versions={versions}
          written={{ heading: "Published", at: ({ publishedAt }) => publishedAt }}
          changes={({ changes }) => changes?.join("; ")}
          links={({ before, version }) =>
            before === null ? null : (
              <Link href={`/codebook/compare?a=${before}&b=${version}`} className="text-sm">
                Compared with version {before}
              </Link>
            )
          }
          columns={[
            {
              key: "signals",
              heading: "Signals under it",
              numeric: true,
              cell: ({ signals }) => signals.toLocaleString("en-GB"),
            },
          ]}
        />
      </div>
    </>
  );
}

/** A version that was just published, with the signals that it would have coded otherwise. */
function Written({ version, offers }: { version: number; offers: RecodeOffer[] }) {
  return (
    <Notice>
      <p>Version {version} is published: signals are coded under it from now on. No line has moved.</p>
      {offers.length > 0 ? (
        <>
          <p className="mt-2">
            Signals of types that it changed can be brought over; you see first what that does:
          </p>
          <ul className="mt-1 list-disc pl-5">
            {offers.map(({ slug, name, signals, choice }) => (
              <li key={slug}>
                <Link href={`/admin/codebook/recode?${choice}`}>
                  <CodedText text={name} />: {count(signals, "signal")}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}

export default titled("Codebook · Administration", CodebookVersionsPage);
