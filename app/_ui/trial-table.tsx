import { trialFinding, trialLines } from "@/lib/brief/turns/trial-words";
import { TRIAL_FIGURES } from "@/lib/engine/turns/trial-figures";
import { DataTable } from "./data-table";

const NAME: Record<string, string> = {
  "onset detector": "Thawline",
  "moving-average crossing": "Moving averages",
  "index threshold": "Index threshold",
};

/** How well onsets are found in histories whose truth is known, beside three plain rivals. */
export function TrialTable() {
  const { contenders, design, tuning } = TRIAL_FIGURES;
  return (
    <div className="grid gap-3 pt-2">
      <p className="prose-text">
        The watch was tried on simulated histories whose onsets are known, beside three plain rivals on the
        index: moving averages that cross, a threshold, and a CUSUM. All four are tuned to the same one false
        alarm in 20 years of quiet. {trialFinding(TRIAL_FIGURES)} The information limit is what a detector
        that knew both levels could reach on average in the long run.
      </p>
      <DataTable
        scrollLabel="Trial of the watch"
        caption={`Weeks of evidence until the alarm in ${design.histories} simulated histories each: median (its 95 % interval), share found within a year. In rows without a turn: false alarms in 20 years; torn: in its first year.`}
        rows={trialLines(TRIAL_FIGURES)}
        rowKey={({ scenario }) => scenario}
        columns={[
          {
            key: "scenario",
            heading: "History",
            rowHeader: true,
            className: "min-w-36",
            cell: ({ scenario, about }) => (
              <>
                <span className="block first-letter:uppercase">{scenario}</span>{" "}
                <span className="block text-xs font-normal text-muted">{about}</span>
              </>
            ),
          },
          { key: "limit", heading: "Limit", numeric: true, cell: ({ limit }) => limit ?? "" },
          ...contenders.map(({ name }, at) => ({
            key: name,
            heading: NAME[name] ?? name,
            numeric: true,
            className: at === 0 ? "font-semibold" : "",
            cell: ({ cells }: { cells: string[] }) => cells[at] ?? "",
          })),
        ]}
      />
      <p className="prose-text text-sm text-muted">
        Thresholds tuned on {tuning.histories} quiet histories of 20 years, judged on others. In steady
        relations the watch raises more false alarms than the one that it is tuned to, and a relationship that
        becomes torn can set it off. Real signals come in bursts, which the simulation does not know: an alarm
        is a reason to look, never a finding.
      </p>
    </div>
  );
}
