import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { AddressForm } from "./address-form";
import { Button } from "./button";

/**
 * Filters that live in the address: a plain GET form, with or without scripts. Its key names the filters that are set: a list of choices
 * takes no new default while it stands.
 */
export function FilterForm({
  action,
  label,
  children,
  submitLabel = "Show",
  clearHref,
  button,
}: {
  action: string;
  label: string;
  children: ReactNode;
  submitLabel?: string;
  /** Address without filters; left out while none is set. */
  clearHref?: string | null;
  /** What else its button has, such as another form that it sends before scripts work. */
  button?: ComponentProps<typeof Button>;
}) {
  return (
    <search className="screen-only">
      <AddressForm
        action={action}
        aria-label={label}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 py-4"
      >
        {children}
        <Button tone="quiet" {...button}>
          {submitLabel}
        </Button>
        {clearHref ? (
          <Link href={clearHref} className="py-2 text-sm">
            Clear filters
          </Link>
        ) : null}
      </AddressForm>
    </search>
  );
}
