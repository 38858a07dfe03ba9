import { ActionForm } from "@/app/_form/action-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { DESK_KEYS, KEY_ACTIONS } from "@/lib/codebook/keys/desk-keys";
import { keysOfChord } from "@/lib/codebook/keys/key-chord";
import { houseModel } from "@/lib/data/coding/ask-house";
import { ownKeys } from "@/lib/data/desk/own-keys";
import { PressedKeys } from "../_keys/pressed-keys";
import { saveKeys } from "./actions";

const written = (chord: string) => keysOfChord(chord).join("+");

async function KeysPage() {
  const person = await requirePerson("signal.write");
  const [map, house] = await Promise.all([ownKeys(person), houseModel()]);
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={<Link href="/desk">Desk</Link>}
        title="Your keys"
        lead="Press the keys in a field, or write them as Alt+N or F9. Keys are known by where they lie, so that they are the same on every layout. A single letter acts only where nothing is being written. An empty field has the usual keys."
      />
      <PressedKeys>
        <ActionForm
          action={saveKeys}
          submitLabel="Save the keys"
          layout="columns"
          fields={KEY_ACTIONS.map((name) => ({
            name,
            label: DESK_KEYS[name].label,
            // Where no model of the house is named there is nothing that its keys do.
            kind: name === "askHouse" && !house ? "hidden" : "text",
            hint: `Usually ${written(DESK_KEYS[name].usual)}.`,
            value: map[name] === DESK_KEYS[name].usual ? "" : written(map[name]),
            autoComplete: "off",
            dir: "ltr",
          }))}
        />
      </PressedKeys>
    </div>
  );
}

export default titled("Your keys", KeysPage);
