#!/bin/sh
# Makes the rpm package of the desktop application; see README.md.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
. "$root/installers/common.sh"
icon=png

command -v rpmbuild >/dev/null || fail "this needs the package rpm or rpm-build"
linux_resources
package rpm --resource-dir "$stage/resources" --linux-shortcut --linux-menu-group "Education;Literature" \
  --linux-package-deps gtk3 --linux-app-category Applications/Productivity \
  --linux-rpm-license-type Apache-2.0
