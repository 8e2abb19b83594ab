#!/bin/sh
# Creates the namespace and every secret that the manifests refer to, with random values, where
# they do not exist yet; what exists stays as it is. Needs kubectl and openssl.
set -eu

namespace=legerible

# Ends this script where the cluster does not say: no answer is not a no.
exists() {
  found=$(kubectl --namespace "$namespace" get "$1" "$2" --ignore-not-found --output=name) || exit 1
  [ -n "$found" ]
}

random() {
  openssl rand -hex 24
}

kubectl get namespace "$namespace" >/dev/null 2>&1 ||
  kubectl apply --filename "$(dirname -- "$0")/base/namespace.yaml"

# By way of files that only this user reads, because anybody can see a command line.
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if exists secret legerible-postgres; then
  echo "secret/legerible-postgres exists and stays"
else
  random | tr -d '\n' >"$folder/password"
  random | tr -d '\n' >"$folder/superuser-password"
  kubectl --namespace "$namespace" create secret generic legerible-postgres \
    --from-file="$folder/password" --from-file="$folder/superuser-password"
fi

if exists secret legerible-cassandra; then
  echo "secret/legerible-cassandra exists and stays"
else
  for key in superuser-password lake-password backend-password; do
    random | tr -d '\n' >"$folder/$key"
  done
  kubectl --namespace "$namespace" create secret generic legerible-cassandra \
    --from-file="$folder/superuser-password" --from-file="$folder/lake-password" \
    --from-file="$folder/backend-password"
fi

# The backend, Postgres, Memcached and Cassandra prove who they are by an authority of their own,
# whose key is forgotten here: to renew, delete the five secrets, run this again, and restart what
# uses them.
sign() {
  mkdir "$folder/$1"
  openssl req -newkey rsa:3072 -nodes -subj "/CN=$1" \
    -keyout "$folder/$1/tls.key" -out "$folder/$1/request" 2>/dev/null
  echo "subjectAltName=DNS:$1,DNS:*.$1.$namespace.svc.cluster.local" >"$folder/$1/names"
  openssl x509 -req -days 1825 -in "$folder/$1/request" -extfile "$folder/$1/names" \
    -CA "$folder/ca.crt" -CAkey "$folder/authority-key" -CAcreateserial \
    -out "$folder/$1/tls.crt" 2>/dev/null
}

if exists secret legerible-authority; then
  for name in postgres-tls backend-tls memcached-tls cassandra-tls; do
    exists secret "$name" || {
      echo "secret/$name is missing, and the key of secret/legerible-authority that would sign it is" \
        "forgotten. Delete the five secrets that docs/runbook.md names, and run this again." >&2
      exit 1
    }
  done
  echo "secret/legerible-authority exists and stays"
else
  # It comes last. Where it is missing, those that are there are of a run that was interrupted, or
  # of an authority that was deleted: nobody would trust them.
  kubectl --namespace "$namespace" delete secret --ignore-not-found \
    postgres-tls backend-tls memcached-tls cassandra-tls
  openssl req -x509 -newkey rsa:3072 -nodes -days 1825 -subj "/CN=Servers of Legerible" \
    -keyout "$folder/authority-key" -out "$folder/ca.crt" 2>/dev/null
  sign postgres
  kubectl --namespace "$namespace" create secret generic postgres-tls \
    --from-file="$folder/postgres/tls.crt" --from-file="$folder/postgres/tls.key"
  sign backend
  # With the authority beside it, because the Ingress takes what it trusts from the same secret.
  kubectl --namespace "$namespace" create secret generic backend-tls \
    --from-file="$folder/backend/tls.crt" --from-file="$folder/backend/tls.key" \
    --from-file="$folder/ca.crt"
  sign memcached
  kubectl --namespace "$namespace" create secret generic memcached-tls \
    --from-file="$folder/memcached/tls.crt" --from-file="$folder/memcached/tls.key"
  sign cassandra
  random | tr -d '\n' >"$folder/keystore-password"
  openssl pkcs12 -export -name cassandra -in "$folder/cassandra/tls.crt" \
    -inkey "$folder/cassandra/tls.key" -passout "file:$folder/keystore-password" \
    -out "$folder/keystore.p12"
  kubectl --namespace "$namespace" create secret generic cassandra-tls \
    --from-file="$folder/keystore.p12" --from-file="$folder/keystore-password" \
    --from-file="$folder/ca.crt"
  kubectl --namespace "$namespace" create secret generic legerible-authority \
    --from-file="$folder/ca.crt"
fi

# The certificate of the Ingress: a real one comes from a certificate manager or from files.
#   k8s/secrets.sh CERTIFICATE KEY
if [ $# -eq 2 ]; then
  kubectl --namespace "$namespace" create secret tls legerible-tls --cert="$1" --key="$2" \
    --dry-run=client --output=yaml | kubectl apply --filename -
elif exists secret legerible-tls; then
  echo "secret/legerible-tls exists and stays"
else
  openssl req -x509 -newkey rsa:3072 -nodes -days 90 -subj /CN=library.example.org \
    -addext subjectAltName=DNS:library.example.org \
    -keyout "$folder/key" -out "$folder/certificate" 2>/dev/null
  kubectl --namespace "$namespace" create secret tls legerible-tls \
    --cert="$folder/certificate" --key="$folder/key"
  echo "secret/legerible-tls is signed by itself: replace it before anybody relies on it"
fi
