import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { count } from "@/lib/charts/format/format";
import { listCodes, readMapping } from "@/lib/data/event-files/mapping/read-mapping";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { TABLE_SOURCES } from "@/lib/event-files/sources/table-sources";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";
import { CodesSection } from "./codes-section";
import { EnergyWords } from "./energy-words";
import { schemeOf } from "./scheme-names";
import { versionsLabel } from "./versions/versions-label";

const PATH = "/admin/event-codes";

type Props = { searchParams: Promise<Query> };

async function EventCodesPage({ searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const query = await searchParams;
  const words = queryText(query, "q");
  const scheme = schemeOf(queryText(query, "scheme"));
  const [codes, { mapping }, codebook] = await Promise.all([
    listCodes(person, { scheme, words, page: queryPage(query) }),
    readMapping(person),
    currentCodebook(),
  ]);
  const mayWrite = can(person, "codebook.manage");
  const written = queryText(query, "written");
  const proposed = Number(queryText(query, "proposed"));
  return (
    <>
      <PageHeading
        title="Event codes"
        lead="As what the codes of event files are proposed to coders. The intensity comes from the type of the codebook, never from the score of a row, and nothing counts before a person has coded it."
      />
      {written !== "" && written === String(codes.version) ? (
        <Notice>
          Version {written} is in use.{" "}
          {Number.isSafeInteger(proposed) && proposed > 0
            ? `${count(proposed, "open candidate was", "open candidates were")} proposed anew by it.`
            : "No candidate was open."}
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-2">
        {mayWrite ? <ButtonLink href={`${PATH}/entry`}>Add a code</ButtonLink> : null}{" "}
        <Link href={`${PATH}/versions`}>{versionsLabel(codes.version)}</Link>
      </p>
      <section className="mt-8" aria-labelledby="energy">
        <h2 id="energy" className="text-xl">
          Energy
        </h2>
        <p className="mt-2 max-w-2xl">
          No code of CAMEO or PLOVER names energy. A happening is proposed as energy only where a context, a
          place or the words of its source hold one of the words below; rows of GDELT and ICEWS have neither
          contexts nor words, so that energy is not found in them. Force stays security whatever it is used
          against.
        </p>
        <EnergyWords
          words={mapping.energy}
          hrefOf={
            mayWrite ? (entry) => listAddress(`${PATH}/word`, { in: entry.in, word: entry.word }) : null
          }
        />
        {mayWrite ? (
          <p className="mt-3">
            <Link href={`${PATH}/word`}>Add a word of energy</Link>
          </p>
        ) : null}
      </section>
      <CodesSection
        path={PATH}
        asked={{ scheme, words }}
        codes={codes}
        codebook={codebook}
        entryHref={
          mayWrite ? ({ scheme: whose, code }) => listAddress(`${PATH}/entry`, { scheme: whose, code }) : null
        }
      />
      <section className="mt-10" aria-labelledby="sources">
        <h2 id="sources" className="text-xl">
          What the tables were made from
        </h2>
        <dl className="mt-3 max-w-3xl">
          {TABLE_SOURCES.map(({ what, from, asOf }) => (
            <div key={what} className="mt-3">
              <dt className="font-semibold">{what}</dt>
              <dd>
                {from} <span className="text-muted">{asOf}.</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

export default titled("Event codes · Administration", EventCodesPage);
