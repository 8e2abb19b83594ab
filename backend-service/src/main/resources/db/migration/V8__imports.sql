-- Files that librarians sent, how far each is taken in, and what is needed to take it back.

create table imports (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('books', 'loans')),
  format text not null check (format in ('marc21', 'marcxml', 'csv')),
  file_name text,
  -- Which column a field is taken from, where a librarian said so.
  mapping jsonb not null,
  dry_run boolean not null,
  state text not null default 'RUNNING'
    check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE')),
  -- Where the work goes on after a crash: changes in the same transaction as what it counts.
  read bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  duplicates bigint not null default 0,
  refused bigint not null default 0,
  asked_by bigint references readers on delete set null,
  -- The name of the file in the folder of uploads.
  upload uuid not null unique,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  error text,
  -- The replica that runs it, and when that replica was last heard of.
  runner uuid,
  beat_at timestamptz not null default clock_timestamp()
);

create index imports_running on imports (id) where state in ('RUNNING', 'UNDOING');
create index imports_asked_by on imports (asked_by);

create table import_refusals (
  import bigint not null references imports on delete cascade,
  record bigint not null,
  reason text not null,
  text text,
  primary key (import, record)
);

-- What each import changed and has not taken back.
create table import_books (
  import bigint not null references imports on delete cascade,
  book bigint not null,
  row_version bigint not null,
  -- The book as it stood; absent where the import added it.
  before text,
  primary key (import, book)
);

create table import_loans (
  import bigint not null references imports on delete cascade,
  loan bigint not null,
  primary key (import, loan)
);

create table import_readers (
  import bigint not null references imports on delete cascade,
  reader bigint not null references readers on delete cascade,
  primary key (import, reader)
);

create index import_readers_reader on import_readers (reader);

-- What books would be if a dry run were a real one. Worth nothing after a crash of Postgres.
create unlogged table book_previews (
  preview bigint not null,
  key text not null,
  book text not null,
  primary key (preview, key)
);

-- Whole titles, of any length: imports find books without ISBN by them.
create index books_by_whole_title on books using hash (title);
