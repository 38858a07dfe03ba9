import { Notice } from "@/app/_ui/notice";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { count } from "@/lib/charts/format/format";
import type { VintageAddress } from "../vintage-address";
import type { AskedBasis } from "./basis";

/** Which of the two questions is answered, why this one, and what of the address does not apply. */
export function BasisChoice({
  basis: { basis, asked, days },
  address,
  path,
}: {
  basis: AskedBasis;
  address: VintageAddress;
  path: string;
}) {
  const { knownOn, codedOn, method } = address.vintage;
  return (
    <>
      <TabsNav
        label="Basis"
        tabs={[
          { basis: "knowable", label: "As known" },
          { basis: "coded", label: "As coded here" },
        ].map(({ basis: one, label }) => ({
          href: address.href(path, { basis: one }),
          label,
          current: one === basis,
        }))}
      />
      <p className="mt-3 max-w-3xl text-[0.9375rem] text-muted">
        {basis === "knowable"
          ? "A later figure knows the source reports, endings and withdrawals published since: what a well-read analyst would have found."
          : `A later figure knows what was recorded here since, and is read by ${method === null ? "the method version in force then: what this page showed" : `method version ${method}, as asked for`}.`}
        {asked === null ? ` ${reason(basis, days)}` : ""}
      </p>
      {knownOn !== null || codedOn !== null ? (
        <Notice>The days in the address do not apply here: this page goes through every later state.</Notice>
      ) : null}
    </>
  );
}

function reason(basis: AskedBasis["basis"], days: number): string {
  if (days === 0) return "Nothing has been recorded here yet.";
  return basis === "knowable"
    ? `Shown first, because everything here was recorded ${onDays(days)}: that says little of how figures were revised.`
    : `Shown first, because signals were recorded here ${onDays(days)}.`;
}

const onDays = (days: number) => (days === 1 ? "on a single day" : `on ${count(days, "day")}`);
