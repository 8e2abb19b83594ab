-- What readers let the library know about them, and what those with a role did.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

alter table readers
  add column privacy text not null default 'USED'
    check (privacy in ('USED', 'NOT_USED', 'FORGOTTEN')),
  -- Name and user name without case and accents, as the search compares them.
  add column search_text text not null default '';

update readers set search_text = lower(unaccent(name || ' | ' || user_name));

create index readers_search on readers using gin (search_text gin_trgm_ops);
create index readers_by_name on readers ((name collate "und-x-icu"), id) where not synthetic;
create index readers_admins on readers (id) where role = 'ADMIN';

-- Absent where the reader chose to be forgotten, or has left.
alter table loans alter column reader_id drop not null;

create index loans_of_book on loans (book_id, made_at desc, id desc);

alter table simulations
  alter column asked_by drop not null,
  drop constraint simulations_asked_by_fkey,
  add constraint simulations_asked_by_fkey
    foreign key (asked_by) references readers on delete set null;

create table declined_books (
  reader_id bigint not null references readers on delete cascade,
  book_id bigint not null references books on delete cascade,
  declined_at timestamptz(3) not null default now(),
  primary key (reader_id, book_id)
);

create index declined_books_book on declined_books (book_id);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default clock_timestamp(),
  -- No name: it is looked up while there is one.
  by_reader bigint references readers on delete set null,
  action text not null,
  subject text not null,
  detail text
);

create index audit_by_reader on audit (by_reader);
create index audit_subject on audit (subject);

-- Who was forgotten, so that a backup from before cannot bring them back.
create table erasures (
  reader_id bigint primary key,
  erased_at timestamptz(3) not null default now()
);
