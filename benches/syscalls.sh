#!/usr/bin/env bash
# Counts the system calls of a write load: how often the server asks the disk to make something
# durable, against how many changes it acknowledged.
#
#   benches/syscalls.sh [BINARY] [SECONDS] [CLIENTS...]
#
# BINARY is target/release/locai-iam when left out; a run of SECONDS (5) is made for each number of
# CLIENTS (1 8 32). Needs strace, python3 and leave to trace.
#
# Fails when a change was acknowledged without a sync that could have covered it: fewer syncs than
# changes divided by clients.
set -euo pipefail
cd "$(dirname "$0")/.."

binary="$(realpath "${1:-target/release/locai-iam}")"
seconds="${2:-5}"
shift $(($# < 2 ? $# : 2))
clients=("$@")
((${#clients[@]})) || clients=(1 8 32)
if ! command -v strace >/dev/null; then
    [[ $EUID == 0 ]] && command -v apt-get >/dev/null || { echo "there is no strace" >&2; exit 1; }
    apt-get install -qq -y --no-install-recommends strace >/dev/null
fi

work="$(mktemp -d)"
server=""
stop() {
    [[ -n "$server" ]] && kill "$server" 2>/dev/null && wait "$server" || true
    rm -rf "$work"
}
trap stop EXIT

cat >"$work/load.py" <<'PYTHON'
"""Signs in and makes people, or renames them with several clients; prints what was acknowledged."""
import http.client, json, sys, threading, time

address, what, *rest = sys.argv[1:]

def ask(connection, method, path, body, token=""):
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
    connection.request(method, path, json.dumps(body), headers)
    answer = connection.getresponse()
    read = answer.read()
    return answer.status, json.loads(read) if read else {}

if what == "prepare":
    connection = http.client.HTTPConnection(address, timeout=30)
    sign_in = {"email": "root@example.com", "password": "a phrase for the first"}
    status, body = ask(connection, "POST", "/v1/authentication/users/sessions", sign_in)
    assert status == 201, body
    token = body["sessionToken"]
    people = []
    for number in range(64):
        # With a password: an invitation's mail would be commits of its own.
        new = {"email": f"p{number}@example.com", "firstName": "First", "lastName": "Last",
               "password": "a phrase for everybody"}
        status, body = ask(connection, "POST", "/v1/authorization/users", new, token)
        assert status == 201, body
        people.append(body["userId"])
    print(json.dumps({"token": token, "people": people}))
else:
    prepared = json.load(open(rest[0]))
    clients, seconds = int(rest[1]), float(rest[2])
    acknowledged = [0] * clients
    end = time.monotonic() + seconds

    def write(number):
        connection = http.client.HTTPConnection(address, timeout=30)
        path = "/v1/authentication/users/" + prepared["people"][number % 64]
        while time.monotonic() < end:
            body = {"firstName": f"n{acknowledged[number]}"}
            status, answer = ask(connection, "PUT", path, body, prepared["token"])
            assert status == 200, answer
            acknowledged[number] += 1

    threads = [threading.Thread(target=write, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sum(acknowledged))
PYTHON

port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
LOCAI_IAM_DATA_DIRECTORY="$work/data" LOCAI_IAM_LOGGING__LEVEL=warn \
    LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__EMAIL=root@example.com \
    LOCAI_IAM_APPLICATIONS__DEFAULT__ADMIN__PASSWORD="a phrase for the first" \
    "$binary" --listen "127.0.0.1:$port" >"$work/log" 2>&1 &
server=$!
for _ in $(seq 200); do
    python3 -c "import urllib.request as r; r.urlopen('http://127.0.0.1:$port/health')" 2>/dev/null && break
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
done
python3 "$work/load.py" "127.0.0.1:$port" prepare >"$work/prepared.json"

printf '%8s %14s %10s %10s %17s %16s\n' \
    clients acknowledged fdatasync fsync sync_file_range changes/fdatasync
for count in "${clients[@]}"; do
    strace -f -c -e trace=fdatasync,fsync,sync_file_range -o "$work/calls" -p "$server" 2>"$work/strace" &
    tracer=$!
    until grep -q attached "$work/strace"; do
        kill -0 "$tracer" 2>/dev/null || { cat "$work/strace" >&2; exit 1; }
    done
    acknowledged="$(python3 "$work/load.py" "127.0.0.1:$port" write "$work/prepared.json" "$count" "$seconds")"
    kill -INT "$tracer"
    wait "$tracer" || true
    calls() { awk -v name="$1" '$NF == name { print $4; found = 1 } END { if (!found) print 0 }' "$work/calls"; }
    syncs="$(calls fdatasync)"
    printf '%8s %14s %10s %10s %17s %16s\n' "$count" "$acknowledged" "$syncs" "$(calls fsync)" \
        "$(calls sync_file_range)" "$(awk "BEGIN { printf \"%.2f\", $acknowledged / ($syncs ? $syncs : 1) }")"
    if ((syncs * count < acknowledged)); then
        echo "fewer syncs than $acknowledged changes of $count clients need" >&2
        exit 1
    fi
done
