import { notFound } from "next/navigation";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { VersionSection } from "@/app/_ui/version-section";
import { requireReader } from "@/lib/auth/reader-door";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { findMethodAuthor, listMethodVersions } from "@/lib/data/versions/method-versions";
import { CertaintySection } from "./certainty-section";
import { EvidenceSection } from "./evidence-section";
import { ExampleSection } from "./example-section";
import { IndexSection } from "./index-section";
import { LinksSection } from "./links-section";
import { PanelSection } from "./panel-section";
import { ReadingSection } from "./reading-section";
import { ReferenceSection } from "./reference-section";
import { StageSection } from "./stage-section";
import { SupportSection } from "./support-section";
import { TurnsSection } from "./turns-section";
import { WhySection } from "./why-section";

interface Props {
  searchParams: Promise<AddressValues>;
}

const CONTENTS = [
  ["evidence", "From a report to a signal"],
  ["index", "From signals to the index"],
  ["links", "Counts and openings"],
  ["panel", "The panel behind the weights"],
  ["example", "A small example"],
  ["why", "Why it is where it is, and why it moved"],
  ["stage", "Stage, direction, arrow"],
  ["support", "What the line may claim"],
  ["certainty", "How sure?"],
  ["turns", "Since when: turning points"],
  ["reading", "Gaps, projection, vintages"],
  ["versions", "Versions"],
] as const;

async function MethodPage({ searchParams }: Props) {
  await requireReader();
  const versions = await listMethodVersions();
  const [live] = versions;
  const asked = addressValue(await searchParams, "version");
  const shown = asked === null ? live : versions.find(({ version }) => String(version) === asked);
  if (!shown || !live) notFound();
  const { panel } = shown;
  const second = shown.method.generation === 2;
  const isThere = (id: string) =>
    id === "panel" ? panel !== null : second || (id !== "links" && id !== "support");
  const author = panel ? await findMethodAuthor(shown.version) : null;
  return (
    <>
      <PageHeading
        kicker={`Method version ${shown.version}${shown.version === live.version ? ", in use" : ""}`}
        title="How the index is computed"
        lead={
          <p>
            Every figure here comes from dated, graded signals by the arithmetic below, and by nothing else.
            The numbers on this page are those of method version {shown.version}
            {second ? "" : ", of generation 1, which reads no counts, no openings and no coverage"}; what may
            be coded as a signal, and how strongly, stands in the <Link href="/codebook">codebook</Link>, and
            what each word means in the <Link href="/glossary">glossary</Link>.
          </p>
        }
      />
      {shown.version === live.version ? null : (
        <Notice>
          This is an earlier version. <Link href="/method">Version {live.version}</Link> computes today’s
          pages; published summaries keep the version that they were computed with.
        </Notice>
      )}
      <div className="grid items-start gap-x-12 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_14rem]">
        <div className="grid min-w-0 max-w-3xl gap-10">
          <EvidenceSection />
          <IndexSection method={shown.method} panel={panel !== null} />
          {second ? <LinksSection /> : null}
          {panel ? <PanelSection panel={panel} author={author} createdAt={shown.createdAt} /> : null}
          <ExampleSection method={shown.method} />
          <WhySection />
          <StageSection rules={shown.method.stage} />
          {second ? <SupportSection rules={shown.method.stage} /> : null}
          <CertaintySection panel={panel?.length ?? null} />
          <TurnsSection />
          <ReferenceSection />
          <ReadingSection generation={shown.method.generation} />
          <VersionSection
            path="/method"
            note="A version is never changed: other parameters are another version, with the reason for it."
            caption="Method versions"
            versions={versions}
            shown={shown.version}
            since={({ createdAt }) => createdAt}
            compared="what differs, what each makes of every relationship, and what makes the difference."
          />
        </div>
        <nav
          aria-label="On this page"
          className="screen-only order-first mb-8 border-t border-rule pt-3 text-sm lg:sticky lg:top-6 lg:order-none"
        >
          <ul>
            {CONTENTS.filter(([id]) => isThere(id)).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} className="plain-link block py-1">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}

export default titled("How it is computed", MethodPage);
