import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";

/** From a page that could not be made: the same again, or the beginning. */
export function WaysOn({ asked }: { asked: string }) {
  return (
    <p className="mt-6 flex flex-wrap items-center gap-4">
      <ButtonLink href={asked} prefetch={false}>
        Try again
      </ButtonLink>
      <Link href="/">List of relationships</Link>
    </p>
  );
}
