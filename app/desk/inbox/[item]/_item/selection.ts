import type { Span } from "./use-passages";

/** What is selected of the text, in its code points; null: nothing of it. Spaces at its ends are left out. */
export function spanOfSelection(text: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const found: Span[] = [];
  for (const piece of text.querySelectorAll<HTMLElement>("[data-from]")) {
    const words = piece.firstChild;
    if (!words || !range.intersectsNode(words)) continue;
    const units = words.textContent ?? "";
    const first = range.startContainer === words ? range.startOffset : 0;
    const last = range.endContainer === words ? range.endOffset : units.length;
    const picked = units.slice(first, last);
    if (picked.trim() === "") continue;
    const lead = picked.length - picked.trimStart().length;
    const start = Number(piece.dataset.from) + pointsIn(units.slice(0, first + lead));
    const end = start + pointsIn(picked.trim());
    found.push({ start, end });
  }
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

const pointsIn = (units: string) => [...units].length;
