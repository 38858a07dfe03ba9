import { Fragment } from "react";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import { GLOSSARY, type GlossaryTerm } from "@/lib/brief/glossary/glossary";

async function GlossaryPage() {
  await requireReader();
  return (
    <>
      <PageHeading
        kicker={<Link href="/method">Method</Link>}
        title="One word for one thing"
        lead={
          <p>
            What each term means here, in one sentence, and where it is met. Files, addresses and answers of
            the API keep some older names, which stand beside the term.
          </p>
        }
      />
      <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-10">
        {GLOSSARY.map(({ id, title, terms }) => (
          <section key={id} aria-labelledby={id}>
            <SectionHeading id={id} title={title} />
            <dl className="mt-2">
              {terms.map((term) => (
                <Entry key={term.term} {...term} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

function Entry({ term, meaning, machine = [], where }: GlossaryTerm) {
  return (
    <div
      id={term.replace(/\W+/g, "-")}
      className="grid gap-x-6 gap-y-1 border-b border-hair py-3 sm:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <dt className="font-semibold">{term}</dt>
      <dd>
        {meaning}
        {machine.length > 0 ? (
          <span className="text-muted">
            {" "}
            In files and addresses:{" "}
            {machine.map((name, at) => (
              <Fragment key={name}>
                {at > 0 ? ", " : ""}
                <code>{name}</code>
              </Fragment>
            ))}
            .
          </span>
        ) : null}{" "}
        <span className="mt-1 block text-sm">
          {where.map(({ name, href }, at) => (
            <Fragment key={href}>
              {at > 0 ? " · " : ""}
              <Link href={href}>{name}</Link>
            </Fragment>
          ))}
        </span>
      </dd>
    </div>
  );
}

export default titled("Glossary", GlossaryPage);
