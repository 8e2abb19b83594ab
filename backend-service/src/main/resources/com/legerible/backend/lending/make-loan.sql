with wanted as (
  select b.id as book_id, b.title, b.authors, r.name, r.privacy,
    case when r.privacy = 'FORGOTTEN' then null else r.id end as reader_id
  from books b, readers r where b.id = :book and r.id = :reader
  for share of r
), claimed as (
  insert into idempotency_keys (reader_id, key, book_id, loan_id)
  select coalesce(reader_id, 0),
    case when reader_id is null then :digest else :key end,
    book_id, nextval('loan_ids')
  from wanted where not exists (
    select from idempotency_keys k where k.reader_id = 0 and k.key = :digest)
  on conflict (reader_id, key) do nothing
  returning loan_id
), made as (
  insert into loans (id, reader_id, book_id, made_at, origin)
  select loan_id, reader_id, book_id,
    date_trunc('milliseconds', clock_timestamp()), :origin from claimed, wanted
  returning id, made_at, origin
)
select made.id, made.made_at, made.origin,
  wanted.book_id, wanted.title, wanted.authors,
  wanted.reader_id, wanted.name, wanted.privacy
from made, wanted
