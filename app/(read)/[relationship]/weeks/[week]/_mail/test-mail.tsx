import { ActionForm } from "@/app/_form/action-form";
import { mailIsOn } from "@/lib/data/readership/mail-on";
import { sendTest } from "./actions";

/** Sends the mail of a week to whoever looks at it; nothing where the site sends no mail. */
export function TestMail({ relationship, week }: { relationship: string; week: string }) {
  if (!mailIsOn()) return null;
  return (
    <div className="my-4">
      <ActionForm
        action={sendTest}
        label="Test mail"
        submitLabel="Send it to me as a test"
        tone="quiet"
        refusedTitle="No test was sent"
        fields={[
          { name: "relationship", label: "", kind: "hidden", value: relationship },
          { name: "week", label: "", kind: "hidden", value: week },
        ]}
      />
    </div>
  );
}
