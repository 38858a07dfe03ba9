-- Search by words finds a word however its letters are written: case, Arabic and Persian yeh and kaf, joiners and signs of vowels, Tajik letters with and without
-- their marks. One function folds what is stored and what is looked for. Generated, so that no row of an append-only table has to be written again.
DO $do$
BEGIN
  -- The built-in locales of a server may know no letters but those of English; ICU does, where the server has it.
  IF EXISTS (SELECT 1 FROM pg_collation WHERE collname = 'und-x-icu') THEN
    CREATE FUNCTION small_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(words COLLATE "und-x-icu") COLLATE "C";
  ELSE
    CREATE FUNCTION small_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(words);
  END IF;
END $do$;

CREATE FUNCTION fold_text(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN translate(
    regexp_replace(
      small_letters(normalize(words, NFKC)),
      -- Joiners and marks of direction, the stretching line, signs of vowels.
      U&'[\200B-\200F\2060\FEFF\0640\064B-\0652\0670]', '', 'g'),
    U&'\064A\0649\0643\06C0\0629\0623\0625\0622\0671' || 'ҷӣқӯғҳё',
    U&'\06CC\06CC\06A9\0647\0647\0627\0627\0627\0627' || 'чикугхе');

ALTER TABLE "SignalRevision" ADD COLUMN "folded" TEXT
  GENERATED ALWAYS AS (fold_text("title" || E'\n' || "text" || E'\n' || "contested")) STORED;
ALTER TABLE "Source" ADD COLUMN "folded" TEXT
  GENERATED ALWAYS AS (fold_text("publisher" || E'\n' || "title")) STORED;
