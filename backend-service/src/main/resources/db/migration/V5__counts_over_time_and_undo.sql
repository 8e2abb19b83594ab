-- Loans by minute and by day, simulations that can be taken back, replayed dead letters.

-- Nobody may make a loan between the counts below and the note of how far they go.
lock table loans in exclusive mode;

-- Net of undos, and only for the last hours: older minutes are purged.
create table loans_by_minute (
  minute timestamptz not null,
  -- So that no two consumers wait for each other.
  partition integer not null,
  loans bigint not null,
  primary key (minute, partition)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

insert into loans_by_minute (minute, partition, loans)
select date_trunc('minute', made_at), 0, count(*) from loans
where made_at > now() - interval '2 hours' group by 1;

-- Net of undos; days are those of UTC.
create table loans_by_day (
  book_id bigint not null references books on delete cascade,
  day date not null,
  loans bigint not null,
  primary key (book_id, day)
);

insert into loans_by_day (book_id, day, loans)
select book_id, (made_at at time zone 'UTC')::date, count(*) from loans group by 1, 2;

-- Loans up to this one are in the two tables already, whether the consumers have seen them or not.
create table loans_over_time_start (
  only_row boolean primary key default true check (only_row),
  through_loan bigint not null
);

insert into loans_over_time_start (through_loan) select coalesce(max(id), 0) from loans;

alter table loans_counted
  -- Rises with every loan and with every undo: the version of whatever depends on the number of loans.
  add column changes bigint not null default 0,
  -- Every loan made up to this time is counted.
  add column counted_to timestamptz(3);

update loans_counted set changes = loans;

alter table simulations
  add column law text not null default 'uniform' check (law in ('uniform', 'zipf')),
  add column undone integer not null default 0,
  drop constraint simulations_state_check,
  add constraint simulations_state_check
    check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE'));

drop index simulations_one_runs;
create unique index simulations_one_runs on simulations ((true)) where state in ('RUNNING', 'UNDOING');

-- Which loans a simulation made and has not taken back.
create table simulation_loans (
  simulation bigint not null references simulations on delete cascade,
  loan bigint not null,
  primary key (simulation, loan)
);

insert into simulation_loans (simulation, loan)
select s.id, l.id from idempotency_keys k
  join loans l on l.id = k.loan_id and l.origin = 'SIMULATION'
  join simulations s on s.id::text = split_part(k.key, '-', 2)
where k.key ~ '^simulation-[0-9]+-[0-9]+$';

-- Dead letters that were sent again, named by where the record stood; each only once.
create table dead_letter_replays (
  letter text primary key,
  replayed_at timestamptz(3) not null default now(),
  replayed_by bigint not null
);

alter table outbox
  -- Which request caused the fact; absent where none did.
  add column request_id text;
