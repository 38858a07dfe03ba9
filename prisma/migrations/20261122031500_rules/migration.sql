-- What the schema language cannot say: append-only tables, write-once summaries, and a check behind
-- every rule that the forms enforce. A form gives the friendly answer; this is the last word.

-- 1. Append-only tables -------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'Write a new row that supersedes the old one.';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SignalRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SourceReport" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Figure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Source" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "MethodVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "CodebookVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 2. A published summary stays as it was ----------------------------------------------------------

CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'PUBLISHED' THEN
    RAISE EXCEPTION 'The summary of % is published and write-once: % is refused', OLD."week", TG_OP
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER published_is_frozen BEFORE UPDATE OR DELETE ON "WeeklySummary" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_is_kept BEFORE TRUNCATE ON "WeeklySummary" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 3. A signal keeps its identity; only the pointer to its newest revision moves, and only forward ---

CREATE FUNCTION check_signal_pointer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newer integer; older integer;
BEGIN
  IF (NEW."id", NEW."relationshipId", NEW."slug", NEW."createdAt")
     IS DISTINCT FROM (OLD."id", OLD."relationshipId", OLD."slug", OLD."createdAt") THEN
    RAISE EXCEPTION 'The identity of a signal never changes' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  IF NEW."currentRevisionId" IS NOT DISTINCT FROM OLD."currentRevisionId" THEN RETURN NEW; END IF;
  SELECT "number" INTO newer FROM "SignalRevision" WHERE "id" = NEW."currentRevisionId" AND "signalId" = NEW."id";
  IF newer IS NULL THEN
    RAISE EXCEPTION 'The newest revision of a signal is one of its own' USING ERRCODE = 'check_violation';
  END IF;
  SELECT "number" INTO older FROM "SignalRevision" WHERE "id" = OLD."currentRevisionId";
  IF newer <= older THEN
    RAISE EXCEPTION 'The newest revision of a signal has the highest number' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER pointer_moves_forward BEFORE UPDATE ON "Signal" FOR EACH ROW EXECUTE FUNCTION check_signal_pointer();
CREATE TRIGGER signals_are_kept BEFORE DELETE OR TRUNCATE ON "Signal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 4. Rules about one revision that its own row can answer -----------------------------------------

ALTER TABLE "SignalRevision"
  ADD CONSTRAINT "number_from_1" CHECK ("number" >= 1),
  ADD CONSTRAINT "first_is_created" CHECK (("number" = 1) = ("kind" IN ('CREATED', 'IMPORTED')) OR "kind" = 'IMPORTED'),
  ADD CONSTRAINT "later_has_reason" CHECK ("number" = 1 OR btrim("reason") <> ''),
  ADD CONSTRAINT "voided_by_kind" CHECK ("voided" = ("kind" = 'VOIDED')),
  ADD CONSTRAINT "title_length" CHECK (char_length("title") BETWEEN 1 AND 160),
  ADD CONSTRAINT "text_length" CHECK (char_length("text") <= 4000),
  ADD CONSTRAINT "reason_lengths" CHECK (
    greatest(char_length("reason"), char_length("intensityReason"), char_length("gradeReason"),
      char_length("contested"), char_length("dateBasis")) <= 1000),
  ADD CONSTRAINT "date_words_length" CHECK (char_length("dateAsWritten") <= 200),
  ADD CONSTRAINT "span_order" CHECK ("endDay" >= "startDay"),
  ADD CONSTRAINT "days_in_range" CHECK (
    "startDay" BETWEEN '1900-01-01' AND '2100-12-31'
    AND coalesce("endDay", '2000-01-01') BETWEEN '1900-01-01' AND '2100-12-31'
    AND coalesce("endPublished", '2000-01-01') BETWEEN '1900-01-01' AND '2100-12-31'),
  ADD CONSTRAINT "only_an_end_is_published" CHECK ("endPublished" IS NULL OR "endDay" IS NOT NULL),
  ADD CONSTRAINT "intensity_range" CHECK ("intensity" BETWEEN -10 AND 10),
  ADD CONSTRAINT "intensity_step" CHECK (mod("intensity" * 2, 1) = 0),
  ADD CONSTRAINT "intensity_of_type" CHECK (NOT "scored" OR "intensity" BETWEEN "intensityLowest" AND "intensityHighest"),
  ADD CONSTRAINT "scored_has_reasons" CHECK (NOT "scored" OR ("intensityReason" <> '' AND "gradeReason" <> '')),
  ADD CONSTRAINT "parent_is_scored_instead" CHECK (NOT "scored" OR ("facetOfId" IS NULL AND "duplicateOfId" IS NULL)),
  ADD CONSTRAINT "facet_or_duplicate" CHECK ("facetOfId" IS NULL OR "duplicateOfId" IS NULL),
  ADD CONSTRAINT "no_link_to_itself" CHECK (
    "facetOfId" IS DISTINCT FROM "signalId" AND "duplicateOfId" IS DISTINCT FROM "signalId"
    AND "retractsId" IS DISTINCT FROM "signalId"),
  ADD CONSTRAINT "retraction_has_share" CHECK (("retractsId" IS NULL) = ("retractsShare" IS NULL)),
  ADD CONSTRAINT "retraction_share" CHECK ("retractsShare" IN (0.5, 1)),
  ADD CONSTRAINT "facts_count" CHECK (cardinality("facts") <= 60);

