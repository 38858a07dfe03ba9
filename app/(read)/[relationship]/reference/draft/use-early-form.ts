import { useEffect, useState } from "react";

/** What makes a control part of another form of the page. */
interface OtherForm {
  form: string;
  autoComplete: "off";
}

/**
 * Until scripts work, and for whoever has none, a control that this is spread over is sent with the form of that id, so that a press sends what was typed there too. From then on it belongs to the
 * form that stands around it. null: the page has no such form.
 */
export function useEarlyForm(id: string | null): OtherForm | undefined {
  const [early, setEarly] = useState(true);
  useEffect(() => setEarly(false), []);
  return early && id !== null ? { form: id, autoComplete: "off" } : undefined;
}

/** The same for the button, which says what it asks for: the other form has more than one. */
export const earlyButton = (early: OtherForm | undefined, intent: "read" | "sheet") =>
  early && { form: early.form, name: "intent", value: intent };
