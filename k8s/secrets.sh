#!/bin/sh
# Creates the namespace and every secret that the manifests refer to, with random values, where
# they do not exist yet; what exists stays as it is. Needs kubectl and openssl.
set -eu

namespace=legerible

exists() {
  kubectl --namespace "$namespace" get "$1" "$2" >/dev/null 2>&1
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
