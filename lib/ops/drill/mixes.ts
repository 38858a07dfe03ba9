import type { Ground } from "./ground";
import { documents } from "./mixes/documents";
import { importing } from "./mixes/importing";
import { migrating } from "./mixes/migrating";
import { odd } from "./mixes/odd";
import { outages } from "./mixes/outages";
import { publishing } from "./mixes/publishing";
import { readers } from "./mixes/readers";
import { recoding } from "./mixes/recoding";
import { restoring } from "./mixes/restoring";
import { saving } from "./mixes/saving";
import { servers } from "./mixes/servers";
import { standby } from "./mixes/standby";
import { starting } from "./mixes/starting";
import { tables } from "./mixes/tables";
import type { Mix } from "./options";
import type { Tally } from "./tally";

/** How each mix is run. */
export const MIXES: Record<Mix, (ground: Ground, tally: Tally, kills: number) => Promise<void>> = {
  saving,
  documents,
  importing,
  tables,
  recoding,
  publishing,
  starting,
  migrating,
  restoring,
  outages,
  servers,
  standby,
  odd,
  readers,
};
