// biome-ignore lint/style/noRestrictedImports: this is the place that gives the framework's links their one way.
import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the product. Nothing is fetched before it is followed: a page is whole in itself, so that what the framework would fetch for each link in
 * sight, a dozen requests for every page that anybody opens, brings nothing forward.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
