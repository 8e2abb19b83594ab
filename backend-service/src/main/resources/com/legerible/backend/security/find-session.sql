select r.id, r.user_name, r.name, r.role
from sessions s join readers r on r.id = s.reader_id
where s.token_hash = :hash and s.revoked_at is null and s.expires_at > now()
