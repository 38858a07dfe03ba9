import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { type CodebookHistoryLine, listCodebookHistory } from "@/lib/data/versions/codebook-history";
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
            version that it was coded under.
          </p>
        }
      />
      {written !== null && written === String(live) ? (
        <Notice>
          Version {live} is published: signals are coded under it from now on. No line has moved.
        </Notice>
      ) : null}
      <ButtonLink href="/admin/codebook/new">New codebook version</ButtonLink>
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

export default titled("Codebook · Administration", CodebookVersionsPage);
