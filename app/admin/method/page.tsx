import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { listMethodHistory, type MethodHistoryLine } from "@/lib/data/versions/method-history";
import { VersionList } from "../_ui/version-list";

/** As many relationships are linked for each version; the comparison lists all. */
const LINKED = 3;

async function MethodVersionsPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const person = await requirePerson("method.manage");
  const [versions, relationships] = await Promise.all([listMethodHistory(person), listRelationships()]);
  const live = versions[0]?.version;
  const written = addressValue(await searchParams, "written");
  return (
    <>
      <PageHeading
        title="Method"
        lead={
          <p>
            Every page is computed by version {live}. Published summaries keep the version that they were
            published with.
          </p>
        }
      />
      {written !== null && written === String(live) ? (
        <Notice>Version {live} is in use: every page is computed by it.</Notice>
      ) : null}
      <ButtonLink href="/admin/method/new">New method version</ButtonLink>
      <div className="mt-6">
        <VersionList<MethodHistoryLine>
          path="/method"
          caption="Method versions, the newest first"
          versions={versions}
          written={{ heading: "Written", at: ({ createdAt }) => createdAt }}
          changes={({ changes }) => changes?.join(", ")}
          links={({ before, version }) => (
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {before === null ? null : (
                <li>
                  <Link href={`/method/compare?a=${before}&b=${version}`}>
                    Compared with version {before}
                  </Link>
                </li>
              )}
              {relationships.slice(0, LINKED).map(({ slug, name }) => (
                <li key={slug}>
                  <Link href={`/${slug}?method=${version}`}>
                    <CodedText text={name} />
                    <span className="sr-only"> by version {version}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        />
      </div>
    </>
  );
}

export default titled("Method · Administration", MethodVersionsPage);
