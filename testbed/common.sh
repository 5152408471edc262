# Sourced by testbed/synapse, testbed/pretix and testbed/run: what the three share.
# shellcheck shell=bash

TESTBED=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TESTBED_HOME=$(realpath -m "${TESTBED_HOME:-$TESTBED/.testbed}")
export TESTBED_HOME
TESTBED_PYTHON=${TESTBED_PYTHON:-python3}

say() { echo "testbed: $*" >&2; }

die() { echo "testbed: $*" >&2; exit 1; }

# Needed before anything else, so a bare machine gets one sentence instead of a Python trace.
require_python() {
  command -v "$TESTBED_PYTHON" >/dev/null ||
    die "no $TESTBED_PYTHON found; install Python 3.11 or later (Debian, Ubuntu: apt-get install python3 python3-venv)"
  "$TESTBED_PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    die "expected Python 3.11 or later, found $("$TESTBED_PYTHON" -V); name another one in TESTBED_PYTHON"
  "$TESTBED_PYTHON" -c 'import ensurepip, venv' 2>/dev/null ||
    die "$TESTBED_PYTHON cannot make virtual environments; install them (Debian, Ubuntu: apt-get install python3-venv)"
}

# venv, requirements file. The stamp holds the file's checksum: an interrupted or outdated install is done again.
# A lock lets two callers come at once: the second one finds the work done.
install_packages() {
  local venv=$1 requirements=$2 sum
  sum=$(cksum <"$requirements")
  mkdir -p "$TESTBED_HOME"
  (
    flock 9
    [[ "$(cat "$venv/.installed" 2>/dev/null)" != "$sum" ]] || exit 0
    require_python
    say "installing $(basename "$requirements" -requirements.txt) into $venv (a minute or two)"
    [[ -x $venv/bin/python ]] || "$TESTBED_PYTHON" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" >&2 ||
      die "pip could not install $requirements; where a package has no wheel for this Python," \
        "a compiler is needed (Debian, Ubuntu: apt-get install build-essential python3-dev)"
    echo "$sum" >"$venv/.installed"
  ) 9>"$venv.lock"
}

free_port() {
  "$TESTBED_PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# host:port taken by anybody. Without this check the data of a test would go to a stranger's server.
taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# pid file -> true when that process lives
running() { [[ -s $1 ]] && kill -0 "$(<"$1")" 2>/dev/null; }

# Ends only the process that `start` wrote down; after ten seconds by force.
stop_process() {
  local pid tries
  running "$1" || { rm -f "$1"; return 0; }
  pid=$(<"$1")
  kill "$pid"
  for ((tries = 0; tries < 100; tries++)); do
    kill -0 "$pid" 2>/dev/null || { rm -f "$1"; return 0; }
    sleep 0.1
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$1"
}

# venv, url, wanted status: one request, no redirects, no proxy
answers() {
  "$1/bin/python" - "$2" "$3" <<'PY' 2>/dev/null
import sys, urllib.error, urllib.request

opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
try:
    status = opener.open(sys.argv[1], timeout=5).status
except urllib.error.HTTPError as error:
    status = error.code
sys.exit(status != int(sys.argv[2]))
PY
}
