-- Who relays, and until when the others leave it at that. The epoch alone decides what may be written: a relay that
-- slept past its time finds another epoch here and writes nothing. The topic is known by the id that Kafka gave it, so
-- that one made anew is filled from the start.
alter table relay_epoch
  add column renewed_at timestamptz not null default '-infinity',
  add column topic text not null default '';
