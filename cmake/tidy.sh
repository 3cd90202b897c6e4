#!/usr/bin/env bash
# clang-tidy over the sources of both programs, two files at a time.
#   cmake/tidy.sh [file...]   with files, only these; TIDY_JOBS sets another number of jobs
set -euo pipefail
cd "$(dirname "$0")/.."

commands=build/release/compile_commands.json
if [ ! -f "$commands" ]; then
  echo "no $commands: run cmake --preset release first" >&2
  exit 2
fi

# One file: its findings in one piece, without clang-tidy's count of what it suppressed.
tidy_one() {
  local output status=0
  output=$(clang-tidy -p build/release --quiet "$1" 2>&1) || status=$?
  output=$(grep -Ev '^[0-9]+ warnings?( and [0-9]+ errors?)? generated\.$' <<<"$output" || true)
  [ -z "$output" ] || printf '%s\n' "$output"
  [ "$status" -eq 0 ] || echo "clang-tidy: $1 has findings" >&2
  return "$status"
}
export -f tidy_one

files=("$@")
[ "${#files[@]}" -gt 0 ] || mapfile -t files < <(find indexer query -name '*.cpp' | sort)

start=$SECONDS
status=0
printf '%s\0' "${files[@]}" |
  xargs -0 -n 1 -P "${TIDY_JOBS:-2}" bash -c 'tidy_one "$1" || exit 1' tidy || status=$?
took="${#files[@]} files in $((SECONDS - start)) seconds"
if [ "$status" -ne 0 ]; then
  echo "clang-tidy: findings; $took"
  exit 1
fi
echo "clang-tidy: no findings; $took"
