import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { getSettings } from "@/lib/data/settings";
import { save } from "./actions";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

async function SettingsPage() {
  await requirePerson("settings.manage");
  const settings = await getSettings();
  return (
    <>
      <PageHeading title="Settings" />
      <ActionForm
        action={save}
        submitLabel="Save the settings"
        fields={[
          {
            name: "readersSignIn",
            label: "Only people who have signed in may read",
            kind: "checkbox",
            hint: "Pages, downloads and the data interface alike. Without it everybody who reaches this address may read.",
            value: settings.readersSignIn ? "yes" : "no",
          },
          {
            name: "fetchHosts",
            label: "Hosts whose pages the desk may fetch",
            kind: "textarea",
            hint: "One a line, such as khovar.tj. Nothing is fetched from any other host, and never by itself: a coder asks for it. Empty: addresses are kept, not fetched.",
            value: settings.fetchHosts.join("\n"),
            dir: "ltr",
          },
          {
            name: "houseAddress",
            label: "Address of a language model inside the house",
            kind: "text",
            hint: "One that speaks as OpenAI’s services do, such as http://10.0.0.7:8000/v1. When a coder asks, title and text of that one document are sent to it with the names of the two sides and the types of the codebook, and nothing that anybody typed, marked or coded. What it proposes is marked and waits for a person. Empty: none is asked, and nothing is missing.",
            value: settings.houseAddress,
            autoComplete: "off",
            dir: "ltr",
          },
          {
            name: "houseModel",
            label: "Name of the model",
            kind: "text",
            value: settings.houseModel,
            autoComplete: "off",
            dir: "ltr",
          },
          {
            name: "closeWeekday",
            label: "A week is closed on the next",
            kind: "select",
            options: WEEKDAYS.map((label, at) => ({ value: String(at + 1), label })),
            hint: "Then the facts of the week are frozen and a summary of each relationship is drafted.",
            value: String(settings.closeWeekday),
          },
          {
            name: "closeTime",
            label: "At",
            kind: "text",
            hint: "Hours and minutes, such as 06:00.",
            value: settings.closeTime,
            autoComplete: "off",
            maxLength: 5,
            dir: "ltr",
          },
          {
            name: "closeZone",
            label: "In the time zone",
            kind: "text",
            hint: "By its name in the IANA database, such as Asia/Dushanbe. Summer time is followed.",
            value: settings.closeZone,
            autoComplete: "off",
            dir: "ltr",
          },
        ]}
      />
    </>
  );
}

export default titled("Settings · Administration", SettingsPage);
