# What the scripts for Linux and macOS share; sourced, with `root` set to the checkout.

flavour=${1:-client}
output=${2:-$root/target/installers}

fail() {
  echo "$*" >&2
  exit 1
}

case $flavour in
  client) name=Legerible ;;
  local) name=Legerible-Local ;;
  *) fail "the first argument is client or local, not '$flavour'" ;;
esac

# The version has one place: the root pom.
version=$(sed -n 's/^  <version>\(.*\)<\/version>$/\1/p' "$root/pom.xml" | head -n 1)
version=${version%-SNAPSHOT}

jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
command -v "${jdk}jpackage" >/dev/null || fail "this needs a JDK 17 with jpackage"

mkdir -p "$output"
output=$(CDPATH= cd -- "$output" && pwd -P)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

# The jar of a module with the jars beside it, as the build leaves them.
copy_module() {
  [ -f "$root/$1/target/$(basename "$1").jar" ] ||
    fail "$1 is not built: mvn package -DskipTests"
  mkdir -p "$2/lib"
  cp "$root/$1/target/$(basename "$1").jar" "$2/"
  [ ! -d "$root/$1/target/lib" ] || cp "$root/$1/target/lib/"*.jar "$2/lib/"
}

prepare_client() {
  copy_module desktop-client "$stage/module"
  mkdir "$stage/input"
  mv "$stage/module/desktop-client.jar" "$stage/module/lib/"*.jar "$stage/input/"
  set -- --file-associations "$root/installers/marc.properties" \
    --main-jar desktop-client.jar --main-class com.legerible.desktop.LegeribleDesktop \
    --add-modules java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting,java.sql,java.xml,jdk.crypto.ec,jdk.jsobject,jdk.localedata,jdk.unsupported,jdk.zipfs
  while IFS= read -r flag; do
    set -- "$@" --java-options "$flag"
  done <"$root/desktop-client/src/main/resources/META-INF/jvm-flags"
  if [ -n "${UPDATES:-}" ]; then
    set -- "$@" --java-options "-Dlegerible.updates=$UPDATES"
  fi
  printf '%s\n' "$@" >"$stage/arguments"
}

# The launcher with the built modules around it, as in a checkout; its children need `java` itself,
# which a runtime image leaves out unless told otherwise. The modules are put into the finished
# image, because jpackage would put every jar that it is given on the launcher's class path, and
# those do not belong on one. It opens no files: they need a librarian of a library that runs.
prepare_local() {
  mkdir -p "$stage/input" "$stage/home"
  for module in desktop-client backend-service streaming spark-analytics \
    local-stack/lifeline local-stack/servers local-stack/postgres-server \
    local-stack/kafka-server local-stack/cache-server local-stack/cassandra-server; do
    copy_module "$module" "$stage/home/$module/target"
  done
  copy_module local-stack/launcher "$stage/module"
  mv "$stage/module/launcher.jar" "$stage/module/lib/"*.jar "$stage/input/"
  set -- --main-jar launcher.jar \
    --main-class com.legerible.localstack.launcher.LegeribleLauncher --arguments "up --from-menu" \
    --java-options "-Xmx64m" --java-options "-XX:+UseSerialGC" \
    --java-options '-Dlegerible.home=$APPDIR/home' \
    --java-options '-splash:$APPDIR/splash.png' \
    --jlink-options "--strip-debug --no-man-pages --no-header-files" \
    --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jsobject,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.random,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs,jdk.attach
  printf '%s\n' "$@" >"$stage/arguments"
}

# The menu entry hands on the file that it is asked to open, which the one of jpackage does not.
linux_resources() {
  mkdir "$stage/resources"
  if [ -d "$here/resources" ]; then
    cp "$here/resources/"* "$stage/resources/"
  fi
  if [ "$flavour" = client ]; then
    cp "$root/installers/linux/menu-entry.desktop" "$stage/resources/$name.desktop"
  fi
}

describe() {
  if [ "$flavour" = client ]; then
    echo "A live library: books, loans, and a top ten that moves while you watch"
  else
    echo "A live library with everything it needs, to try on this computer"
  fi
}

# run_jpackage TYPE [more options], into a folder of that name
run_jpackage() {
  kind=$1
  shift
  "${jdk}jpackage" --type "$kind" --dest "$stage/$kind" --name "$name" \
    --app-version "${package_version:-$version}" --vendor Legerible \
    --copyright "Legerible contributors, Apache-2.0" --description "$(describe)" "$@"
}

# What goes into the application itself, as options in the file `arguments`.
prepare() {
  "prepare_$flavour"
  "${jdk}java" "$root/installers/icon/Icon.java" "$stage/icon"
  if [ "$flavour" = local ]; then
    # Until the library is ready, which takes a while, this is all that a person sees.
    cp "$stage/icon/splash.png" "$stage/input/"
  fi
  printf '%s\n' --icon "$stage/icon/legerible.$icon" --input "$stage/input" >>"$stage/arguments"
  if [ -d "$stage/home" ]; then
    make_image
  fi
}

# The application as a folder, which gets the modules and then takes the place of its parts.
make_image() {
  set --
  while IFS= read -r argument; do
    set -- "$@" "$argument"
  done <"$stage/arguments"
  run_jpackage app-image "$@"
  mv "$stage/home" "$(dirname "$(find "$stage/app-image" -name launcher.jar)")/home"
  printf '%s\n' --app-image "$stage/app-image/$(ls "$stage/app-image")" >"$stage/arguments"
  # Nearly all of it is compressed already.
  export DPKG_DEB_COMPRESSOR_TYPE=gzip
}

# package TYPE [more options of jpackage]
package() {
  type=$1
  shift
  prepare
  while IFS= read -r argument; do
    set -- "$@" "$argument"
  done <"$stage/arguments"
  run_jpackage "$type" --license-file "$root/LICENSE" "$@"
  for file in "$stage/$type/"*; do
    mv "$file" "$output/"
    (cd "$output" && checksum "$(basename "$file")")
  done
}

checksum() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1" >"$1.sha256"
  else
    shasum -a 256 "$1" >"$1.sha256"
  fi
  cat "$1.sha256"
}
