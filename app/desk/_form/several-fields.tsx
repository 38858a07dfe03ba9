import { InputField } from "@/app/_ui/field";
import { OCCURRENCES_MAX } from "@/lib/codebook/limits";
import { type BoundForm, bound } from "./bound-form";
import type { FormSetting } from "./form-setting";
import { LinkField } from "./link-field";
import type { Filling } from "./use-filling";

interface SeveralProps {
  form: BoundForm;
  setting: FormSetting;
  filling: Filling;
  onChosen: () => void;
}

/** A count of like happenings, one of such a count, and what a happening brought about: each with what it does to the index. */
export function SeveralFields({ form, setting, filling, onChosen }: SeveralProps) {
  const { family } = filling;
  const { place } = setting;
  return (
    <>
      <InputField
        {...bound(form, "occurrences")}
        label="How many like happenings it tells of"
        hint="Empty: one. For a count, such as ten clashes in half a year, the intensity is that of one, and each weighs on its part of the days from the first to the last."
        inputMode="numeric"
        placeholder="1"
        autoComplete="off"
        maxLength={String(OCCURRENCES_MAX).length + 4}
        className="w-32"
      />
      <LinkField
        form={form}
        name="countedIn"
        label="One of a counted number"
        hint="The count that this happening is one of. The count then weighs one happening less, so that none weighs twice."
        place={place}
        among={{ kind: "tally", family }}
        listLabel="List the counts of this family"
        onChosen={onChosen}
      />
      <LinkField
        form={form}
        name="opens"
        label="It brought about"
        hint={
          <>
            The status that this happening began, as an opening begins an open market. From then on the two
            weigh together as the larger of them.{" "}
            {place.signalSlug === "" ? (
              "If that status is not coded yet, save this first: its page offers to code it."
            ) : (
              <a href={`/desk/${place.relationshipSlug}/new?openedBy=${place.signalSlug}`}>
                Code the status that it brought about
              </a>
            )}
          </>
        }
        place={place}
        among={{ kind: "status", family }}
        listLabel="List the statuses of this family"
        onChosen={onChosen}
      />
    </>
  );
}
