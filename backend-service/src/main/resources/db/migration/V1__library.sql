-- The library's daily business. The backend is the only writer.

create table readers (
  id bigint generated always as identity primary key,
  user_name text not null check (char_length(user_name) between 1 and 100),
  name text not null,
  -- Absent for synthetic readers: nobody can sign in as one.
  password_hash text,
  role text not null check (role in ('READER', 'LIBRARIAN', 'ADMIN')),
  street text not null,
  postcode text not null,
  city text not null,
  country text not null,
  member_since timestamptz(3) not null default now(),
  synthetic boolean not null default false
);

create unique index readers_user_name on readers (lower(user_name));
create index readers_synthetic on readers (id) where synthetic;

create table sessions (
  -- SHA-256 of the token: who reads this table cannot sign in with it.
  token_hash bytea primary key,
  reader_id bigint not null references readers on delete cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);

create index sessions_reader on sessions (reader_id);
create index sessions_expiry on sessions (expires_at);

create table books (
  id bigint generated always as identity primary key,
  isbn text unique check (isbn ~ '^[0-9]{13}$'),
  title text not null check (char_length(title) between 1 and 2000),
  authors text[] not null default '{}',
  year integer,
  language text,
  row_version bigint not null default 1,
  -- Who said what: the provider of each field, by the field's name.
  provenance jsonb not null default '{}',
  catalogued_at timestamptz(3) not null default now(),
  -- Title, authors and ISBN without case and accents, as the search compares them.
  search_text text not null
);

-- One index for each order in which the list of books can be paged by key.
create index books_by_title on books ((title collate "und-x-icu"), id);
create index books_by_author on books
  ((cardinality(authors) = 0), (coalesce(authors[1], '') collate "und-x-icu"), id);
create index books_by_year on books ((-coalesce(year, -32768)), id);

-- Written by the consumer of the topic "loans" only, many loans at once.
create table book_loans (
  book_id bigint primary key references books on delete cascade,
  loans bigint not null
);

create sequence loan_ids;

create table loans (
  id bigint primary key default nextval('loan_ids'),
  -- No foreign keys: their check would lock a row of the reader and of the book at every loan.
  -- The one statement that inserts here reads both.
  reader_id bigint not null,
  book_id bigint not null,
  made_at timestamptz(3) not null,
  origin text not null check (origin in ('READER', 'SIMULATION', 'IMPORT'))
);

alter sequence loan_ids owned by loans.id;

create index loans_newest on loans (made_at desc, id desc);
create index loans_of_reader on loans (reader_id, made_at desc, id desc);

create table idempotency_keys (
  reader_id bigint not null,
  key text not null check (char_length(key) between 1 and 200),
  book_id bigint not null,
  loan_id bigint not null,
  created_at timestamptz(3) not null default now(),
  primary key (reader_id, key)
);

-- Rows arrive in the order of their time: a block range index is enough for the daily purge.
create index idempotency_keys_age on idempotency_keys using brin (created_at);

create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  partition integer not null,
  key text not null,
  -- JSON; absent for a tombstone.
  value text,
  -- Absent until the relay's leader stamps the row.
  position bigint,
  appended_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index outbox_unstamped on outbox (id) where position is null;
create index outbox_stamped on outbox (topic, partition, position) where position is not null;

create table outbox_position (
  topic text not null,
  partition integer not null,
  last bigint not null,
  primary key (topic, partition)
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

create table simulations (
  id bigint generated always as identity primary key,
  state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  requested integer not null,
  made integer not null default 0,
  per_second double precision not null,
  seed bigint not null,
  readers text not null check (readers in ('me', 'random')),
  asked_by bigint not null references readers,
  -- With these two, whoever takes a simulation over plans the very same loans.
  last_book bigint not null,
  last_reader bigint not null,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  error text,
  -- The replica that runs it, and when that replica was last heard of.
  runner uuid,
  beat_at timestamptz not null default clock_timestamp()
);

create unique index simulations_one_runs on simulations ((true)) where state = 'RUNNING';
