import type { ReactNode } from "react";

/** Says that there is nothing here, why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="my-6 border-t border-rule py-6">
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children ? <div className="mt-2 prose-text text-muted">{children}</div> : null}
    </div>
  );
}
