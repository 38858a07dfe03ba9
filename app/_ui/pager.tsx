import { Link } from "@/app/_ui/link";
import { type Noun, pagerWords } from "./pager-words";

/** Earlier and later pages of a list, with where the reader stands. */
export function Pager({
  page,
  pageSize,
  total,
  hrefFor,
  noun = "rows",
}: {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => string;
  noun?: Noun;
}) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  // After the last page stands `PastTheEnd`, with its own way back.
  if (total === 0 || page > last) return null;
  const first = Math.min(total, (page - 1) * pageSize + 1);
  const until = Math.min(total, page * pageSize);
  const words = pagerWords({ first, until, total, noun });
  if (last === 1 && page === 1) return <p className="mt-4 text-sm text-muted">{words}</p>;
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2 text-sm">
      <p className="text-muted">{words}</p>
      {page > 1 ? (
        <Link rel="prev" href={hrefFor(page - 1)} className="py-1">
          Previous page
        </Link>
      ) : null}
      <span>
        Page {page} of {last}
      </span>{" "}
      {page < last ? (
        <Link rel="next" href={hrefFor(page + 1)} className="py-1">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
