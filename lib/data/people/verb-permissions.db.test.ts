import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { LOWEST_ROLE, type Permission } from "@/lib/auth/permission";
import { type Person, ROLES } from "@/lib/auth/person";
import type { RecodeChoice } from "@/lib/codebook/recoding/recode-choice";
import { listAuditEvents, listAuditSubjects } from "@/lib/data/audit-log";
import { streamCandidateRows } from "@/lib/data/candidates/candidate-export";
import { countCandidates, listCandidates } from "@/lib/data/candidates/candidate-list";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { listCandidateRows } from "@/lib/data/candidates/candidate-rows";
import { findTwins } from "@/lib/data/candidates/candidate-twins";
import { findCandidate } from "@/lib/data/candidates/candidate-view";
import { findCandidateAct } from "@/lib/data/candidates/deciding/candidate-acts";
import { codeCandidate } from "@/lib/data/candidates/deciding/code-candidate";
import { findDecided } from "@/lib/data/candidates/deciding/decided-candidate";
import { discardCandidates, reopenCandidates } from "@/lib/data/candidates/deciding/discarding";
import { reportCandidate } from "@/lib/data/candidates/deciding/report-candidate";
import { undoDiscard } from "@/lib/data/candidates/deciding/undo-discard";
import { nextCandidate } from "@/lib/data/candidates/next-candidate";
import { countOpenCandidates } from "@/lib/data/candidates/open-candidates";
import { askHouse } from "@/lib/data/coding/ask-house";
import { listDictionaryHistory } from "@/lib/data/coding/dictionaries/dictionary-history";
import { findEntry, listEntries } from "@/lib/data/coding/dictionaries/list-entries";
import { publishDictionary } from "@/lib/data/coding/dictionaries/publish-dictionary";
import { suggestionsFor } from "@/lib/data/coding/dictionaries/suggestions-for";
import { closeWeek, recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { beginFile } from "@/lib/data/event-files/bringing/begin-file";
import { cancelFile } from "@/lib/data/event-files/bringing/cancel-file";
import { completeFile } from "@/lib/data/event-files/bringing/complete-file";
import { confirmFile } from "@/lib/data/event-files/bringing/confirm-file";
import { keepPart, missingParts } from "@/lib/data/event-files/bringing/parts";
import { listEarlierReleases } from "@/lib/data/event-files/earlier-releases";
import { listEventFiles } from "@/lib/data/event-files/event-file-list";
import { eventFileQuery } from "@/lib/data/event-files/event-file-query";
import { getEventFile } from "@/lib/data/event-files/event-file-view";
import { getProgress } from "@/lib/data/event-files/file-progress";
import { getMapping, listMappings } from "@/lib/data/event-files/mapping/mapping-versions";
import { publishMapping } from "@/lib/data/event-files/mapping/publish-mapping";
import { putBackMapping } from "@/lib/data/event-files/mapping/put-back-mapping";
import { listCodes, readMapping } from "@/lib/data/event-files/mapping/read-mapping";
import { listRowChanges } from "@/lib/data/event-files/row-changes";
import { saidBefore } from "@/lib/data/event-files/said-before";
import { countJobs, listJobs } from "@/lib/data/jobs/job-list";
import { askForDraft, rerunJob } from "@/lib/data/jobs/job-rerun";
import { readJobsNow } from "@/lib/data/jobs/job-workers";
import { correctWeek, previewCorrection } from "@/lib/data/publication/correct-week";
import { approveProposal, dropProposal, findProposal } from "@/lib/data/publication/proposals";
import { publishWeek } from "@/lib/data/publication/publish-week";
import { approveWeek } from "@/lib/data/publication/second-person";
import { withdrawWeek } from "@/lib/data/publication/withdraw-week";
import { countEditionMails, countReaders, listMails } from "@/lib/data/readership/delivery-log";
import { dropHeld, listHeld, releaseHeld } from "@/lib/data/readership/held-mail";
import { importReturned } from "@/lib/data/readership/import-returned";
import { sendTestMail } from "@/lib/data/readership/test-mail";
import { findRecoding } from "@/lib/data/records/import-runs";
import {
  chooseReferenceSheet,
  discardReference,
  findReferenceDraft,
  receiveReference,
} from "@/lib/data/reference/reference-drafts";
import { archiveReference, editReference, restoreReference } from "@/lib/data/reference/reference-editing";
import { saveReference } from "@/lib/data/reference/save-reference";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import {
  archiveRelationship,
  createRelationship,
  editRelationship,
} from "@/lib/data/relationships/relationship-admin";
import { listRelationshipsToManage } from "@/lib/data/relationships/relationship-roster";
import { changeSettings } from "@/lib/data/settings";
import { approveSignal } from "@/lib/data/signals/approval";
import { listCodebookHistory } from "@/lib/data/versions/codebook-history";
import { previewCodebook } from "@/lib/data/versions/codebook-preview";
import { publishCodebook } from "@/lib/data/versions/codebook-writing";
import { listMethodHistory } from "@/lib/data/versions/method-history";
import { previewMethod } from "@/lib/data/versions/method-preview";
import { createMethodVersion } from "@/lib/data/versions/method-writing";
import { listRecodable } from "@/lib/data/versions/recoding/recodable-types";
import { listRecodeOffers } from "@/lib/data/versions/recoding/recode-offers";
import { previewRecoding } from "@/lib/data/versions/recoding/recode-preview";
import { recodeByAddress, recodeSignals } from "@/lib/data/versions/recoding/recode-writing";
import { freezeWeek, takeInNewer } from "@/lib/data/weeks/weekly-freeze";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { CandidateFields } from "@/lib/event-files/proposals/candidate";
import { createInvitation, listOpenInvitations, revokeInvitation } from "./invitations";
import { changePassword, createPasswordLink } from "./passwords";
import { changeRole, disablePerson, enablePerson, getPerson, listPeople, renameSelf } from "./people";
import { makePerson } from "./people.test-kit";
import { endOtherSessions, endSession, endSessionsOf, listSessions } from "./sessions";

ownTestDatabase();

const nobody = randomUUID();
const NOTHING_CHOSEN: RecodeChoice = {
  ...{
    relationship: "none",
    types: [],
    under: "earlier",
    from: null,
    to: null,
    into: null,
    intensity: "kept",
  },
};
const ALL_CANDIDATES = candidateQuery.parse({});
const NOTHING_TOLD: CandidateFields = {
  ...{
    first: 0,
    last: 0,
    precision: "day",
    doubt: null,
    scheme: "CAMEO",
    code: "",
    family: null,
    type: null,
  },
  ...{ intensity: null, initiator: "A", title: "", words: "", place: "", reports: [] },
};
const NO_SERIES = { relationship: "none", slug: "none" };
const NO_CORRECTION = { seen: 0, stamp: "", fields: {}, texts: {}, origin: "https://thawline.example" };
type Verb = (person: Person | null) => Promise<unknown>;

const verbs: Record<string, [Permission, Verb]> = {
  listAuditEvents: ["audit.read", (person) => listAuditEvents(person, { page: 1 })],
  listAuditSubjects: ["audit.read", (person) => listAuditSubjects(person)],
  publishDictionary: [
    "codebook.manage",
    (person) => publishDictionary(person, { kind: "names", base: 0, reason: "", id: null, entry: {} }),
  ],
  listDictionaryHistory: ["signal.write", (person) => listDictionaryHistory(person, "names")],
  listEntries: ["signal.write", (person) => listEntries(person, "names", { words: "", page: 1 })],
  findEntry: ["signal.write", (person) => findEntry(person, "names", "khorog")],
  suggestionsFor: [
    "signal.write",
    (person) => suggestionsFor(person, "none", { text: "", title: "", publisher: "", published: "" }),
  ],
  listCandidates: ["signal.write", (person) => listCandidates(person, "none", ALL_CANDIDATES)],
  countCandidates: ["signal.write", (person) => countCandidates(person, "none", ALL_CANDIDATES)],
  findCandidate: ["signal.write", (person) => findCandidate(person, nobody)],
  listCandidateRows: ["signal.write", (person) => listCandidateRows(person, nobody, 1)],
  findTwins: ["signal.write", (person) => findTwins(person, "none", [], NOTHING_TOLD)],
  countOpenCandidates: ["signal.write", (person) => countOpenCandidates(person)],
  streamCandidateRows: ["signal.write", (person) => streamCandidateRows(person, "none", ALL_CANDIDATES)],
  nextCandidate: ["signal.write", (person) => nextCandidate(person, "none", ALL_CANDIDATES, nobody)],
  findDecided: ["signal.write", (person) => findDecided(person, nobody, "")],
  findCandidateAct: ["signal.write", (person) => findCandidateAct(person, nobody)],
  discardCandidates: ["signal.write", (person) => discardCandidates(person, "none", { ids: [] }, {})],
  reopenCandidates: ["signal.write", (person) => reopenCandidates(person, "none", { ids: [] })],
  undoDiscard: ["signal.write", (person) => undoDiscard(person, nobody)],
  codeCandidate: [
    "signal.write",
    (person) => codeCandidate(person, { candidate: nobody, relationship: "none" }, {}, nobody),
  ],
  reportCandidate: [
    "signal.write",
    (person) => reportCandidate(person, nobody, "none", { reports: [], revision: 1, reason: "" }),
  ],
  askHouse: ["signal.write", (person) => askHouse(person, nobody)],
  beginFile: ["signal.write", (person) => beginFile(person, "none", {})],
  keepPart: ["signal.write", (person) => keepPart(person, nobody, 0, new Uint8Array(1))],
  missingParts: ["signal.write", (person) => missingParts(person, nobody)],
  completeFile: ["signal.write", (person) => completeFile(person, nobody)],
  confirmFile: ["signal.write", (person) => confirmFile(person, nobody, {})],
  cancelFile: ["signal.write", (person) => cancelFile(person, nobody)],
  listEventFiles: ["signal.write", (person) => listEventFiles(person, "none", eventFileQuery.parse({}))],
  getEventFile: ["signal.write", (person) => getEventFile(person, nobody)],
  getProgress: ["signal.write", (person) => getProgress(person, nobody)],
  listEarlierReleases: ["signal.write", (person) => listEarlierReleases(person, nobody)],
  saidBefore: ["signal.write", (person) => saidBefore(person, nobody)],
  listRowChanges: ["signal.write", (person) => listRowChanges(person, nobody, 1)],
  freezeWeek: ["summary.write", (person) => freezeWeek(person, "none", "none")],
  takeInNewer: ["summary.write", (person) => takeInNewer(person, "none", "none", 1)],
  approveWeek: ["summary.write", (person) => approveWeek(person, "none", "none", 1)],
  publishWeek: [
    "summary.write",
    (person) => publishWeek(person, "none", "none", { version: 0, hash: "" }, "https://thawline.example"),
  ],
  previewCorrection: ["summary.write", (person) => previewCorrection(person, "none", "none", NO_CORRECTION)],
  correctWeek: ["summary.write", (person) => correctWeek(person, "none", "none", NO_CORRECTION)],
  findProposal: ["summary.write", (person) => findProposal(person, "none", "none")],
  approveProposal: ["summary.write", (person) => approveProposal(person, "none", "none", NO_CORRECTION)],
  dropProposal: ["summary.write", (person) => dropProposal(person, "none", "none", "")],
  withdrawWeek: ["summary.write", (person) => withdrawWeek(person, "none", "none", NO_CORRECTION)],
  createInvitation: ["people.manage", (person) => createInvitation(person, {})],
  listOpenInvitations: ["people.manage", (person) => listOpenInvitations(person, { page: 1 })],
  revokeInvitation: ["people.manage", (person) => revokeInvitation(person, nobody)],
  createPasswordLink: ["people.manage", (person) => createPasswordLink(person, nobody)],
  listPeople: ["people.manage", (person) => listPeople(person, { page: 1 })],
  getPerson: ["people.manage", (person) => getPerson(person, nobody)],
  changeRole: ["people.manage", (person) => changeRole(person, nobody, { role: "ADMIN" })],
  disablePerson: ["people.manage", (person) => disablePerson(person, nobody)],
  enablePerson: ["people.manage", (person) => enablePerson(person, nobody)],
  endSessionsOf: ["people.manage", (person) => endSessionsOf(person, nobody)],
  listRelationshipsToManage: [
    "relationship.manage",
    (person) => listRelationshipsToManage(person, { page: 1 }),
  ],
  createRelationship: ["relationship.manage", (person) => createRelationship(person, {})],
  editRelationship: ["relationship.manage", (person) => editRelationship(person, "none", {}, "")],
  moveCodedThrough: ["coverage.write", (person) => moveCodedThrough(person, "none", {}, "")],
  recordCoverage: ["coverage.write", (person) => recordCoverage(person, "none", {}, "0")],
  receiveReference: [
    "reference.write",
    (person) =>
      receiveReference(person, {
        ...{ relationship: "none", seriesSlug: null, fileName: "", bytes: new Uint8Array() },
      }),
  ],
  chooseReferenceSheet: [
    "reference.write",
    (person) => chooseReferenceSheet(person, { draft: nobody, sheet: 0 }),
  ],
  findReferenceDraft: ["reference.write", (person) => findReferenceDraft(person, nobody)],
  discardReference: ["reference.write", (person) => discardReference(person, nobody)],
  saveReference: [
    "reference.write",
    (person) =>
      saveReference(person, {
        ...{ relationship: "none", draft: nobody, plain: null, series: [], about: {}, note: "" },
      }),
  ],
  editReference: ["reference.write", (person) => editReference(person, NO_SERIES, {}, "0")],
  archiveReference: ["reference.write", (person) => archiveReference(person, NO_SERIES)],
  restoreReference: ["reference.write", (person) => restoreReference(person, NO_SERIES)],
  closeWeek: [
    "coverage.write",
    (person) => closeWeek(person, "none", "none", {}, { record: "0", through: "" }),
  ],
  setFourEyes: ["relationship.manage", (person) => setFourEyes(person, "none", true)],
  approveSignal: ["signal.write", (person) => approveSignal(person, "none", { reason: "", revision: 1 })],
  archiveRelationship: ["relationship.manage", (person) => archiveRelationship(person, "none", true)],
  listJobs: ["settings.manage", (person) => listJobs(person, { page: 1, state: null })],
  countJobs: ["settings.manage", (person) => countJobs(person)],
  readJobsNow: ["settings.manage", (person) => readJobsNow(person, new Date())],
  rerunJob: ["settings.manage", (person) => rerunJob(person, nobody)],
  askForDraft: ["settings.manage", (person) => askForDraft(person, {})],
  changeSettings: ["settings.manage", (person) => changeSettings(person, { readersSignIn: "perhaps" })],
  createMethodVersion: ["method.manage", (person) => createMethodVersion(person, {})],
  previewMethod: ["method.manage", (person) => previewMethod(person, {}, 1)],
  listMethodHistory: ["method.manage", (person) => listMethodHistory(person)],
  publishCodebook: [
    "codebook.manage",
    (person) => publishCodebook(person, { base: 0, reason: "", types: [], rules: [] }),
  ],
  previewCodebook: ["codebook.manage", (person) => previewCodebook(person, { types: [], rules: [] }, 1)],
  listRecodable: ["codebook.manage", (person) => listRecodable(person, "none")],
  listRecodeOffers: ["codebook.manage", (person) => listRecodeOffers(person)],
  findRecoding: ["codebook.manage", (person) => findRecoding(person, nobody)],
  previewRecoding: ["codebook.manage", (person) => previewRecoding(person, NOTHING_CHOSEN)],
  recodeSignals: [
    "codebook.manage",
    (person) => recodeSignals(person, NOTHING_CHOSEN, { reason: "", shown: "" }),
  ],
  recodeByAddress: ["codebook.manage", (person) => recodeByAddress(person, "", { reason: "", shown: "" })],
  readMapping: ["signal.write", (person) => readMapping(person)],
  listCodes: ["signal.write", (person) => listCodes(person, { scheme: null, words: "", page: 1 })],
  listMappings: ["signal.write", (person) => listMappings(person, 1)],
  getMapping: ["signal.write", (person) => getMapping(person, 0)],
  putBackMapping: [
    "codebook.manage",
    (person) => putBackMapping(person, { version: 0, base: 0, reason: "" }),
  ],
  publishMapping: [
    "codebook.manage",
    (person) =>
      publishMapping(person, {
        base: 0,
        reason: "",
        change: { kind: "word", entry: { in: "words", word: "" } },
      }),
  ],
  listCodebookHistory: ["codebook.manage", (person) => listCodebookHistory(person)],
  listHeld: ["people.manage", (person) => listHeld(person)],
  releaseHeld: ["people.manage", (person) => releaseHeld(person, "")],
  dropHeld: ["people.manage", (person) => dropHeld(person, "")],
  listMails: ["people.manage", (person) => listMails(person, { page: 1 })],
  importReturned: ["people.manage", (person) => importReturned(person, [])],
  countEditionMails: ["summary.write", (person) => countEditionMails(person)],
  countReaders: ["summary.write", (person) => countReaders(person)],
  sendTestMail: ["summary.write", (person) => sendTestMail(person, "none", "2025-W49")],
  listSessions: ["account.own", (person) => listSessions(person)],
  endSession: ["account.own", (person) => endSession(person, nobody)],
  endOtherSessions: ["account.own", (person) => endOtherSessions(person, nobody)],
  renameSelf: ["account.own", (person) => renameSelf(person, {})],
  changePassword: ["account.own", (person) => changePassword(person, nobody, {})],
};

/** Whether the verb let the person past its door; what it answers after that does not matter here. */
async function opens(verb: Verb, person: Person | null): Promise<boolean> {
  try {
    await verb(person);
    return true;
  } catch (problem) {
    return !(problem instanceof NotAuthorised);
  }
}

test("every verb opens to exactly the roles that the table names", async () => {
  const people = await Promise.all(ROLES.map((role) => makePerson(role)));
  for (const [name, [permission, verb]] of Object.entries(verbs)) {
    assert.equal(await opens(verb, null), false, `${name} for somebody signed out`);
    for (const person of people) {
      const allowed = ROLES.indexOf(person.role) >= ROLES.indexOf(LOWEST_ROLE[permission]);
      assert.equal(await opens(verb, person), allowed, `${name} for ${person.role}`);
    }
  }
});
