import { DESK_KEYS, KEY_ACTIONS, type KeyAction, keyMap } from "./desk-keys";
import { chordOfText, isTaken, type KeyChord, keysOfChord } from "./key-chord";

export type OwnKeys = Partial<Record<KeyAction, KeyChord>>;

export interface KeysRead {
  keys: OwnKeys;
  problems: { field: string; message: string }[];
}

/** The keys that somebody wrote down for each action; empty: the usual ones. `readOwnKeys({ save: "f9" }).keys // => { save: "F9" }` */
export function readOwnKeys(typed: Record<string, unknown>): KeysRead {
  const keys: OwnKeys = {};
  const problems: KeysRead["problems"] = [];
  for (const name of KEY_ACTIONS) {
    const words = typeof typed[name] === "string" ? typed[name].trim() : "";
    if (words === "") continue;
    const chord = chordOfText(words);
    if (chord === null)
      problems.push({
        field: name,
        message: `“${words.slice(0, 40)}” names no keys: write them as Alt+N or F9.`,
      });
    else if (isTaken(chord))
      problems.push({
        field: name,
        message: `${keysOfChord(chord).join("+")} belongs to the browser: choose others.`,
      });
    else if (chord !== DESK_KEYS[name].usual) keys[name] = chord;
  }
  const map = keyMap(keys);
  for (const name of KEY_ACTIONS) {
    const other = KEY_ACTIONS.find((one) => one !== name && map[one] === map[name]);
    if (other && keys[name] !== undefined)
      problems.push({ field: name, message: `These keys do “${DESK_KEYS[other].label}” already.` });
  }
  return { keys, problems };
}
