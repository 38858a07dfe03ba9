import Link from "next/link";

/** Says that draws are still under way: what is found is kept, so that the page has it when it is asked for again. */
export function BeingComputed({ what, href }: { what: string; href: string }) {
  return (
    <span role="status">
      {what} being computed.{" "}
      <Link href={href} prefetch={false}>
        Show it
      </Link>
    </span>
  );
}
