/** What the link to the versions of the table says. `versionsLabel(3) // => "Version 3 and those before it"` */
export const versionsLabel = (newest: number): string =>
  newest === 1 ? "Version 1, the first" : `Version ${newest} and those before it`;
