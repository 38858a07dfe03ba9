import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "./button";

/** Filters that live in the address: a plain GET form, with or without scripts. */
export function FilterForm({
  action,
  label,
  children,
  submitLabel = "Show",
  clearHref,
}: {
  action: string;
  label: string;
  children: ReactNode;
  submitLabel?: string;
  /** Address without filters; left out while none is set. */
  clearHref?: string | null;
}) {
  return (
    <search className="screen-only">
      <form
        action={action}
        method="get"
        aria-label={label}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 py-4"
      >
        {children}
        <Button tone="quiet">{submitLabel}</Button>
        {clearHref ? (
          <Link href={clearHref} className="py-2 text-sm">
            Clear filters
          </Link>
        ) : null}
      </form>
    </search>
  );
}
