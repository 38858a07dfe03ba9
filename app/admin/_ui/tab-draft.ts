/** What stands typed in a form of this tab, and when it was kept. */
export interface TabDraft {
  values: Record<string, string>;
  /** ISO. */
  keptAt: string;
}

/** The draft that this tab keeps; null: none, or one that cannot be read. */
export function readTabDraft(key: string): TabDraft | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isDraft(found) ? found : null;
  } catch {
    return null;
  }
}

/** Keeps a draft in the place of the one before; null: none is kept any more. */
export function keepTabDraft(key: string, draft: TabDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing, or has no room: the form works as it does without scripts.
  }
}

function isDraft(found: unknown): found is TabDraft {
  if (typeof found !== "object" || found === null || !("values" in found) || !("keptAt" in found))
    return false;
  const { values, keptAt } = found;
  return (
    typeof keptAt === "string" &&
    typeof values === "object" &&
    values !== null &&
    Object.values(values).every((value) => typeof value === "string")
  );
}
