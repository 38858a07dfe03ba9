import { ActionForm } from "@/app/_form/action-form";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { count } from "@/lib/charts/format/format";
import { listQuestions } from "@/lib/data/coding/questions";
import { ask } from "./actions";
import { QuestionList } from "./question-list";

/** On the page of a document: what was asked about it, and room to ask. `mayAsk`: the person has or had a turn at it. */
export async function AskAbout({
  person,
  itemId,
  mayAsk,
}: {
  person: Person;
  itemId: string;
  mayAsk: boolean;
}) {
  const questions = await listQuestions(person, itemId);
  if (questions.length === 0 && !mayAsk) return null;
  const words = questions.length === 0 ? "Ask an editor" : count(questions.length, "question");
  return (
    <details className="mt-8 border-t border-hair pt-3" open={questions.length > 0 || undefined}>
      <summary>{words} about this document</summary>
      <QuestionList questions={questions} mayAnswer={can(person, "summary.write")} withItem={false} />
      {mayAsk ? (
        <div className="pt-3">
          <ActionForm
            action={ask}
            label="Ask an editor about this document"
            idPrefix="ask-"
            submitLabel="Ask"
            refusedTitle="Nothing was asked"
            tone="quiet"
            fields={[
              { name: "text", label: "Question", kind: "textarea" },
              { name: "item", label: "", kind: "hidden", value: itemId },
            ]}
          />
        </div>
      ) : null}
    </details>
  );
}
