"use client";

import { useMemo } from "react";
import { TextareaField } from "@/app/_ui/field";
import { PLAIN_DESK } from "@/app/desk/_form/form-desk";
import type { FormSetting } from "@/app/desk/_form/form-setting";
import { SignalForm } from "@/app/desk/_form/signal-form";
import type { FormState } from "@/app/desk/form-state";
import { keepItemDraft } from "@/app/desk/inbox/[item]/actions";
import { submitThird } from "../../actions";

interface ThirdProps {
  start: FormState;
  setting: FormSetting;
  item: string;
  firstId: string;
  secondId: string;
}

/** The form of a third: that of any signal, with the reason for the settlement above it. */
export function ThirdForm({ start, setting, item, firstId, secondId }: ThirdProps) {
  const reason = start.typed.settleReason ?? "";
  const desk = useMemo(
    () => ({
      ...PLAIN_DESK,
      submit: submitThird,
      keep: keepItemDraft,
      hidden: (
        <div className="@4xl:col-span-2 max-w-2xl">
          <input type="hidden" name="item" value={item} />
          <input type="hidden" name="firstId" value={firstId} />
          <input type="hidden" name="secondId" value={secondId} />
          <TextareaField
            name="settleReason"
            label="Why neither holds as it is"
            hint="Both coders read it. It has to be filled in."
            defaultValue={reason}
            rows={2}
          />
        </div>
      ),
    }),
    [item, firstId, secondId, reason],
  );
  return <SignalForm start={start} setting={setting} desk={desk} />;
}
