-- Runs at every start: a library that is only half restored must never serve.
do $$
begin
  if to_regnamespace('restore_under_way') is not null then
    raise exception 'A restore into this database was not completed. Restore again: that begins anew.';
  end if;
end
$$;
