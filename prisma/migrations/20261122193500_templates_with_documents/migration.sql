-- Whether a paper stands above the words of a template.
ALTER TABLE "templates" ADD COLUMN "document" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE templates ADD CHECK (NOT document OR header IS NULL);
