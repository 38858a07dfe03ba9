/** What a state keeps of its relationship: what it was called, its sides and its covered days. Both tables have these columns. */
export const stateColumns = {
  name: true,
  sideAName: true,
  sideAAdjective: true,
  sideACode: true,
  sideBName: true,
  sideBAdjective: true,
  sideBCode: true,
  trackedFrom: true,
  codedThrough: true,
} as const;
