-- Filters put together, and no type or no family at all, are answered from the index alone; the schema language has no INCLUDE.
CREATE INDEX "EventCandidate_combined" ON "EventCandidate"("relationshipId", "state", "firstDay", "id") INCLUDE ("source", "family", "type", "initiator");