-- 5. Rules that need the codebook or the linked signal --------------------------------------------

CREATE FUNCTION check_signal_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry jsonb; ours uuid;
BEGIN
  SELECT "type" INTO entry
    FROM "CodebookVersion", jsonb_array_elements("content"->'types') AS "type"
    WHERE "version" = NEW."codebookVersion" AND "type"->>'code' = NEW."type";
  IF entry IS NULL THEN
    RAISE EXCEPTION 'No type “%” in codebook version %', NEW."type", NEW."codebookVersion"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'known_type', TABLE = 'SignalRevision', COLUMN = 'type';
  END IF;
  IF entry->>'family' <> NEW."family"::text THEN
    RAISE EXCEPTION 'Type “%” does not belong to family %', NEW."type", NEW."family"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'type_of_family', TABLE = 'SignalRevision', COLUMN = 'type';
  END IF;
  IF (entry->>'lowest')::numeric <> NEW."intensityLowest" OR (entry->>'highest')::numeric <> NEW."intensityHighest" THEN
    RAISE EXCEPTION 'The kept range is not that of type “%”', NEW."type"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'range_of_type', TABLE = 'SignalRevision', COLUMN = 'intensityLowest';
  END IF;
  IF entry->>'span' = 'E' AND NEW."endDay" IS NULL THEN
    RAISE EXCEPTION 'Type “%” is an event and has a last day', NEW."type"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'event_has_end', TABLE = 'SignalRevision', COLUMN = 'endDay';
  END IF;
  IF NEW."facetOfId" IS NULL AND NEW."duplicateOfId" IS NULL AND NEW."retractsId" IS NULL THEN RETURN NEW; END IF;
  SELECT "relationshipId" INTO ours FROM "Signal" WHERE "id" = NEW."signalId";
  IF EXISTS (SELECT 1 FROM "Signal"
      WHERE "id" IN (NEW."facetOfId", NEW."duplicateOfId", NEW."retractsId") AND "relationshipId" <> ours) THEN
    RAISE EXCEPTION 'A signal links only to signals of its own relationship'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'link_in_relationship', TABLE = 'SignalRevision';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER rules_of_codebook_and_links BEFORE INSERT ON "SignalRevision" FOR EACH ROW EXECUTE FUNCTION check_signal_revision();

-- Reports are written after their revision, so this one waits for the end of the transaction.
CREATE FUNCTION check_scored_has_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "SourceReport" WHERE "revisionId" = NEW."id") THEN
    RAISE EXCEPTION 'A scored signal needs a source report'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'scored_has_report', TABLE = 'SignalRevision';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER scored_has_report AFTER INSERT ON "SignalRevision" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."scored") EXECUTE FUNCTION check_scored_has_report();

