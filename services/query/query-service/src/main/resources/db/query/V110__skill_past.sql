-- What the skill no longer says, to read it as it was on a past day. The fold's new version makes every row anew.
alter table skill add column past jsonb;
