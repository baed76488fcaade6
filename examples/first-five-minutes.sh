#!/usr/bin/env bash
# The first five minutes of the README as a script: signs in as the first administrator, sets up an
# organization, makes a person and a machine, asks what the person may do, and signs out.
#
#   examples/first-five-minutes.sh BINARY
#       starts BINARY on a fresh data directory of its own, and stops it afterwards
#   BASE=http://localhost:8080 PASSWORD=… [EMAIL=admin@localhost] examples/first-five-minutes.sh
#       uses a server that runs and was not used yet
set -euo pipefail
# shellcheck source=examples/common.sh
source "$(dirname "$0")/common.sh"

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
