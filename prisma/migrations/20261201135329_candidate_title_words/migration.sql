-- Words of a title end at every sign. The parser of text search by itself takes “CASA-1000”, “3.5”, “asiaplus.tj” or “consult/visit” for words, signs for those of numbers,
-- and nothing that stands inside is found. One function does so to what is stored and to what is looked for. The signs are named by their places: which ones are letters,
-- the locale of a server may not know beyond those of English.
CREATE FUNCTION split_words(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN btrim(regexp_replace(
    fold_text(words),
    -- Of Latin; of Arabic and Persian; space of Ogham; punctuation to arrows and pictures; of Chinese and Japanese.
    '[\u0001-/:-@\u005B-`\u007B-\u00BF\u00D7\u00F7\u060C\u061B\u061F\u066A-\u066D\u06D4\u1680\u2000-\u2BFF\u2E00-\u2E7F\u3000-\u3003\u3008-\u3020\u30FB]+',
    ' ', 'g'));

-- Beside “words”, which the release before looks in.
ALTER TABLE "EventCandidate" ADD COLUMN "titleWords" tsvector GENERATED ALWAYS AS (to_tsvector('simple', split_words("title"))) STORED;

-- CreateIndex
CREATE INDEX "EventCandidate_titleWords_idx" ON "EventCandidate" USING GIN ("titleWords");
