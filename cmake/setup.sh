# Sourced by ./demo and ./check: installs what packages.txt names and is missing.

packages() { grep -v '^#' packages.txt | grep -v '^$'; }

missing_packages() {
  local name
  for name in $(packages); do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -q '^installed$' || echo "$name"
  done
}

# Installs missing packages, as root or through sudo; on another system says what to install.
install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is not Debian: please install these (Debian 12 names) and run again:" >&2
    packages | sed 's/^/  /' >&2
    echo "then set LETTERGRADE_NO_INSTALL=1 to skip this step." >&2
    [ -n "${LETTERGRADE_NO_INSTALL:-}" ] && return 0
    return 1
  fi
  local missing
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  if [ -n "${LETTERGRADE_NO_INSTALL:-}" ]; then
    echo "missing packages (not installed, LETTERGRADE_NO_INSTALL is set):" $missing >&2
    return 0
  fi
  echo "installing:" $missing >&2
  local root=""
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "please install as root: apt-get install" $missing >&2
      return 1
    fi
    root=sudo
  fi
  $root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >&2
}
