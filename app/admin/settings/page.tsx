import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { getSettings } from "@/lib/data/settings";
import { save } from "./actions";

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
        ]}
      />
    </>
  );
}

export default titled("Settings · Administration", SettingsPage);
