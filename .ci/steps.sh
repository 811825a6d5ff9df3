# Steps of `.ci/run` and `.ci/all`, each with its time; steps that do not depend on each other run side by side, as lanes.
# Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
times=$(mktemp)
clone=
trap 'echo; echo "wall s    CPU s  step"; sort -k4n "$times" | cut -f 1-3; rm -rf "$times" "$clone"' EXIT

# in_clean_clone: what follows runs in a clone of the last commit, as whoever takes the project up has it.
in_clean_clone() {
  clone=$(mktemp -d)
  git clone --quiet . "$clone"
  cd "$clone"
}

# step NAME COMMAND...: runs the command, and notes what it took.
step() {
  local name=$1 started=$SECONDS figures status=0
  shift
  figures=$(mktemp)
  # Bash's own clock, which counts what the children of the command used.
  { TIMEFORMAT='%0R %0U %0S'; time "$@" >&3 2>&4; } 3>&1 4>&2 2> "$figures" || status=$?
  read -r wall user system < <(tail -n 1 "$figures")
  printf '%6d\t%6d\t%s\t%d\n' "$wall" "$((user + system))" "$name" "$started" >> "$times"
  rm -f "$figures"
  [ "$status" = 0 ] || { echo "FAILED: $name (exit code $status)" >&2; return "$status"; }
}

# lanes COMMAND...: runs functions side by side, and fails if one does. What each prints stays together.
lanes() {
  local lane status=0 pids=() logs=()
  for lane in "$@"; do
    logs+=("$(mktemp)")
    (set -e; "$lane") > "${logs[-1]}" 2>&1 &
    pids+=($!)
  done
  for lane in "${!pids[@]}"; do
    wait "${pids[$lane]}" || status=1
    cat "${logs[$lane]}"
    rm -f "${logs[$lane]}"
  done
  return "$status"
}

# cpu_of NAME: the CPU seconds that a step took.
cpu_of() { awk -F '\t' -v name="$1" '$3 == name { print $2 + 0 }' "$times"; }
