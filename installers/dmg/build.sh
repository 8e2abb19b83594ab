#!/bin/sh
# Makes the dmg package of the desktop application; see README.md.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
. "$root/installers/common.sh"
icon=icns

[ "$flavour" = client ] || fail "only the client: the Postgres that the local stack brings is for Linux"
command -v hdiutil >/dev/null || fail "this needs macOS with the command line tools of Xcode"
# macOS wants a version that does not begin with zero.
case $version in
  0.*) package_version=1.${version#0.} ;;
esac
set --
if [ -n "${SIGNING_IDENTITY:-}" ]; then
  set -- --mac-sign --mac-signing-key-user-name "$SIGNING_IDENTITY"
fi
package dmg --mac-package-identifier com.legerible.desktop "$@"
