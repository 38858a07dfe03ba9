import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/field";
import { isolate } from "@/lib/codebook/isolate";
import { INBOX } from "./inbox-address";

/** Leads to the inbox of another relationship, or to another list of it. */
export function RelationshipChoice({
  relationships,
  chosen,
  action = INBOX,
  of = "Inbox",
}: {
  relationships: readonly { slug: string; name: string; archived: boolean }[];
  chosen: string;
  action?: string;
  of?: string;
}) {
  return (
    <AddressForm
      key={chosen}
      action={action}
      aria-label={`${of} of another relationship`}
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <SelectField
        name="relationship"
        label="Relationship"
        defaultValue={chosen}
        options={relationships.map(({ slug, name, archived }) => ({
          value: slug,
          label: archived ? `${isolate(name)} (archived)` : isolate(name),
        }))}
        className="w-auto max-w-full"
      />
      <Button tone="quiet">Go there</Button>
    </AddressForm>
  );
}
