-- After every write the ids of all newest revisions are read in the order of the slugs: along this index alone, where fifty thousand signals were sorted each time.
CREATE INDEX "Signal_relationshipId_slug_id_currentRevisionId_idx" ON "Signal"("relationshipId", "slug", "id", "currentRevisionId");
