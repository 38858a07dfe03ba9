import type { ReactNode } from "react";

const SITE = "Thawline";

/** The title of the document, of what stands there instead of a page too. */
export function DocumentTitle({ children }: { children: string }) {
  return <title>{children === SITE ? SITE : `${children} · ${SITE}`}</title>;
}

/**
 * A page with the title of its document, which comes and goes with it in one step. A title among the framework's `metadata` comes some
 * milliseconds after the page that a link leads to, and until then the document has none: the tab flickers, and a heading is read out in its place.
 * `titled("Codebook", function CodebookPage() { … }) // the tab says: Codebook · Thawline`
 */
export function titled<Props extends object>(
  title: string | ((props: Props) => Promise<string | null>),
  Page: (props: Props) => ReactNode | Promise<ReactNode>,
) {
  async function Title(props: Props) {
    const words = typeof title === "string" ? title : await title(props);
    return words === null ? null : <DocumentTitle>{words}</DocumentTitle>;
  }
  return function TitledPage(props: Props) {
    return (
      <>
        <Title {...props} />
        <Page {...props} />
      </>
    );
  };
}
