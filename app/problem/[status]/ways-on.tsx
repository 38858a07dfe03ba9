import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";

/** From a page that could not be made: the same again, or the beginning. */
export function WaysOn({ asked }: { asked: string }) {
  return (
    <p className="mt-6 flex flex-wrap items-center gap-4">
      <ButtonLink href={asked}>Try again</ButtonLink>
      <Link href="/">List of relationships</Link>
    </p>
  );
}
