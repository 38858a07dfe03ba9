import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";

export const metadata: Metadata = { robots: { index: false } };

/** Where somebody comes who had their address forgotten. It tells nothing of whom. */
function ForgottenPage() {
  return (
    <div className="page pb-16">
      <PageHeading title="Your address is forgotten" />
      <p className="prose-text">
        No letter is sent to it any more, and the links in those that came do not work. To get letters again,
        ask for them on the page of the weekly summaries, as if for the first time.
      </p>
    </div>
  );
}

export default titled("Address forgotten", ForgottenPage);
