#!/bin/sh
# Makes the deb package of the desktop application; see README.md.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
. "$root/installers/common.sh"
icon=png

command -v fakeroot >/dev/null || fail "this needs fakeroot and binutils (apt install fakeroot binutils)"
linux_resources
package deb --resource-dir "$stage/resources" --linux-shortcut --linux-menu-group "Education;Literature" \
  --linux-package-deps libgtk-3-0 --linux-app-category education \
  --linux-deb-maintainer legerible@example.org
