import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { count } from "@/lib/charts/format/format";
import type { Batch } from "@/lib/data/inbox/undoing";
import { takeBack } from "./actions";

const DONE_WORDS: Record<string, string> = {
  "inbox.add": "brought to the desk",
  "inbox.remove": "removed; what was coded from them stays",
  "inbox.restore": "put back on the desk",
  "inbox.priority": "given another priority",
  "inbox.finish": "finished",
};
const UNDONE = new Set(["inbox.add", "inbox.remove", "inbox.priority", "inbox.finish"]);

/** What the last button did, with the way back. */
export function DoneNotice({
  query,
  batch,
  batchId,
  back,
}: {
  query: Query;
  batch: Batch | null;
  batchId: string;
  back: string;
}) {
  const stayed = Number(queryText(query, "stayed")) || 0;
  const rest =
    stayed > 0
      ? ` ${count(stayed, "stays as it is", "stay as they are")}: somebody else has it or has changed it.`
      : "";
  if (batch && !batch.undone)
    return (
      <Notice>
        <p>
          {count(batch.count, "document")} {DONE_WORDS[batch.action] ?? "changed"}.{rest}
        </p>
        {UNDONE.has(batch.action) ? (
          <form action={takeBack} className="mt-2">
            <input type="hidden" name="batch" value={batchId} />
            <input type="hidden" name="back" value={back} />
            <Button tone="quiet">Undo</Button>
          </form>
        ) : null}
      </Notice>
    );
  const undone = queryText(query, "undone");
  if (undone !== "")
    return (
      <Notice>
        {Number(undone) > 0
          ? `Taken back: ${count(Number(undone), "document")}.`
          : "There is nothing to take back."}
        {rest}
      </Notice>
    );
  const opened = Number(queryText(query, "reopened")) || 0;
  if (opened > 0) return <Notice>{count(opened, "document")} opened again.</Notice>;
  if (queryText(query, "fetched") !== "")
    return <Notice>The page was fetched: its text is on the desk.</Notice>;
  if (queryText(query, "none") !== "") return <Notice>Nothing had to be changed.{rest}</Notice>;
  if (queryText(query, "free") === "0")
    return <Notice>No document is free just now: what is left, others have before them.</Notice>;
  return null;
}
