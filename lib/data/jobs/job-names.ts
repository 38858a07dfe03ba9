/** What each kind of job brings about, by the name of its maker. */
const MAKES: Record<string, string> = {
  package: "Data package",
  pdf: "PDF",
  mails: "Letters of an edition",
  "waiting-mails": "Letters that were waiting",
  "week-draft": "Draft of a week",
  "week-alerts": "Alerts of a week",
  "edition-alerts": "Alerts of an edition",
  "event-file": "Reading of a file of event data",
};

/** `jobName("pdf") // => "PDF"`; a kind of another release is called as that calls it. */
export function jobName(maker: string): string {
  return MAKES[maker] ?? maker;
}

/** How a job stands, as the queue writes it. */
export const JOB_STATES = ["created", "retry", "active", "completed", "failed"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** … and as people read it. */
export const STATE_NAMES: Record<JobState, string> = {
  created: "waits",
  retry: "failed, will be tried again",
  active: "under way",
  completed: "done",
  failed: "given up",
};

export function isJobState(text: string): text is JobState {
  return JOB_STATES.some((state) => state === text);
}
