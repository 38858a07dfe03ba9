-- Whoever loads a large file sees how far it is, whichever page server they ask.
ALTER TABLE "ImportDraft" ADD COLUMN     "toWrite" INTEGER,
ADD COLUMN     "written" INTEGER;
