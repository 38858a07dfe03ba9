/** How long a coder waits for a model of the house, in seconds. */
export const HOUSE_WAIT_S = 20;
