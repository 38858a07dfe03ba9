import { ActionForm } from "@/app/_form/action-form";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { count, formatMoment } from "@/lib/charts/format/format";
import { listHeld } from "@/lib/data/readership/held-mail";
import { settle } from "./actions";
import { KIND_WORDS } from "./mail-words";

/** Letters that are held since a restore, with the ways to send or drop them; nothing where the database was never restored. */
export async function HeldMails({ person }: { person: Person }) {
  const found = await listHeld(person);
  if (!found) return null;
  const { restoredAt, held } = found;
  return (
    <section aria-labelledby="held" className="pt-8">
      <SectionHeading
        id="held"
        title="Held since the restore"
        note={`The database was restored on ${formatMoment(restoredAt.toISOString())}. Letters that were due before may have gone then: send those that did not.`}
      />
      {held.length === 0 ? (
        <p className="my-3 prose-text">None is held.</p>
      ) : (
        <ActionForm
          action={settle}
          label="Held letters"
          submitLabel="Do so"
          refusedTitle="Nothing was done"
          fields={[
            {
              name: "which",
              label: "Letters",
              kind: "select",
              options: held.map(({ stamp, kind, subject, letters }) => ({
                value: stamp,
                label: `${count(letters, "letter")}, ${KIND_WORDS[kind]}: ${subject}`,
              })),
            },
            {
              name: "do",
              label: "What becomes of them",
              kind: "select",
              options: [
                { value: "release", label: "They are sent now" },
                { value: "drop", label: "They are never sent" },
              ],
            },
          ]}
        />
      )}
    </section>
  );
}
