import { Link } from "@/app/_ui/link";
import { mailIsOn } from "@/lib/data/readership/mail-on";

/**
 * How to follow summaries without looking here: by mail where the site sends any, by feed, by calendar; programs find the feeds by the head of the
 * page. `weeks`: the address of the weeks of a relationship; null: of all.
 */
export function FollowLinks({ weeks, name }: { weeks: string | null; name: string }) {
  const base = weeks ?? "";
  return (
    <p className="screen-only pt-4 text-sm">
      <link rel="alternate" type="application/atom+xml" title={name} href={`${base}/feed.atom`} />
      <link rel="alternate" type="application/feed+json" title={name} href={`${base}/feed.json`} />
      Follow them{" "}
      {weeks !== null && mailIsOn() ? (
        <>
          <Link href={`${weeks}/subscribe`}>by mail</Link>,{" "}
        </>
      ) : null}
      by feed (<a href={`${base}/feed.atom`}>Atom</a>, <a href={`${base}/feed.json`}>JSON</a>) or in your{" "}
      <a href={`${base}/releases.ics`}>calendar</a>.
    </p>
  );
}
