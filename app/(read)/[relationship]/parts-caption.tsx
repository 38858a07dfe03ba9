import Link from "next/link";
import type { Generation } from "@/lib/engine/methods/method";
import type { ViewAddress } from "./view-address";

/** The switch for what of the index stands and what moves. Generation 1 does not part them. */
export function PartsCaption({
  generation,
  path,
  address,
}: {
  generation: Generation;
  path: string;
  address: ViewAddress;
}) {
  if (generation === 1) return null;
  return (
    <>
      {address.parts
        ? " The dashed lines part the index: what stands, as an open market does, and what moves. They add up to it."
        : null}
      <span className="screen-only">
        {" "}
        Standing and moving parts:{" "}
        <Link
          href={address.href(path, { parts: address.parts ? null : "on" })}
          scroll={false}
          prefetch={false}
          className="whitespace-nowrap"
        >
          {address.parts ? "on, switch them off" : "off, switch them on"}
        </Link>
        .
      </span>
    </>
  );
}
