\set book random(1, 34)
\set key random(1, 9000000000000000000)
\set reader :first_reader + :client_id
select r.id as who, r.user_name, r.name, r.role
from sessions s join readers r on r.id = s.reader_id
where s.token_hash = sha256(('lending-' || :client_id)::bytea)
  and s.revoked_at is null and s.expires_at > now() \gset
begin;
with wanted as (
  select b.id as book_id, b.title, b.authors, r.name, r.privacy,
    case when r.privacy = 'FORGOTTEN' then null else r.id end as reader_id
  from books b, readers r where b.id = :book and r.id = :reader
  for share of r
), claimed as (
  insert into idempotency_keys (reader_id, key, book_id, loan_id)
  select coalesce(reader_id, 0), 'pgbench-' || :key, book_id, nextval('loan_ids')
  from wanted where not exists (
    select from idempotency_keys k where k.reader_id = 0 and k.key = 'digest-' || :key)
  on conflict (reader_id, key) do nothing
  returning loan_id
), made as (
  insert into loans (id, reader_id, book_id, made_at, origin)
  select loan_id, reader_id, book_id,
    date_trunc('milliseconds', clock_timestamp()), 'READER' from claimed, wanted
  returning id, made_at, origin
)
select made.id as loan, to_char(made.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
from made, wanted \gset
insert into outbox (topic, partition, key, value)
select topic, partition, key, value
from unnest(array['loans', 'reader-loans'], array[0, 0],
  array['' || :book, :reader || ':' || :loan],
  array[
    '{"type":"LoanMade","version":1,"id":"loan-' || :loan || '","loanId":' || :loan
      || ',"bookId":' || :book || ',"madeAt":"' || :at || '","origin":"READER"}',
    '{"type":"ReaderLoaned","version":1,"id":"reader-loan-' || :loan || '","readerId":' || :reader
      || ',"loanId":' || :loan || ',"bookId":' || :book || ',"madeAt":"' || :at || '"}'])
  with ordinality as f (topic, partition, key, value, place)
order by place;
commit;
