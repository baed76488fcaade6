#!/usr/bin/env bash
# A group's life: setting it up, giving its roles, trying a change without making it, taking somebody
# out for a while, deleting a role and the group.
#
#   examples/a-group.sh BINARY
#       starts BINARY on a fresh data directory of its own, and stops it afterwards
#   BASE=http://localhost:8080 PASSWORD=… [EMAIL=admin@localhost] examples/a-group.sh
#       uses a server that runs and was not used yet
set -euo pipefail
# shellcheck source=examples/common.sh
source "$(dirname "$0")/common.sh"

step "set up an organization with a role, and two people in it"
ORG=$(json "$BASE/v1/authorization/organizations/setup" -H "Authorization: Bearer $TOKEN" -d "{
  \"orgName\": \"Acme\", \"adminFirstName\": \"First\", \"adminLastName\": \"Administrator\", \"adminEmail\": \"$EMAIL\",
  \"customRoles\": [{\"key\": \"reader\", \"displayName\": \"Reader\", \"allowedPermissions\": [\"invoice:read\"]}]}" | field id)
# json for what is done in the organization.
acme() { json -H "Authorization: Bearer $TOKEN" -H "X-Iam-Orgid: $ORG" "$@"; }
person() {
    acme "$BASE/v2/authorization/organizations/users" -d "{\"firstName\": \"$1\", \"lastName\": \"Example\",
      \"email\": \"$1@acme.example\", \"password\": \"seven ships sail north\", \"roles\": [\"reader\"]}" | field userId
}
ONE=$(person one)
TWO=$(person two)
echo "organization $ORG, people $ONE and $TWO"
GROUPS_URL="$BASE/v1/authorization/organizations/groups"

step "set up a group with roles of its own"
ANSWER=$(acme "$GROUPS_URL/setup" -d '{"name": "Accounting", "description": "Keeps the books", "roles": [
  {"key": "clerk", "displayName": "Clerk", "allowedPermissions": ["book:read"]},
  {"key": "lead",  "displayName": "Lead",  "allowedPermissions": ["book:*"]}]}')
echo "$ANSWER"
GROUP=$(field id <<<"$ANSWER")

step "make the one a clerk, the other lead and GROUP_ADMIN"
acme -X PUT "$GROUPS_URL/$GROUP/users/roles" -d "{\"users\": [
  {\"userId\": \"$ONE\", \"roles\": [\"clerk\"]},
  {\"userId\": \"$TWO\", \"roles\": [\"lead\", \"GROUP_ADMIN\"]}]}" | expect '"managerRoles":["GROUP_ADMIN"]'

step "what may the clerk do in the group? The organization's role holds there too"
may() {
    acme "$BASE/v1/authorization/organizations/$ORG/users/$ONE/permissions" \
        -d "{\"actions\": [\"book:read\", \"book:write\", \"invoice:read\"], \"groupId\": \"$GROUP\"}"
}
may | expect '{"permissions":["book:read","invoice:read"]}'

step "what would happen if clerks might write? Nothing is changed"
acme -X PUT "$GROUPS_URL/$GROUP/roles?dryRun=true" -d '{"roles": [
  {"key": "clerk", "displayName": "Clerk", "allowedPermissions": ["book:read", "book:write"]},
  {"key": "lead",  "displayName": "Lead",  "allowedPermissions": ["book:*"]}]}' | expect '"gainedPermissions":["book:write"]'
may | expect '{"permissions":["book:read","invoice:read"]}'

step "take the clerk out for a while"
acme -X DELETE "$GROUPS_URL/$GROUP/users/$ONE?deactivate=true" | expect '"state":"INACTIVE"'
may | expect '{"permissions":["invoice:read"]}'
acme -X PUT "$GROUPS_URL/$GROUP/users/$ONE/activate" | expect '"state":"ACTIVE"'

step "delete a role: its holders lose it in the same commit"
acme -X DELETE "$GROUPS_URL/$GROUP/roles" -d '{"keys": ["clerk"]}' | expect '"holders":1'
acme "$GROUPS_URL/$GROUP/users?email=one" | expect '"roles":[]'

step "delete the group"
acme -X DELETE "$GROUPS_URL/$GROUP" | expect 'Group deleted.'
acme "$GROUPS_URL" | expect '"total":0'

step "what the trail says"
acme "$BASE/v1/authorization/organizations/events?order=asc&pageSize=100" | grep -o '"type":"group[^"]*"' | expect 'group.deleted'

printf '\nAll of it worked.\n'
