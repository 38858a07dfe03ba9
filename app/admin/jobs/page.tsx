import { ActionForm } from "@/app/_form/action-form";
import { EmptyState } from "@/app/_ui/empty-state";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { countJobs, listJobs } from "@/lib/data/jobs/job-list";
import { isJobState, JOB_STATES, STATE_NAMES } from "@/lib/data/jobs/job-names";
import { readJobsNow } from "@/lib/data/jobs/job-workers";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { listAddress, type Query, queryPage, queryText } from "../_ui/list-address";
import { Facts } from "../state/facts";
import { draft } from "./actions";
import { JobsTable } from "./jobs-table";
import { nowFacts } from "./now-facts";

const HERE = "/admin/jobs";

async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const person = await requirePerson("settings.manage");
  const query = await searchParams;
  const asked = queryText(query, "state");
  const state = isJobState(asked) ? asked : null;
  const [now, counts, jobs, relationships] = await Promise.all([
    readJobsNow(person, new Date()),
    countJobs(person),
    listJobs(person, { page: queryPage(query), state }),
    listRelationships(),
  ]);
  return (
    <>
      <PageHeading
        title="Jobs"
        lead="What runs beside the pages: drafts at the close of a week, and the files and letters of what is published."
      />
      {now.warning === null ? null : <Notice tone="problem">{now.warning}</Notice>}
      <Facts title="Now" facts={nowFacts(now, counts, mailIsOn())} />
      <p className="mt-3 text-sm">
        <Link href="/admin/settings">When a week is closed</Link>
      </p>
      <section aria-labelledby="draft-heading" className="mt-8">
        <SectionHeading
          id="draft-heading"
          title="Draft a week"
          note="As its close does: its facts are frozen as they are coded now. A draft or a publication that is there stays."
        />
        <div className="mt-4">
          <ActionForm
            action={draft}
            submitLabel="Draft the week"
            layout="row"
            fields={[
              {
                name: "relationship",
                label: "Relationship",
                kind: "select",
                options: relationships.map(({ slug, name }) => ({ value: slug, label: name })),
              },
              { name: "week", label: "Week, such as 2025-W49", kind: "text", maxLength: 8, dir: "ltr" },
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="jobs-heading" className="mt-10">
        <SectionHeading id="jobs-heading" title="All jobs" note="Kept for 90 days after their end." />
        <FilterForm
          key={state ?? ""}
          action={HERE}
          label="Jobs"
          clearHref={state === null && jobs.page === 1 ? null : HERE}
        >
          <SelectField name="state" label="State" defaultValue={state ?? ""}>
            <option value="">Every state</option>
            {JOB_STATES.map((name) => (
              <option key={name} value={name}>
                {STATE_NAMES[name]}
              </option>
            ))}
          </SelectField>
        </FilterForm>
        {jobs.rows.length === 0 && jobs.total > 0 ? (
          <PastTheEnd first={listAddress(HERE, { state: state ?? "" })} />
        ) : jobs.rows.length === 0 ? (
          <EmptyState
            title={jobs.total === 0 && state === null ? "There was no job yet" : "No job is in this state"}
          >
            {state === null
              ? "The first comes with the next close of a week, or with what is published."
              : "Choose another, or all of them."}
          </EmptyState>
        ) : (
          <JobsTable rows={jobs.rows} />
        )}
        <Pager
          {...jobs}
          noun="jobs"
          hrefFor={(page) => listAddress(HERE, { state: state ?? "", page: String(page) })}
        />
      </section>
    </>
  );
}

export default titled("Jobs · Administration", JobsPage);
