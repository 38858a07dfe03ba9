import { PageHeading } from "@/app/_ui/page-heading";

/** What a link of a letter shows that is mistyped, or whose time is over; it tells nothing of any address. */
export function DeadMailLink() {
  return (
    <div className="page pb-16">
      <PageHeading title="This link does not work any more" />
      <p className="prose-text">
        Its time is over, or a part of it is missing. Take the link of a newer letter, or ask for letters
        again on the page of the weekly summaries.
      </p>
    </div>
  );
}
