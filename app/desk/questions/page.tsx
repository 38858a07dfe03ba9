import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { count } from "@/lib/charts/format/format";
import { listQuestions } from "@/lib/data/coding/questions";
import { QuestionList } from "./question-list";

async function QuestionsPage() {
  const person = await requirePerson("signal.write");
  const mayAnswer = can(person, "summary.write");
  const questions = await listQuestions(person);
  const open = questions.filter(({ answer }) => answer === "").length;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={<Link href="/desk">Desk</Link>}
        title={open === 0 ? "No open question" : `Unanswered: ${count(open, "question")}`}
        lead={
          mayAnswer
            ? "What coders ask about documents. The asker alone sees the answer, nobody else who codes the same document."
            : "What you asked about documents, and what an editor answered. Ask on the page of a document that you have."
        }
      />
      {questions.length > 0 ? (
        <QuestionList questions={questions} mayAnswer={mayAnswer} withItem />
      ) : (
        <EmptyState title="Nothing was asked yet">
          <p>A question is asked on the page of a document.</p>
        </EmptyState>
      )}
    </div>
  );
}

export default titled("Questions", QuestionsPage);
