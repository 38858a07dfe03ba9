import { Link } from "@/app/_ui/link";
import { EXTRAS, type Extra, switched } from "@/lib/charts/address/shown";
import type { Generation } from "@/lib/engine/methods/method";
import type { ViewAddress } from "./view-address";

const LABEL: Record<Extra, string> = {
  pulls: "warming and cooling pull",
  stages: "stages",
  periods: "named periods",
  half: "half of the draws",
  ahead: "days ahead",
  parts: "standing and moving parts",
};

/** What else the chart can draw, each a switch that the address keeps. */
export function ChartSwitches({
  generation,
  path,
  address,
}: {
  generation: Generation;
  path: string;
  address: ViewAddress;
}) {
  // Generation 1 does not part what stands from what moves; half of the draws lies inside the band of nine in ten.
  const extras = EXTRAS.filter(
    (extra) => (extra !== "parts" || generation === 2) && (extra !== "half" || address.bands),
  );
  return (
    <nav aria-label="On the chart" id="show" className="screen-only text-sm">
      <ul className="flex flex-wrap items-center gap-x-4">
        <li aria-hidden="true" className="text-muted">
          On the chart:
        </li>
        <Switch
          label="nine in ten draws"
          on={address.bands}
          href={address.href(path, { bands: address.bands ? "off" : null })}
        />
        {extras.map((extra) => (
          <Switch
            key={extra}
            label={LABEL[extra]}
            on={address.shown.has(extra)}
            href={address.href(path, { show: switched(address.shown, extra) })}
          />
        ))}
      </ul>
    </nav>
  );
}

function Switch({ label, on, href }: { label: string; on: boolean; href: string }) {
  return (
    <li>
      <Link href={href} scroll={false} className="plain-link inline-flex items-center gap-1.5 py-1">
        <svg aria-hidden="true" viewBox="0 0 14 14" className="size-3.5">
          <rect
            x="0.5"
            y="0.5"
            width="13"
            height="13"
            className={on ? "fill-ink stroke-ink" : "fill-none stroke-edge"}
          />
          {on ? <path d="M3 7.5L6 10.5L11 4" className="fill-none stroke-paper" strokeWidth={2} /> : null}
        </svg>
        <span className="sr-only">{on ? "Hide" : "Show"} </span>
        {label}
      </Link>
    </li>
  );
}
