import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import type { ViewAddress } from "../view-address";

/** Which arrow is put to the test: that of a week, or the change of the range. */
export function WeekForm({
  path,
  address,
  week,
}: {
  path: string;
  address: ViewAddress;
  week: string | null;
}) {
  return (
    <AddressForm action={path} className="screen-only mt-3 flex flex-wrap items-center gap-3 text-sm">
      {Object.entries(address.params).map(([name, value]) =>
        value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label htmlFor="week">Arrow of a week</label>
      <input
        key={week}
        id="week"
        name="week"
        type="week"
        defaultValue={week ?? ""}
        placeholder="2025-W49"
        className="control w-44"
      />
      <Button tone="quiet">Test it</Button>
      {week === null ? null : <Link href={address.href(path)}>Test the change of the range instead</Link>}
    </AddressForm>
  );
}
