-- The books closest to each, written by the consumers of the group "serving" only.
create table similar_books (
  generation bigint not null,
  book_id bigint not null,
  sequence bigint not null,
  found jsonb not null,
  primary key (generation, book_id)
);
