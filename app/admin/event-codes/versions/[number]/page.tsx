import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { titled } from "@/app/_ui/titled";
import { orNotFound } from "@/app/desk/or-not-found";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { getMapping, type MappingLine } from "@/lib/data/event-files/mapping/mapping-versions";
import { listCodes } from "@/lib/data/event-files/mapping/read-mapping";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { mappingDifference } from "@/lib/event-files/proposals/mapping-difference";
import { type Query, queryPage, queryText } from "../../../_ui/list-address";
import { CodesSection } from "../../codes-section";
import { EnergyWords } from "../../energy-words";
import { schemeOf } from "../../scheme-names";
import { Difference } from "./difference";
import { differenceWords } from "./difference-words";
import { PutBack } from "./put-back";
import { versionAddress, versionNumber } from "./version-address";

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<Query>;
}

async function MappingVersionPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ number }, query] = await Promise.all([params, searchParams]);
  const found = await orNotFound(getMapping(person, versionNumber(number)));
  const { version, line, mapping, before } = found;
  const asked = { scheme: schemeOf(queryText(query, "scheme")), words: queryText(query, "q") };
  const [codes, codebook] = await Promise.all([
    listCodes(person, { ...asked, page: queryPage(query), version }),
    currentCodebook(),
  ]);
  const difference = before && mappingDifference(before, mapping);
  const path = versionAddress(version);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/admin/event-codes">Event codes</Link> ·{" "}
            <Link href="/admin/event-codes/versions">Versions</Link>
          </>
        }
        title={`Event codes, version ${version}`}
        lead={line ? <CodedText text={line.note} /> : "Comes with the product."}
      />
      {line ? <Written line={line} /> : null}
      <PutBack version={found} mayWrite={can(person, "codebook.manage")} />
      {difference ? (
        <section className="mt-8" aria-labelledby="changed">
          <SectionHeading
            id="changed"
            title="What it changed"
            note={
              <>
                Against <Link href={versionAddress(version - 1)}>version {version - 1}</Link>:{" "}
                {differenceWords(difference)}.
              </>
            }
          />
          <Difference difference={difference} codebook={codebook} />
        </section>
      ) : null}
      <section className="mt-8" aria-labelledby="whole">
        <SectionHeading id="whole" title="The whole table" note="As it stood in this version." />
        <TableDownload name="The table" csv={`${path}/codes.csv`} />
        <h3 className="mt-4 text-lg">Energy</h3>
        <EnergyWords words={mapping.energy} hrefOf={null} />
      </section>
      <CodesSection path={path} asked={asked} codes={codes} codebook={codebook} entryHref={null} />
    </>
  );
}

function Written({ line: { author, recordedAt } }: { line: MappingLine }) {
  return (
    <p>
      Written{" "}
      {author === null ? (
        "by the product"
      ) : (
        <>
          by <CodedText text={author} />
        </>
      )}{" "}
      on {formatMoment(recordedAt)}.
    </p>
  );
}

async function titleOf({ params }: Props) {
  const { number } = await params;
  return `Event codes, version ${versionNumber(number)} · Administration`;
}

export default titled(titleOf, MappingVersionPage);
