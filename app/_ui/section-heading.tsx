import type { ReactNode } from "react";

/** Opens a section under a black rule. `id` lets the section name itself with aria-labelledby. */
export function SectionHeading({
  id,
  title,
  note,
  ruled = true,
}: {
  id?: string;
  title: ReactNode;
  note?: ReactNode;
  ruled?: boolean;
}) {
  return (
    <div className={`break-after-avoid ${ruled ? "border-t border-rule pt-4" : ""}`}>
      <h2 id={id} className="text-xl sm:text-[1.375rem]">
        {title}
      </h2>
      {note ? <p className="mt-1 text-sm text-muted">{note}</p> : null}
    </div>
  );
}
