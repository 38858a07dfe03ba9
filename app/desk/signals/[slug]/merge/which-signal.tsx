import { CodedText } from "@/app/_ui/coded-text";
import { InputField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { formatDay } from "@/lib/charts/format/format";
import { findLikelyDuplicates } from "@/lib/data/desk/likely-duplicates";
import { searchSignals } from "@/lib/data/desk/signal-search";
import type { SignalView } from "@/lib/data/signals/signal-page";

interface WhichProps {
  person: Person;
  relationship: string;
  view: SignalView;
  words: string;
  here: string;
}

/** The signals that it may be the same as, and others by their words. */
export async function WhichSignal({ person, relationship, view, words, here }: WhichProps) {
  const { fields } = view.revisions[0];
  const addresses = fields.reports.map(({ source }) => source.address);
  const [likely, found] = await Promise.all([
    findLikelyDuplicates(person, relationship, { ...fields, id: view.slug, addresses }, true),
    searchSignals(person, relationship, words.slice(0, 400), view.slug),
  ]);
  return (
    <>
      <section aria-labelledby="likely">
        <SectionHeading id="likely" title="Signals like it" />
        {likely.length > 0 ? (
          <Choices here={here} choices={likely.map((one) => ({ ...one, note: `Alike: ${one.because}.` }))} />
        ) : (
          <p className="mt-2 text-muted">None within a week of its date.</p>
        )}
      </section>
      <section aria-labelledby="others" className="mt-8">
        <SectionHeading id="others" title="Another, by its words" />
        <FilterForm key={words} action={here} label="Find a signal" submitLabel="Find">
          <InputField name="words" label="Words of its title or text" defaultValue={words} />
        </FilterForm>
        {words === "" ? null : found.length > 0 ? (
          <Choices here={here} choices={found.map((one) => ({ ...one, note: "" }))} />
        ) : (
          <p className="text-muted">No signal has these words.</p>
        )}
      </section>
    </>
  );
}

function Choices({
  here,
  choices,
}: {
  here: string;
  choices: readonly { slug: string; title: string; start: string; note: string }[];
}) {
  return (
    <ul className="mt-2">
      {choices.map(({ slug, title, start, note }) => (
        <li key={slug} className="border-b border-hair py-2">
          <Link href={`${here}?into=${slug}`}>
            <CodedText text={title} />
          </Link>
          <p className="text-sm text-muted">
            {formatDay(start)}
            {note ? ` · ${note}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
