import { Link } from "@/app/_ui/link";
import { mailIsOn } from "@/lib/data/readership/mail-on";

/** How to follow the summaries of a relationship without looking here: by mail where the site sends any, by feed, by calendar. */
export function FollowLinks({ weeks }: { weeks: string }) {
  return (
    <p className="screen-only pt-4 text-sm">
      Follow them{" "}
      {mailIsOn() ? (
        <>
          <Link href={`${weeks}/subscribe`}>by mail</Link>,{" "}
        </>
      ) : null}
      by feed (<a href={`${weeks}/feed.atom`}>Atom</a>, <a href={`${weeks}/feed.json`}>JSON</a>) or in your{" "}
      <a href={`${weeks}/releases.ics`}>calendar</a>.
    </p>
  );
}