-- 6. Sources, reports, figures ----------------------------------------------------------------------

ALTER TABLE "Source"
  ADD CONSTRAINT "reliability_letter" CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F')),
  ADD CONSTRAINT "publisher_length" CHECK (char_length("publisher") BETWEEN 1 AND 200),
  ADD CONSTRAINT "title_length" CHECK (char_length("title") BETWEEN 1 AND 400),
  ADD CONSTRAINT "address_form" CHECK ("address" ~* '^https?://' AND char_length("address") <= 2000),
  ADD CONSTRAINT "language_code" CHECK ("language" ~ '^[a-z]{2,3}$'),
  ADD CONSTRAINT "published_in_range" CHECK ("published" BETWEEN '1900-01-01' AND '2100-12-31');

ALTER TABLE "SourceReport"
  ADD CONSTRAINT "credibility_digit" CHECK ("credibility" BETWEEN 1 AND 6),
  ADD CONSTRAINT "key_form" CHECK ("key" ~ '^[a-z0-9-]{1,40}$'),
  ADD CONSTRAINT "at_most_40" CHECK ("position" BETWEEN 0 AND 39),
  ADD CONSTRAINT "no_relay_of_itself" CHECK ("relays" <> "key"),
  ADD CONSTRAINT "withdrawn_has_reason" CHECK ("withdrawnOn" IS NULL OR btrim("withdrawnReason") <> ''),
  ADD CONSTRAINT "withdrawn_in_range" CHECK ("withdrawnOn" BETWEEN '1900-01-01' AND '2100-12-31'),
  ADD CONSTRAINT "reason_length" CHECK (char_length("withdrawnReason") <= 1000),
  ADD CONSTRAINT "relays_a_report_of_the_same_revision" FOREIGN KEY ("revisionId", "relays")
    REFERENCES "SourceReport" ("revisionId", "key") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "Figure"
  ADD CONSTRAINT "label_length" CHECK (char_length("label") BETWEEN 1 AND 200),
  ADD CONSTRAINT "claimant_length" CHECK (char_length("claimant") BETWEEN 1 AND 200),
  ADD CONSTRAINT "unit_length" CHECK (char_length("unit") <= 200),
  ADD CONSTRAINT "value_range" CHECK ("value" BETWEEN -1e15 AND 1e15),
  ADD CONSTRAINT "at_most_40" CHECK ("position" BETWEEN 0 AND 39);

-- 7. Relationships, annotations, summaries, people ---------------------------------------------------

ALTER TABLE "Signal"
  ADD CONSTRAINT "slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 80);

