-- What the log says, written down for serving. Only the consumers of the group "serving" write here.

-- How far each partition is applied; changes in the same transaction as what was applied.
create table serving_progress (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  -- The highest position of the relay that was applied; -1 where the relay does not write.
  last_position bigint not null,
  primary key (topic, partition)
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

-- Loans net of undos. One row per partition, so that no two consumers wait for each other.
create table loans_counted (
  partition integer primary key,
  loans bigint not null
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

-- The generation of answers that is shown; a replay builds the next one beside it, then flips this.
create table serving_generation (
  only_row boolean primary key default true check (only_row),
  generation bigint not null
);

insert into serving_generation (generation) values (1);

create table top_ten (
  generation bigint not null,
  covers text not null,
  sequence bigint not null,
  ranking jsonb not null,
  primary key (generation, covers)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

create table recommended (
  generation bigint not null,
  -- A reader's id, or * for newcomers.
  reader text not null,
  sequence bigint not null,
  candidates jsonb not null,
  primary key (generation, reader)
);

-- Names this database's life. An event id or a cached value of another life means nothing here.
create table library_life (
  only_row boolean primary key default true check (only_row),
  life text not null
);

insert into library_life (life) values (substr(md5(gen_random_uuid()::text), 1, 8));

create index books_newest on books (catalogued_at desc, id desc);
