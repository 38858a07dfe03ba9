import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";

/** Which week of which relationship a page of the editors is about, with the way to both. */
export function WeekKicker({
  relationship: { slug, name },
  week,
}: {
  relationship: { slug: string; name: string };
  week: string;
}) {
  return (
    <>
      <Link href={`/${slug}`}>
        <CodedText text={name} />
      </Link>{" "}
      ·{" "}
      <Link href={`/${slug}/weeks/${week}`}>
        {weekName(week)} ({weekDays(week)})
      </Link>
    </>
  );
}
