import { unescaped } from "./html-form";
import { until } from "./own-processes";
import { FailedStart, type Product } from "./product";
import { type Visitor, visitor } from "./visitor";

export interface People {
  admin: Visitor;
  coder: Visitor;
  editor: Visitor;
}

const LINK_LIMIT_MS = 10_000;

/** The first administrator by the link that the start prints, and two more by invitations, as anybody would come in. */
export async function letIn(product: Product): Promise<People> {
  const link = () => /\/setup\/(\S+)\s/.exec(product.said());
  await until(() => link() !== null, LINK_LIMIT_MS);
  const [setup] = link() ?? [];
  if (setup === undefined) throw new FailedStart(`no set-up link was printed: ${product.said()}`);
  const admin = await join(product.address, setup.trim(), "Administrator");
  return {
    admin,
    coder: await invited(product.address, admin, "CODER"),
    editor: await invited(product.address, admin, "EDITOR"),
  };
}

async function join(address: string, link: string, name: string): Promise<Visitor> {
  const person = visitor(address);
  const form = await person.formWith(link, "repeat");
  const password = `${name} walks over the bridge ${Math.random()}`;
  const own = { name, password, repeat: password };
  const asksEmail = form.values.some(([control]) => control === "email");
  const sent = asksEmail ? { ...own, email: `${name.toLowerCase()}@example.org` } : own;
  const answer = await person.send(link, form, sent);
  if (answer.status !== 303) throw new Error(`${name} could not come in: ${answer.status}`);
  return person;
}

async function invited(address: string, admin: Visitor, role: string): Promise<Visitor> {
  const page = "/admin/invitations";
  const form = await admin.formWith(page, "role");
  const answer = await admin.send(page, form, {
    email: `${role.toLowerCase()}@example.org`,
    role,
    days: "1",
  });
  const [link] = /\/invitation\/[\w-]+/.exec(unescaped(answer.body)) ?? [];
  if (link === undefined) throw new Error(`no invitation was made: ${answer.status}`);
  return join(address, link, role);
}
