import type { ComponentProps } from "react";

/**
 * A plain form whose answers stand in the address. What it shows is what the address says: the browser does not bring back what was once
 * typed, and on every change of the address `FieldsFollowAddress` takes back what was typed and not sent.
 */
export function AddressForm(rest: Omit<ComponentProps<"form">, "method" | "autoComplete">) {
  return <form method="get" autoComplete="off" {...rest} />;
}
