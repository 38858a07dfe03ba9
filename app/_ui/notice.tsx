import type { ReactNode } from "react";

/** A sentence that the reader should not miss: saved, refused, or a limit of what is shown. */
export function Notice({ tone = "plain", children }: { tone?: "plain" | "problem"; children: ReactNode }) {
  return (
    <div
      role={tone === "problem" ? "alert" : "status"}
      className={`my-4 border-l-4 py-1 pl-4 prose-text ${tone === "problem" ? "border-warm" : "border-edge"}`}
    >
      {children}
    </div>
  );
}
