import { NotFound } from "./problems";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that came from outside, checked: the database refuses other words with a fault, people get “not found”. */
export function recordId(id: string, what: string): string {
  if (!isRecordId(id)) throw new NotFound(what);
  return id;
}

/** Whether words from outside can be the id of a record. */
export function isRecordId(id: string): boolean {
  return UUID.test(id);
}
