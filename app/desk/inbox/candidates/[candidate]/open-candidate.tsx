import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { CandidateView } from "@/lib/data/candidates/candidate-view";
import { staysWithStaff } from "@/lib/data/candidates/source-of-candidate";
import { candidatesAddress, queryWithin } from "../candidates-address";
import { DiscardForm } from "./discard-form";
import { ReportLine } from "./report-line";

/** What can be done with a candidate that nobody has decided: code it, from which of its articles, or discard it. */
export function OpenCandidate({ candidate, within }: { candidate: CandidateView; within: string }) {
  const { id, relationship, fields, articles } = candidate;
  const restricted = staysWithStaff(candidate);
  // Of rows that may not be passed on no report goes into the form.
  const reports = restricted ? [] : fields.reports;
  return (
    <section aria-labelledby="decide">
      <SectionHeading
        id="decide"
        title="Code it, or say why not"
        note="The form is filled in with what the rows say. Nothing counts until you save it."
      />
      <AddressForm
        action={`/desk/${relationship.slug}/new`}
        aria-label="Code this candidate"
        className="mt-3"
      >
        <input type="hidden" name="candidate" value={id} />
        {within === "" ? null : <input type="hidden" name="within" value={within} />}
        {reports.length > 0 ? (
          <fieldset className="mb-3">
            <legend className="text-sm font-semibold">
              Articles that go into the form{" "}
              <span className="font-normal text-muted">(each needs a title and grades from you)</span>
            </legend>
            <ul className="mt-1 max-h-96 overflow-y-auto">
              {reports.map((report, at) => (
                <li key={`${report.address} ${report.publisher} ${report.published} ${report.title}`}>
                  <label className="flex items-baseline gap-2 py-1">
                    <input
                      type="checkbox"
                      name="report"
                      value={at}
                      defaultChecked={at === 0}
                      className="size-5 shrink-0 self-center accent-ink"
                    />
                    <span className="min-w-0 break-words">
                      <ReportLine report={report} />
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            {articles > reports.length ? (
              <p className="text-sm text-muted">
                The earliest {reports.length} of {articles} articles; all stand in the rows below.
              </p>
            ) : null}
          </fieldset>
        ) : (
          <p className="mb-3 text-muted">
            {restricted
              ? "No report of its rows goes into the form: what a signal rests on has to be found where anybody can look it up."
              : "Its rows name no article: what a signal rests on has to be found first."}
          </p>
        )}
        <Button>Code it</Button>
      </AddressForm>
      <DiscardForm
        id={id}
        relationship={relationship.slug}
        back={candidatesAddress(relationship.slug, queryWithin(within))}
      />
    </section>
  );
}
