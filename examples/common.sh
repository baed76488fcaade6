# What the examples share: a server to talk to, and how to read its answers. To be sourced.
# shellcheck shell=bash
#
# With a binary as the first argument it is started on a fresh data directory of its own and stopped
# afterwards; without, BASE and PASSWORD (and EMAIL) name a server that runs and was not used yet.
# Needs curl, and nothing else that is not on every machine.

fail() {
    printf 'example: %s\n' "$*" >&2
    exit 1
}

EMAIL="${EMAIL:-admin@localhost}"
if (($#)); then
    binary="$(realpath "$1")"
    scratch="$(mktemp -d)"
    server=""
    trap '[[ -z "$server" ]] || kill "$server" 2>/dev/null; wait 2>/dev/null || true; rm -rf "$scratch"' EXIT
    cd "$scratch"
    # Port 0: the system chooses one that is free.
    env -u LOCAI_IAM_CONFIG "$binary" --listen 127.0.0.1:0 --data-directory "$scratch/data" >out 2>err &
    server=$!
    for _ in {1..600}; do
        grep -q '^Try:' out && break
        kill -0 "$server" 2>/dev/null || fail "the server did not start: $(cat err)"
        sleep 0.1
    done
    BASE="$(sed -n 's/^locai-iam .* listens on \(.*\)$/\1/p' out)"
    PASSWORD="$(sed -n 's/^ *password \([^ ]*\) .*$/\1/p' out)"
fi
[[ -n "${BASE:-}" && -n "${PASSWORD:-}" ]] || fail "give BINARY, or BASE and PASSWORD"

step() { printf '\n# %s\n' "$*"; }
# The first string named $1 in the JSON that comes in.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }
# curl with a JSON body; an error status is an error here.
json() { curl -sS --fail-with-body -H 'Content-Type: application/json' "$@"; }
# Fails unless what comes in holds $1.
expect() {
    local got
    got=$(cat)
    printf '%s\n' "$got"
    [[ "$got" == *"$1"* ]] || fail "expected $1"
}

step "sign in as the first administrator"
ANSWER=$(json "$BASE/v1/authentication/users/sessions" -d "{\"email\":\"$EMAIL\",\"password\":\"$PASSWORD\"}")
TOKEN=$(field sessionToken <<<"$ANSWER")
SESSION=$(field sessionId <<<"$ANSWER")
echo "session $SESSION"
