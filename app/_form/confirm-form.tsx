import type { ComponentProps } from "react";
import { ActionForm } from "./action-form";

/** A step that asks first: opened, it says what will happen and offers the button. Works without scripts. */
export function ConfirmForm({
  ask,
  consequence,
  ...form
}: { ask: string; consequence: string } & ComponentProps<typeof ActionForm>) {
  return (
    <details className="max-w-xl">
      <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">{ask}</summary>
      <div className="border-l-4 border-edge py-2 pl-4">
        <p className="mb-3 prose-text">{consequence}</p>
        <ActionForm {...form} />
      </div>
    </details>
  );
}