ALTER TABLE "Relationship"
  ADD CONSTRAINT "slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length("slug") <= 80),
  ADD CONSTRAINT "name_lengths" CHECK (
    char_length("name") BETWEEN 1 AND 200
    AND char_length("sideAName") BETWEEN 1 AND 200 AND char_length("sideBName") BETWEEN 1 AND 200
    AND char_length("sideAAdjective") BETWEEN 1 AND 200 AND char_length("sideBAdjective") BETWEEN 1 AND 200),
  ADD CONSTRAINT "about_length" CHECK (char_length("about") <= 4000),
  ADD CONSTRAINT "side_codes" CHECK ("sideACode" ~ '^[A-Z]{3}$' AND "sideBCode" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "coded_span_order" CHECK ("codedThrough" >= "trackedFrom"),
  ADD CONSTRAINT "days_in_range" CHECK ("trackedFrom" >= '1900-01-01' AND "codedThrough" <= '2100-12-31'),
  ADD CONSTRAINT "position_range" CHECK ("position" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "data_version_from_0" CHECK ("dataVersion" >= 0);

ALTER TABLE "Annotation"
  ADD CONSTRAINT "title_length" CHECK (char_length("title") BETWEEN 1 AND 160),
  ADD CONSTRAINT "text_length" CHECK (char_length("text") <= 1000),
  ADD CONSTRAINT "span_order" CHECK ("endDay" >= "startDay"),
  ADD CONSTRAINT "days_in_range" CHECK (
    "startDay" BETWEEN '1900-01-01' AND '2100-12-31'
    AND coalesce("endDay", '2000-01-01') BETWEEN '1900-01-01' AND '2100-12-31'),
  ADD CONSTRAINT "version_from_1" CHECK ("version" >= 1);

ALTER TABLE "WeeklySummary"
  ADD CONSTRAINT "iso_week" CHECK ("week" ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
  ADD CONSTRAINT "draft_version_from_1" CHECK ("draftVersion" >= 1),
  ADD CONSTRAINT "published_is_complete" CHECK ("state" = 'DRAFT' OR (
    "methodVersion" IS NOT NULL AND "codedAsOf" IS NOT NULL AND "inputsHash" IS NOT NULL
    AND "snapshot" IS NOT NULL AND "publishedAt" IS NOT NULL));

ALTER TABLE "User" ADD CONSTRAINT "email_form" CHECK ("email" = lower("email") AND "email" ~ '^[^@ ]+@[^@ ]+$');

ALTER TABLE "AccessLink"
  ADD CONSTRAINT "reset_is_for_someone" CHECK ("purpose" <> 'PASSWORD_RESET' OR "userId" IS NOT NULL),
  ADD CONSTRAINT "newcomer_gets_a_role" CHECK ("purpose" = 'PASSWORD_RESET' OR "role" IS NOT NULL);

-- 8. What columns mean ---------------------------------------------------------------------------------

COMMENT ON COLUMN "Relationship"."slug" IS 'The address form; never reused.';
COMMENT ON COLUMN "Relationship"."trackedFrom" IS 'Nothing is drawn before this day.';
COMMENT ON COLUMN "Relationship"."codedThrough" IS 'Pages open at this day; later days show as not coded yet.';
COMMENT ON COLUMN "Relationship"."demo" IS 'Loaded with the demonstration data.';
COMMENT ON COLUMN "Relationship"."dataVersion" IS 'Counts every write that can change a reading; results are kept in memory under it.';
COMMENT ON COLUMN "Relationship"."leftOut" IS 'Facts of the fact base that are in no signal: [{ fact, reason }].';
COMMENT ON TABLE "Signal" IS 'The identity of a signal; everything that can change stands in its revisions.';
COMMENT ON COLUMN "Signal"."slug" IS 'The public id: addresses, links and data files use it.';
COMMENT ON COLUMN "Signal"."currentRevisionId" IS 'The newest revision; moved in the transaction that writes it.';
COMMENT ON TABLE "SignalRevision" IS 'Append-only: a trigger refuses update and delete. Every edit, void and restore is a new row.';
COMMENT ON COLUMN "SignalRevision"."number" IS '1, 2, 3 … within the signal; the unique pair makes a lost update impossible.';
COMMENT ON COLUMN "SignalRevision"."voided" IS 'A voided signal is listed nowhere but in its history and counts 0.';
COMMENT ON COLUMN "SignalRevision"."reason" IS 'Why this revision was made; empty only for the first.';
COMMENT ON COLUMN "SignalRevision"."endDay" IS 'null: in force.';
COMMENT ON COLUMN "SignalRevision"."intensityLowest" IS 'The range of the type in the codebook version of this revision, kept so that a check can enforce it.';
COMMENT ON COLUMN "SignalRevision"."scored" IS 'false: facet, duplicate or context; listed, counts 0.';
COMMENT ON COLUMN "SignalRevision"."retractsShare" IS '1 cancels, 0.5 halves; set exactly when retractsId is.';
COMMENT ON COLUMN "SignalRevision"."facts" IS 'Ids of the facts that the record rests on.';
COMMENT ON TABLE "Source" IS 'A document. Immutable like a revision: a corrected title or grade is another row.';
COMMENT ON COLUMN "Source"."reliability" IS 'Admiralty A–F.';
COMMENT ON COLUMN "Source"."contentKey" IS 'Hash of the fields above: the same document is one row.';
COMMENT ON TABLE "SourceReport" IS 'One source''s report within one revision of a signal.';
COMMENT ON COLUMN "SourceReport"."key" IS 'Stays with the report from revision to revision; unique in one.';
COMMENT ON COLUMN "SourceReport"."credibility" IS 'Admiralty 1–6.';
COMMENT ON COLUMN "SourceReport"."relays" IS 'Key of the report of the same revision that this one relays.';
COMMENT ON TABLE "Figure" IS 'One of several rival values, with its claimant.';
COMMENT ON COLUMN "CodebookVersion"."content" IS 'Types and rules as the codebook room reads them.';
COMMENT ON TABLE "MethodVersion" IS 'Append-only: a change of a parameter is a new version.';
COMMENT ON COLUMN "MethodVersion"."parameters" IS 'Weights, half-lives, κ and stage rules.';
COMMENT ON COLUMN "MethodVersion"."createdAt" IS 'The newest live version computes every page; older ones stay for their summaries.';
COMMENT ON TABLE "WeeklySummary" IS 'A weekly summary. Published rows are write-once (trigger).';
COMMENT ON COLUMN "WeeklySummary"."week" IS 'ISO week, “2025-W49”.';
COMMENT ON COLUMN "WeeklySummary"."draftVersion" IS 'Counts saves of the draft: the second of two editors gets a conflict.';
COMMENT ON COLUMN "WeeklySummary"."points" IS '[{ text, signals: [slug], share }]';
COMMENT ON COLUMN "WeeklySummary"."codedAsOf" IS 'Only revisions recorded up to this moment went in.';
COMMENT ON COLUMN "WeeklySummary"."inputsHash" IS 'SHA-256 of the canonical inputs.';
COMMENT ON COLUMN "WeeklySummary"."snapshot" IS 'Every published number, frozen at 6 decimals.';
COMMENT ON TABLE "Annotation" IS 'A named period or moment on the chart, kept by editors.';
COMMENT ON COLUMN "Annotation"."endDay" IS 'null: open-ended.';
COMMENT ON COLUMN "Annotation"."public" IS 'false: seen by coders, editors and administrators only.';
COMMENT ON COLUMN "Annotation"."version" IS 'Raised with each edit: the second of two editors gets a conflict.';
COMMENT ON TABLE "SignalDraft" IS 'An unfinished form, kept for its author until it is saved or discarded.';
COMMENT ON COLUMN "SignalDraft"."signalSlug" IS 'The signal under edit; empty for a new one.';
COMMENT ON COLUMN "SignalDraft"."content" IS 'The form''s fields as typed, valid or not.';
COMMENT ON COLUMN "User"."disabledAt" IS 'A disabled person cannot sign in; their revisions keep their name.';
COMMENT ON TABLE "Account" IS 'A person''s credential (better-auth): the argon2id hash stands in `password`.';
COMMENT ON TABLE "Verification" IS 'Short-lived values of better-auth.';
COMMENT ON TABLE "AccessLink" IS 'A one-time link: first administrator, invitation or new password. Only its hash is kept.';
COMMENT ON COLUMN "AccessLink"."role" IS 'For SETUP and INVITATION: the role that the new person gets.';
COMMENT ON COLUMN "AccessLink"."userId" IS 'For PASSWORD_RESET: whose.';
COMMENT ON TABLE "SignInAttempt" IS 'One failed or successful try to sign in, for the rate limit.';
COMMENT ON COLUMN "SignInAttempt"."key" IS 'Hash of address and e-mail, or of address alone.';
COMMENT ON TABLE "AuditEvent" IS 'Append-only: who did what to what, with what it was before and after.';
COMMENT ON COLUMN "AuditEvent"."action" IS '“signal.edit”, “summary.publish”, “person.invite” …';
COMMENT ON COLUMN "AuditEvent"."subject" IS '“signal”, “annotation”, “person” …';
COMMENT ON COLUMN "AuditEvent"."subjectId" IS 'The slug or id of what was changed.';
