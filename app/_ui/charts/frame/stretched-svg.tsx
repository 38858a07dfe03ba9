import type { ReactNode } from "react";

/** A drawing that fills its frame whatever the shape of that: strokes keep their width, and words lie over it. */
export function StretchedSvg({
  width,
  height,
  children,
}: {
  width: number;
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      {children}
    </svg>
  );
}
