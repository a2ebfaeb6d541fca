-- Who stands behind the answers of a skill, to offer a request to nobody whom the decision refuses. The fold's new
-- version makes every row anew.
alter table task_source add column grounds jsonb;
