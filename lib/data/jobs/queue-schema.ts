/** The schema that the queue keeps for itself, beside the tables of the product. */
export const QUEUE_SCHEMA = "thawline_jobs";
