import type { KeyChord } from "./key-chord";

/** What can be done at the desk by a press of keys, and by which until somebody chooses others. */
export const DESK_KEYS = {
  save: { label: "Save", usual: "Ctrl+Enter" },
  saveNext: { label: "Save, and go on with the next", usual: "Ctrl+Shift+Enter" },
  toNext: { label: "To the next field that needs attention", usual: "Alt+KeyN" },
  toPrevious: { label: "To the one before it", usual: "Alt+KeyP" },
  addReport1: { label: "Add my report to the first signal like it", usual: "Alt+Digit1" },
  addReport2: { label: "… to the second", usual: "Alt+Digit2" },
  addReport3: { label: "… to the third", usual: "Alt+Digit3" },
  addReport4: { label: "… to the fourth", usual: "Alt+Digit4" },
  addReport5: { label: "… to the fifth", usual: "Alt+Digit5" },
  toPanel: { label: "To the signals like it", usual: "Alt+KeyL" },
  toForm: { label: "To the form", usual: "Alt+KeyG" },
  toReader: { label: "To the document", usual: "Alt+KeyR" },
  mark: { label: "Mark the passage", usual: "Alt+KeyM" },
  accept: { label: "Take the suggestion", usual: "Alt+KeyA" },
  acceptAll: { label: "Take all suggestions", usual: "Alt+Shift+KeyA" },
  dismiss: { label: "Empty what is suggested", usual: "Alt+KeyX" },
  nextItem: { label: "To the next document", usual: "Alt+KeyJ" },
  previousItem: { label: "To the document before", usual: "Alt+KeyK" },
  facet: { label: "Begin a facet of what was saved", usual: "Alt+KeyI" },
  done: { label: "Done, and on to the next document", usual: "Alt+Enter" },
  nothingToCode: { label: "There is nothing to code", usual: "Alt+KeyO" },
  doubtful: { label: "It is doubtful", usual: "Alt+KeyU" },
  nextRow: { label: "To the next row of the list", usual: "KeyJ" },
  previousRow: { label: "To the row above", usual: "KeyK" },
  chooseRow: { label: "Choose the row", usual: "KeyX" },
  askHouse: { label: "Ask the house model", usual: "Alt+KeyH" },
  help: { label: "Show all keys", usual: "Alt+Slash" },
} as const satisfies Record<string, { label: string; usual: KeyChord }>;

export type KeyAction = keyof typeof DESK_KEYS;
export type KeyMap = Record<KeyAction, KeyChord>;

export const KEY_ACTIONS = Object.keys(DESK_KEYS).filter((name): name is KeyAction => name in DESK_KEYS);

/** The keys of a person: the usual ones, and what they chose instead. `keyMap({ save: "F9" }).save // => "F9"` */
export function keyMap(chosen: Partial<Record<KeyAction, KeyChord>>): KeyMap {
  const map = Object.fromEntries(KEY_ACTIONS.map((name) => [name, chosen[name] ?? DESK_KEYS[name].usual]));
  return map as KeyMap;
}

/** What a chord does; null: nothing. */
export function actionOf(map: KeyMap, chord: KeyChord): KeyAction | null {
  return KEY_ACTIONS.find((name) => map[name] === chord) ?? null;
}
