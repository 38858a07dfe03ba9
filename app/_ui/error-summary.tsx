"use client";

import { useEffect, useRef } from "react";

export interface FormProblem {
  /** Id of the control; empty for the whole form. */
  field: string;
  message: string;
  /** What stands in the address; its field keeps it. */
  typed?: string;
}

interface ErrorSummaryProps {
  problems: FormProblem[];
  title?: string;
  /** What the problems were answered with, where their list is made anew whenever the form is drawn: typing or sending again is no new answer. */
  answer?: object;
}

/** Every error of a refused form in one list that takes the focus, once with each answer; each line leads to its field. */
export function ErrorSummary({
  problems,
  title = "This was not saved",
  answer = problems,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const reached = useRef<object>(null);
  // Each new list of problems is announced and reached first.
  useEffect(() => {
    if (problems.length > 0 && reached.current !== answer) box.current?.focus();
    reached.current = answer;
  });
  if (problems.length === 0) return null;
  // Two rules may say the same of one field; once is enough.
  const told = [
    ...new Map(problems.map((problem) => [`${problem.field} ${problem.message}`, problem])).entries(),
  ];
  return (
    <div ref={box} role="alert" tabIndex={-1} className="my-4 border-l-4 border-warm py-1 pl-4">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc pl-5">
        {told.map(([key, problem]) => (
          <li key={key}>
            {problem.field ? <a href={`#${problem.field}`}>{problem.message}</a> : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
