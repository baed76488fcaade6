#!/usr/bin/env bash
# The first five minutes of the README as a script: signs in as the first administrator, sets up an
# organization, makes a person and a machine, asks what the person may do, and signs out.
#
#   examples/first-five-minutes.sh BINARY
#       starts BINARY on a fresh data directory of its own, and stops it afterwards
#   BASE=http://127.0.0.1:8080 PASSWORD=… [EMAIL=admin@localhost] examples/first-five-minutes.sh
#       uses a server that runs and was not used yet
#
# Needs curl, and nothing else that is not on every machine.
set -euo pipefail

fail() {
    printf 'first five minutes: %s\n' "$*" >&2
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

step "set up an organization with an owner and roles"
ORG=$(json "$BASE/v1/authorization/organizations/setup" -H "Authorization: Bearer $TOKEN" -d '{
  "orgName": "Acme",
  "adminFirstName": "Ada", "adminLastName": "Lovelace", "adminEmail": "ada@acme.example",
  "customRoles": [
    {"key": "clerk",  "displayName": "Clerk",  "allowedPermissions": ["invoice:*"]},
    {"key": "reader", "displayName": "Reader", "allowedPermissions": ["invoice:read"]}
  ]}' | field id)
echo "organization $ORG"

step "create a person who is a reader"
GRACE=$(json "$BASE/v1/authorization/users" -H "Authorization: Bearer $TOKEN" -d "{
  \"firstName\": \"Grace\", \"lastName\": \"Hopper\", \"email\": \"grace@acme.example\",
  \"password\": \"seven ships sail north\", \"orgId\": \"$ORG\", \"roles\": [\"reader\"]}" | field userId)
echo "user $GRACE"

step "create a machine user and get its token"
ANSWER=$(json "$BASE/v1/authorization/machine-users" -H "Authorization: Bearer $TOKEN" -d '{"userName": "billing"}')
CLIENT=$(field clientId <<<"$ANSWER")
SECRET=$(field clientSecret <<<"$ANSWER")
MACHINE=$(json "$BASE/v1/authentication/machine-users/access-token" \
    -d "{\"clientId\":\"$CLIENT\",\"clientSecret\":\"$SECRET\"}" | field token)
echo "machine $CLIENT"

step "what may she do?"
json "$BASE/v1/authorization/organizations/$ORG/users/$GRACE/permissions" -H "Authorization: Bearer $MACHINE" \
    -d '{"actions": ["invoice:read", "invoice:pay"]}' | expect '{"permissions":["invoice:read"]}'

step "and why?"
json "$BASE/v1/authorization/organizations/$ORG/users/$GRACE/permissions" -H "Authorization: Bearer $MACHINE" \
    -d '{"actions": ["invoice:read", "invoice:pay"], "explain": true}' | expect '"action":"invoice:pay","allowed":false'

step "what was done in the organization?"
curl -sS --fail-with-body "$BASE/v1/authorization/organizations/events" \
    -H "Authorization: Bearer $TOKEN" -H "X-Iam-Orgid: $ORG" | expect '"type":"user.created"'

step "sign out: the token is dead on the next call"
curl -sS --fail-with-body -X DELETE "$BASE/v1/authentication/users/sessions/$SESSION" -H "Authorization: Bearer $TOKEN"
curl -sS "$BASE/v1/authentication/users/me" -H "Authorization: Bearer $TOKEN" | expect '"code":"unauthenticated"'

printf '\nAll of it worked.\n'
