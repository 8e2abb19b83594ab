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

# Waits up to so many seconds until the rest succeeds.
await() {
  limit=$1
  shift
  until "$@" >/dev/null 2>&1; do
    limit=$((limit - 1))
    [ "$limit" -gt 0 ] || fail "in vain: $*"
    sleep 1
  done
}

stop() {
  if [ -f "$work/part.yaml" ]; then
    podman kube down "$work/part.yaml" >/dev/null 2>&1 || true
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
java -Dlegerible.home="$root" -cp "$root/local-stack/servers/target/classes" \
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
cat >>"$work/part.yaml" <<SECRET
---
apiVersion: v1
kind: Secret
metadata:
  name: legerible-postgres
data:
  password: $(printf %s "$password" | base64 -w0)
SECRET
podman kube play --network=host "$work/part.yaml" >/dev/null
await 180 curl -fsS "$library/actuator/health/readiness"
echo "ready: $(podman ps --format '{{.Names}}' | grep -cv infra) containers"
podman ps --format '{{.Names}} {{.Image}} {{.Status}}' | grep -v infra || true

# 4. A loan, and the ranking that follows from it.
json() {
  sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}
counted() {
  curl -fsS "$library/api/top-ten?window=all" | json throughLoan
}
is_counted() {
  [ "$(counted)" -gt "$1" ]
}
await 120 is_counted 0
token=$(curl -fsS -H 'Content-Type: application/json' \
  -d '{"userName":"nadia","password":"1234"}' "$library/api/session" | json token)
book=$(curl -fsS "$library/api/books?limit=1" | sed -n 's/.*"items":\[{"id":\([0-9]*\).*/\1/p')
before=$(counted)
started=$(date +%s%N)
curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -H "Idempotency-Key: podman-$started" -d "{\"bookId\":$book}" "$library/api/loans"
echo
until is_counted "$before"; do
  [ $(($(date +%s%N) - started)) -lt 60000000000 ] || fail "the ranking did not move"
done
echo "loans counted: $before before, $(counted) after $((($(date +%s%N) - started) / 1000000)) ms"
