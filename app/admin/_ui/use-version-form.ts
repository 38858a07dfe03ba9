import { useRouter } from "next/navigation";
import {
  useActionState,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { flushSync } from "react-dom";
import { focusOn, putAll, takeFilesBack, typedNow } from "@/app/_form/controls";
import type { FormProblem } from "@/app/_ui/error-summary";
import { baseSent } from "./base-sent";
import { readTabDraft } from "./tab-draft";
import { useTabDraft } from "./use-tab-draft";
import { firstAnswer, type VersionAnswer } from "./version-answer";

type Values = Record<string, string>;

/** What a button of the form made of it without asking the server. */
export interface LocalStep {
  values: Values;
  focus: string;
  problems: FormProblem[];
}

interface Plan<Preview> {
  send: (earlier: VersionAnswer<Preview>, form: FormData) => Promise<VersionAnswer<Preview>>;
  /** The form as it is filled from the version in use; the same at every drawing. */
  first: VersionAnswer<Preview>;
  /** Under which the tab keeps what is typed: another for everybody. */
  draftKey: string;
  /** What a button does at once; null: the server is asked. */
  step?: (typed: Values, intent: string) => LocalStep | null;
  /** The form as it goes to the server. */
  tidied?: (typed: Values) => Values;
  /** The fields of an answer with what was typed while it was on its way. */
  since: (sent: Values, now: Values, answered: Values) => Values;
}

interface Shown<Preview> {
  answer: VersionAnswer<Preview>;
  /** What the fields say: the answer, and what was typed while it was on its way. */
  values: Values;
}

/**
 * The form of a next version. Its controls keep their own values, so that nothing typed depends on an answer: with scripts an answer only
 * changes what the server changed, without them the form comes back filled with what was sent.
 */
export function useVersionForm<Preview>({ send, first, draftKey, step, tidied, since }: Plan<Preview>) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [fromServer, action] = useActionState(send, first);
  const [own, setOwn] = useState<Shown<Preview> | null>(null);
  const [pending, startSending] = useTransition();
  // Known at once, unlike the transition: an answer must not meet other rows than were sent.
  const busy = useRef(false);
  const { answer, values } = own ?? { answer: fromServer, values: fromServer.values };

  const [filled] = useState(() => ({ ...first.values, base: String(first.base) }));
  const { touch, drop, close } = useTabDraft(form, draftKey, filled);
  const [keptAt, setKeptAt] = useState<string | null>(null);

  const [atFirst] = useState(fromServer);
  useEffect(() => {
    const kept = readTabDraft(draftKey);
    // What was sent without scripts and came back is newer than what the tab kept.
    if (!kept || !form.current || atFirst !== first) return;
    const { base, ...typed } = kept.values;
    const answer = { ...first, base: baseSent(base, first.base), turn: first.turn + 1 };
    // Somebody may have typed before the scripts were there.
    setOwn({ answer, values: since(first.values, typedNow(form.current), typed) });
    setKeptAt(kept.keptAt);
  }, [draftKey, first, atFirst, since]);

  useLayoutEffect(() => {
    if (own && form.current) putAll(form.current, own.values);
  }, [own]);
  // A row that a button made or moved gets the next keystroke.
  useEffect(() => {
    if (answer.focus) focusOn(document.getElementById(answer.focus));
  }, [answer]);

  const submit = useCallback(
    (intent: string) => {
      if (!form.current || busy.current) return;
      const typed = typedNow(form.current);
      const turn = answer.turn + 1;
      const stepped = step?.(typed, intent);
      if (stepped) {
        const { values: next, ...told } = stepped;
        setOwn({ answer: { ...firstAnswer(answer.base, next), ...told, intent, turn }, values: next });
        return touch();
      }
      if (tidied) putAll(form.current, tidied(typed));
      const sent = typedNow(form.current);
      const data = new FormData(form.current);
      data.set("intent", intent);
      data.set("scripted", "1");
      busy.current = true;
      startSending(async () => {
        let given: VersionAnswer<Preview>;
        try {
          given = await send({ ...firstAnswer(answer.base, {}), turn: answer.turn }, data);
          // A file is read once: what came of it stands in the fields.
          if (form.current) takeFilesBack(form.current);
        } catch {
          given = { ...answer, intent, values: sent, problems: [{ field: "", message: AWAY }], turn };
        }
        if (given.goTo !== null) {
          close();
          return router.push(given.goTo);
        }
        busy.current = false;
        if (!form.current) return;
        const now = typedNow(form.current);
        // At once: nothing may be typed between the look at the form and the change of it.
        flushSync(() => setOwn({ answer: given, values: since(sent, now, given.values) }));
        touch();
      });
    },
    [answer, close, router, send, since, step, tidied, touch],
  );

  /** Forgets what was typed. */
  const startAgain = useCallback(() => {
    drop();
    setKeptAt(null);
    setOwn({ answer: { ...first, turn: answer.turn + 1 }, values: first.values });
  }, [answer, drop, first]);

  return { form, action, answer, values, pending, submit, touch, inUse: first.base, keptAt, startAgain };
}

const AWAY =
  "The server could not be reached, so this is probably not done. Everything you typed is still here: try again when it answers.";
