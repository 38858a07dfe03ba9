import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { getSettings } from "@/lib/data/settings";
import { TryForm } from "./try-form";

async function TryDictionariesPage() {
  await requirePerson("signal.write");
  const [relationships, settings] = await Promise.all([listRelationships(), getSettings()]);
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/dictionaries">Dictionaries</Link>}
        title="Try them on a text"
        lead="Paste a text to see what the desk would suggest for it. Nothing is kept."
      />
      <TryForm
        hasHouse={settings.houseAddress !== ""}
        relationships={relationships.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </>
  );
}

export default titled("Try the dictionaries · Administration", TryDictionariesPage);
