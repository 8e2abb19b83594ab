insert into outbox (topic, partition, key, value, request_id)
select topic, partition, key, value, :request::text
from unnest(:topics::text[], :partitions::int[], :keys::text[], :values::text[])
  with ordinality as f (topic, partition, key, value, place)
order by place
