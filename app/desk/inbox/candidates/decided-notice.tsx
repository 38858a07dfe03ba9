import { ActResult } from "@/app/_ui/act-result";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { count } from "@/lib/charts/format/format";
import type { CandidateAct } from "@/lib/data/candidates/deciding/candidate-acts";
import { TakeBackForm } from "./take-back-form";

interface DecidedNoticeProps {
  query: Query;
  /** One’s own act that the address names. */
  act: CandidateAct | null;
  actId: string;
  relationship: string;
  back: string;
}

/** What the last button did, with the way back: the keyboard goes on from there. */
export function DecidedNotice(props: DecidedNoticeProps) {
  const told = toldOf(props);
  return told === null ? null : (
    <ActResult of={props.actId || queryText(props.query, "undone")} label="What was done" arrived>
      {told}
    </ActResult>
  );
}

function toldOf({ query, act, actId, relationship, back }: DecidedNoticeProps) {
  const stayed = Number(queryText(query, "stayed")) || 0;
  const why =
    stayed === 1
      ? "it was decided meanwhile, or its signal stands"
      : "they were decided meanwhile, or their signals stand";
  const rest = stayed > 0 ? ` ${count(stayed, "stays as it is", "stay as they are")}: ${why}.` : "";
  if (act && !act.undone)
    return (
      <>
        <Notice>
          {count(act.count, "candidate")} {act.kind === "DISCARDED" ? "discarded" : "open again"}.{rest}
        </Notice>
        {act.kind === "DISCARDED" ? <TakeBackForm key={actId} act={actId} back={back} /> : null}
      </>
    );
  const undone = queryText(query, "undone");
  if (undone !== "")
    return (
      <Notice>
        {Number(undone) > 0
          ? `Taken back: ${count(Number(undone), "candidate")}.`
          : "There is nothing to take back."}
        {rest}
      </Notice>
    );
  if (queryText(query, "none") !== "") return <Notice>Nothing had to be changed.{rest}</Notice>;
  const saved = queryText(query, "saved");
  if (/^[a-z0-9-]+$/.test(saved))
    return (
      <Notice>
        <Link href={`/${relationship}/signals/${saved}`}>The signal</Link> is saved. No open candidate follows
        it under this filter.
      </Notice>
    );
  return null;
}
