#!/bin/sh
# Starts the application part of the dev overlay in containers, makes a loan, and sees the ranking
# move. The servers are those of the local stack; everything stops at the end.
#
#   k8s/local-images/build.sh && k8s/podman/try.sh
#
# Needs root, podman, curl, and a built checkout (mvn package -DskipTests).
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
work=$root/target/podman
library=http://127.0.0.1:8080

fail() {
  echo "$*" >&2
  exit 1
}

now() {
  date +%s%3N
}

# Waits up to so many seconds until the rest succeeds, as long as the servers run.
await() {
  end=$(($(now) + $1 * 1000))
  shift
  until "$@" >/dev/null 2>&1; do
    kill -0 "$servers" || fail "the servers have ended"
    [ "$(now)" -lt "$end" ] || fail "in vain: $*"
    sleep 0.1
  done
}

# Says how long after the start of the containers something is so.
since_start() {
  echo "$(($(now) - begun)) ms: $*"
}

stop() {
  if [ -f "$work/part.yaml" ]; then
    podman kube down "$work/part.yaml" >/dev/null 2>&1 || true
    podman secret rm legerible-postgres >/dev/null 2>&1 || true
  fi
  exec 3>&-
  [ -z "${servers:-}" ] || wait "$servers" || true
  rm -rf "$work"
}

rm -rf "$work"
mkdir -p "$work"
trap stop EXIT
trap 'exit 1' INT TERM

# 1. What a cluster would get, from the overlay itself.
(cd "$root" && mvn -q -B test -pl deployment-checks -am -Dtest=ApplicationPartTest \
  -Dsurefire.failIfNoSpecifiedTests=false)

# 2. The servers, which end when this script closes their pipe.
mkfifo "$work/lifeline"
java -Dlegerible.home="$root" \
  -cp "$root/local-stack/servers/target/classes:$root/contracts/target/classes" \
  "$here/Servers.java" "$work" <"$work/lifeline" &
servers=$!
exec 3>"$work/lifeline"
await 180 test -f "$work/addresses"
. "$work/addresses"

# 3. The same manifests with other addresses, and the secret.
umask 077
sed -e "s#jdbc:postgresql://postgres:5432/legerible#$postgres#" \
  -e "s#legerible-kafka-bootstrap:9092#$kafka#" \
  -e "s#memcached:11211#$memcached#" \
  -e "s#cassandra:9042#$cassandra#" \
  -e 's#image: "\(legerible-[a-z]*\)"#image: "localhost/\1:latest"#' \
  "$root/deployment-checks/target/application-part.yaml" >"$work/part.yaml"
# The podman of Debian 12 reads a secret as the data of one, not as its manifest.
printf '{"password":"%s"}' "$(printf %s "$password" | base64 -w0)" |
  podman secret create legerible-postgres - >/dev/null
begun=$(now)
podman kube play --network=host "$work/part.yaml" >/dev/null
since_start "all containers run"
await 180 curl -fsS "$library/actuator/health/readiness"
since_start "the backend is ready"

# 4. Each of the others does its work: Spark counts, and what the source sees the cataloguer finds.
json() {
  sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}
counted() {
  curl -fsS "$library/api/top-ten?window=all" | json throughLoan
}
is_counted() {
  [ "$(counted)" -gt "$1" ]
}
books() {
  curl -fsS "$library/api/totals" | json books
}
has_more_books() {
  [ "$(books)" -gt "$1" ]
}
first_books=$(books)
await 120 has_more_books "$first_books"
since_start "source and cataloguer have added a book"
await 120 is_counted 0
since_start "Spark has counted the first loans"
podman stats --no-stream --format '{{.Name}} {{.MemUsage}}' | grep -v infra || true
podman ps --format '{{.Names}} {{.Status}}' | grep -v infra || true

# 5. A loan, and the ranking that follows from it.
token=$(curl -fsS -H 'Content-Type: application/json' \
  -d '{"userName":"nadia","password":"1234"}' "$library/api/session" | json token)
book=$(curl -fsS "$library/api/books?limit=1" | sed -n 's/.*"items":\[{"id":\([0-9]*\).*/\1/p')
before=$(counted)
started=$(now)
curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -H "Idempotency-Key: podman-$started" -d "{\"bookId\":$book}" "$library/api/loans"
echo
until is_counted "$before"; do
  [ $(($(now) - started)) -lt 60000 ] || fail "the ranking did not move"
done
echo "loans counted: $before before, $(counted) after $(($(now) - started)) ms"
