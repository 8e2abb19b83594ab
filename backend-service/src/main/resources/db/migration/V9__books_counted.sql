-- How many books there are: a million rows take too long to be counted for every answer.

-- Nobody may change books between the count below and the triggers that keep it.
lock table books in share row exclusive mode;

create table books_counted (
  only_row boolean primary key default true check (only_row),
  books bigint not null
) with (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

insert into books_counted (books) select count(*) from books;

-- Whoever changes books waits for the one before anyway (lock_catalogue), so nobody waits for this row.
create function count_books() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update books_counted set books = books + (select count(*) from changed);
  else
    update books_counted set books = books - (select count(*) from changed);
  end if;
  return null;
end
$$;

create trigger books_counted_more after insert on books
  referencing new table as changed
  for each statement execute function count_books();
create trigger books_counted_less after delete on books
  referencing old table as changed
  for each statement execute function count_books();
