type Fields = Record<string, string>;

/** The fields of an answer with what was typed while it was on its way: what differs between the form as sent and as it stands. */
export function fieldsSince(sent: Fields, now: Fields, answered: Fields): Fields {
  const names = new Set([...Object.keys(sent), ...Object.keys(now), ...Object.keys(answered)]);
  const fields: Fields = {};
  for (const name of names) {
    // A field that is not sent and one that is empty say the same.
    const value = (sent[name] ?? "") === (now[name] ?? "") ? answered[name] : now[name];
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}
