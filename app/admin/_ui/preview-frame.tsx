import type { ReactNode } from "react";
import { Notice } from "@/app/_ui/notice";

/** The place of a preview: what to press before there is one, and what is to be known of it before it is read. */
export function PreviewFrame<Preview extends { between: string | null }>({
  title,
  toPress,
  preview,
  stale,
  said,
  children,
}: {
  title: string;
  /** What Preview would show. */
  toPress: string;
  preview: Preview | null;
  stale: boolean;
  /** Read out when it comes. */
  said: (preview: Preview) => ReactNode;
  /** Its tables. */
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="effect" className="border-t border-rule pt-4">
      <h2 id="effect" className="text-xl">
        {title}
      </h2>
      <div aria-live="polite">
        {preview === null ? (
          <p className="mt-1 text-sm text-muted">{toPress}</p>
        ) : (
          <>
            {stale ? (
              <Notice>You typed on since: this preview is out of date. Press Preview again.</Notice>
            ) : null}
            {preview.between ? <Notice>{preview.between}</Notice> : null}
            {said(preview)}
          </>
        )}
      </div>
      {children}
    </section>
  );
}
