import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import type { MailedEdition } from "@/lib/data/readership/delivery-log";

/** An edition by its relationship and its days, as a link to it. */
export function EditionName({ edition }: { edition: MailedEdition }) {
  const { slug, relationship, week, number } = edition;
  return (
    <>
      <Link href={`/${slug}/weeks/${week}/editions/${number}`}>
        <CodedText text={relationship} />, {weekDays(week)}
      </Link>
      {number === 1 ? "" : `, edition ${number}`}
    </>
  );
}
