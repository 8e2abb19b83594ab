#!/bin/sh
# Builds the images of Legerible without any registry: a base from Debian's packages, the
# application's layers by Jib as for a real one, and loads them into podman.
#
#   k8s/local-images/build.sh [FOLDER]     keeps base and archives in FOLDER (target/images)
#
# Needs root, debootstrap, podman, and Maven. The base of a published image is another one, named
# in the root pom; what this proves is the application's part: classes, user, flags, files.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
folder=${1:-$root/target/images}
mkdir -p "$folder"
folder=$(CDPATH= cd -- "$folder" && pwd -P)
base=$folder/base.tar

make_base() {
  tree=$folder/base
  rm -rf "$tree"
  debootstrap --variant=minbase --include=openjdk-17-jre-headless,ca-certificates \
    bookworm "$tree" >"$folder/base.log"
  rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/* \
    "$tree"/usr/share/doc/* "$tree"/usr/share/locale/*
  tar --create --directory="$tree" . | podman import --change \
    ENV=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    - legerible-local-base:17 >/dev/null
  podman save --output "$base" legerible-local-base:17
  rm -rf "$tree"
}

[ -f "$base" ] || make_base

cd "$root"
# The Spark image of a cluster stands on Spark's own; this one brings Spark along.
for module in backend-service streaming spark-analytics; do
  name=$(sed -n 's/.*<image.name>\(.*\)<.*/\1/p' "$module/pom.xml")
  mvn -q -B package jib:buildTar -DskipTests -Dspotless.check.skip=true \
    --projects ":$module" --also-make "-Djib.containerize=:$module" \
    "-Dimage.base=tar://$base" "-Djib.outputPaths.tar=$folder/$name.tar"
  podman load --quiet --input "$folder/$name.tar" >/dev/null
done
podman images --format '{{.Repository}}:{{.Tag}} {{.Size}}' | grep legerible
