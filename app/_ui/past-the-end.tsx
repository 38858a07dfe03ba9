import { EmptyState } from "./empty-state";
import { Link } from "./link";

/** In place of the rows where an address asks for a page after the last one; `first` is the address of the first. */
export function PastTheEnd({ first }: { first: string }) {
  return (
    <EmptyState title="This page is past the end">
      <Link href={first}>Back to the first page</Link>
    </EmptyState>
  );
}
