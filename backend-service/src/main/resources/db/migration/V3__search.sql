-- What the search of books compares with, and what is kept beside each book.

alter table books
  -- The words with their places, and marked entries for what is compared whole: see BookWords.
  add column words tsvector not null default '',
  -- The version of the catalogue that this row belongs to; rises with every change.
  add column changed bigint not null default 0,
  -- Books with the same title and first author, without case and accents, are one work.
  add column work uuid not null generated always as (
    md5(
      coalesce(nullif(split_part(search_text, ' | ', 1), ''), lower(title)) || ' | '
      || case when cardinality(authors) > 0 then split_part(search_text, ' | ', 2) else '' end
    )::uuid) stored;

-- A short pending list: every search reads it from end to end.
create index books_words on books using gin (words) with (gin_pending_list_limit = 512);
create index books_of_work on books (work, id);
create index books_changed on books (changed);

-- The longest titles and names do not fit into an index; their beginnings do.
drop index books_by_title;
drop index books_by_author;
create index books_by_title on books ((left(title, 200) collate "und-x-icu"), id);
create index books_by_author on books
  ((cardinality(authors) = 0), (left(coalesce(authors[1], ''), 200) collate "und-x-icu"), id);

-- How many books each work has.
create table works (
  work uuid primary key,
  editions integer not null
) with (fillfactor = 90);

insert into works (work, editions) select work, count(*) from books group by work;

-- Which books left the catalogue, and with which version.
create table removed_books (
  version bigint not null,
  book_id bigint not null,
  primary key (version, book_id)
);

-- Every book has its row from the start, so that the order by loans is one index.
insert into book_loans (book_id, loans) select id, 0 from books on conflict do nothing;
create index book_loans_most on book_loans ((-loans), book_id);

create sequence catalogue_version;

-- Whoever changes books waits here for the one before to commit. So the versions become visible
-- in their order, and who has read up to one misses nothing that comes later.
create function lock_catalogue() returns void language sql as $$
  select pg_advisory_xact_lock(4918299183465727833)
$$;

create function catalogue_changes() returns trigger language plpgsql as $$
begin
  perform lock_catalogue();
  perform nextval('catalogue_version');
  return null;
end
$$;

create function stamp_book() returns trigger language plpgsql as $$
begin
  new.changed := currval('catalogue_version');
  return new;
end
$$;

create function catalogue_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into works as w (work, editions)
      select work, count(*) from added group by work order by work
      on conflict (work) do update set editions = w.editions + excluded.editions;
  end if;
  if tg_op = 'INSERT' then
    insert into book_loans (book_id, loans) select id, 0 from added on conflict do nothing;
  end if;
  if tg_op <> 'INSERT' then
    update works w set editions = w.editions - gone.editions
      from (select work, count(*) as editions from removed group by work) gone
      where w.work = gone.work;
    delete from works where editions = 0 and work in (select work from removed);
  end if;
  if tg_op = 'DELETE' then
    insert into removed_books (version, book_id)
      select currval('catalogue_version'), id from removed;
  end if;
  return null;
end
$$;

create trigger books_change before insert or update or delete on books
  for each statement execute function catalogue_changes();
create trigger books_stamp before insert or update on books
  for each row execute function stamp_book();
create trigger books_added after insert on books
  referencing new table as added
  for each statement execute function catalogue_changed();
create trigger books_altered after update on books
  referencing new table as added old table as removed
  for each statement execute function catalogue_changed();
create trigger books_removed after delete on books
  referencing old table as removed
  for each statement execute function catalogue_changed();
