-- Filters put together are answered from one index alone, but “moved” and the words of a search: each holds the columns of the others. The schema language has no INCLUDE.
-- By their days alone “EventCandidate_combined” does so already.
DROP INDEX IF EXISTS "EventCandidate_relationshipId_state_firstDay_id_idx",
  "EventCandidate_relationshipId_state_family_firstDay_id_idx", "EventCandidate_relationshipId_state_source_firstDay_id_idx",
  "EventCandidate_relationshipId_state_type_firstDay_id_idx", "EventCandidate_relationshipId_state_initiator_firstDay_id_idx",
  "EventCandidate_relationshipId_state_rows_id_idx";
CREATE INDEX "EventCandidate_relationshipId_state_family_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "family", "firstDay", "id")
  INCLUDE ("source", "type", "initiator", "rows");
CREATE INDEX "EventCandidate_relationshipId_state_source_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "source", "firstDay", "id")
  INCLUDE ("family", "type", "initiator", "rows");
CREATE INDEX "EventCandidate_relationshipId_state_type_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "type", "firstDay", "id")
  INCLUDE ("source", "family", "initiator", "rows");
CREATE INDEX "EventCandidate_relationshipId_state_initiator_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "initiator", "firstDay", "id")
  INCLUDE ("source", "family", "type", "rows");
CREATE INDEX "EventCandidate_relationshipId_state_rows_id_idx" ON "EventCandidate"("relationshipId", "state", "rows", "id")
  INCLUDE ("source", "family", "type", "initiator", "firstDay");
CREATE INDEX "EventCandidate_relationshipId_state_source_type_firstDay_id_idx" ON "EventCandidate"("relationshipId", "state", "source", "type", "firstDay", "id")
  INCLUDE ("family", "initiator", "rows");
