import { notFound } from "next/navigation";
import { Fragment } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { VersionSection } from "@/app/_ui/version-section";
import { requireReader } from "@/lib/auth/reader-door";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { FAMILY_LABEL, FAMILY_UP } from "@/lib/codebook/family";
import { getCodebook, listCodebookVersions } from "@/lib/data/versions/codebook-versions";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { TypeTable } from "./type-table";

interface Props {
  searchParams: Promise<AddressValues>;
}

async function CodebookPage({ searchParams }: Props) {
  await requireReader();
  const versions = await listCodebookVersions();
  const [live] = versions;
  const asked = addressValue(await searchParams, "version");
  const shown = asked === null ? live : versions.find(({ version }) => String(version) === asked);
  if (!shown || !live) notFound();
  const codebook = await getCodebook(shown.version);
  const before = versions[versions.indexOf(shown) + 1] ?? null;
  const groups = [
    ...FAMILIES.map((family) => ({
      id: family.toLowerCase(),
      title: FAMILY_LABEL[family],
      note: FAMILY_UP[family].charAt(0).toUpperCase() + FAMILY_UP[family].slice(1),
      types: codebook.types.filter((type) => type.family === family),
    })),
    {
      id: "any",
      title: "Any family",
      note: "Counts 0",
      types: codebook.types.filter((type) => type.family === null),
    },
  ].filter(({ types }) => types.length > 0);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/method">Method</Link> · codebook version {shown.version}, published{" "}
            {formatDay(shown.publishedAt.slice(0, 10))}
          </>
        }
        title="What is coded, and how strongly"
        lead={
          <p>
            Each type has a usual intensity and a range that a coder may not leave. Every scored record says
            why it got its intensity and its grades; every signal keeps the version that it was coded under.
          </p>
        }
      />
      {shown.version === live.version ? null : (
        <Notice>
          This is an earlier version: new signals are coded under{" "}
          <Link href="/codebook">version {live.version}</Link>.
        </Notice>
      )}
      {shown.note ? (
        <p className="mb-6 prose-text text-sm text-muted">
          <CodedText text={shown.note} />{" "}
          {before ? (
            <Link href={`/codebook/compare?a=${before.version}&b=${shown.version}`}>
              What version {shown.version} changed
            </Link>
          ) : null}
        </p>
      ) : null}
      <nav aria-label="Families" className="screen-only mb-8 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        {groups.map(({ id, title }) => (
          <Fragment key={id}>
            <a href={`#${id}`} className="py-1">
              {title}
            </a>{" "}
          </Fragment>
        ))}
        <a href="#rules" className="py-1">
          Rules
        </a>{" "}
        <a href="#versions" className="py-1">
          Versions
        </a>
      </nav>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {groups.map(({ id, title, note, types }) => (
          <section key={id} aria-labelledby={id}>
            <SectionHeading id={id} title={title} note={note} />
            <TypeTable of={`Types of ${title.toLowerCase()}`} types={types} />
          </section>
        ))}
        <section aria-labelledby="rules">
          <SectionHeading id="rules" title="Rules" />
          <dl className="mt-2 gap-x-12 lg:columns-2">
            {codebook.rules.map((rule) => (
              <div key={rule.title} className="break-inside-avoid border-b border-hair py-3">
                <dt className="font-semibold">
                  <CodedText text={rule.title} />
                </dt>
                <dd className="mt-1">
                  <CodedText text={rule.text} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <VersionSection
          path="/codebook"
          note="A version is never changed. New signals and new wordings are coded under the newest; what was coded before keeps its own until somebody codes it again."
          caption="Versions of the codebook"
          versions={versions}
          shown={shown.version}
          since={({ publishedAt }) => publishedAt}
          columns={[
            {
              key: "signals",
              heading: "Signals under it",
              numeric: true,
              cell: ({ signals }) => signals.toLocaleString("en-GB"),
            },
          ]}
          compared="types and rules that came, went or changed, word for word."
        />
      </div>
    </>
  );
}

export default titled("Codebook", CodebookPage);
