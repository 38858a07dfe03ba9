import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { formatMoment } from "@/lib/charts/format/format";
import type { Question } from "@/lib/data/coding/questions";
import { answerIt } from "./actions";

/** Questions with their answers; an editor answers those of others in place. */
export function QuestionList({
  questions,
  mayAnswer,
  withItem,
}: {
  questions: readonly Question[];
  mayAnswer: boolean;
  /** Says which document each is about. */
  withItem: boolean;
}) {
  return (
    <ul className="max-w-3xl">
      {questions.map((question) => (
        <li key={question.id} className="border-b border-hair py-4">
          {withItem ? (
            <p className="text-sm text-muted">
              <Link href={`/desk/inbox/${question.itemId}`}>
                <CodedText text={question.title || "A document without a title"} />
              </Link>{" "}
              · <CodedText text={question.relationship.name} />
            </p>
          ) : null}
          <p className="prose-text">
            <CodedText text={question.text} />
          </p>
          <p className="text-sm text-muted">
            <CodedText text={question.askedBy} />, {formatMoment(question.askedAt)}
          </p>
          {question.answer ? (
            <div className="mt-2 border-l-4 border-edge pl-4">
              <p className="prose-text">
                <CodedText text={question.answer} />
              </p>
              <p className="text-sm text-muted">
                <CodedText text={question.answeredBy ?? ""} />
                {question.answeredAt ? `, ${formatMoment(question.answeredAt)}` : ""}
              </p>
            </div>
          ) : mayAnswer && !question.own ? (
            <div className="mt-3">
              <ActionForm
                action={answerIt}
                label="Answer this question"
                idPrefix={`answer-${question.id}-`}
                submitLabel="Answer"
                refusedTitle="Nothing was answered"
                fields={[
                  { name: "answer", label: "Answer", kind: "textarea" },
                  { name: "question", label: "", kind: "hidden", value: question.id },
                ]}
              />
            </div>
          ) : (
            <p className="mt-1 text-sm text-muted">Not yet answered.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
