#!/usr/bin/env bash
# A cluster to try on this machine: two silos and an api as plain processes on 127.0.0.1, a PostgreSQL of
# their own, and the simulated Intercom. See --help, and docs/deployment.md.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=${TMPDIR:-/tmp}/claudia-cluster-$(id -u)
base=5090
build=yes
foreground=no

readonly workspace=demo
readonly operator_key=demo-operator-key
readonly viewer_key=demo-viewer-key
readonly start_seconds=60
# There is no ShutdownDelay here; a process ends within 30 seconds by itself.
readonly stop_seconds=40
readonly api_program=$root/src/Api/bin/Release/net10.0/Claudia.Api.dll
readonly silo_program=$root/src/Silo/bin/Release/net10.0/Claudia.Silo.dll
readonly simulator_program=$root/src/Simulator/bin/Release/net10.0/Claudia.Simulator.dll
readonly processes=(simulator silo1 silo2 api)

usage() {
    cat <<HELP
Two silos and an api on this machine, with a PostgreSQL of their own and the simulated Intercom.

  deploy/local-cluster.sh start [--foreground] [--no-build]
                                  builds, starts all processes, and waits until all are ready
  deploy/local-cluster.sh stop    stops all processes; logs and database stay in the folder
  deploy/local-cluster.sh status  shows what runs; exit code 0 when all is ready, else 1
  deploy/local-cluster.sh kill silo1|silo2|api
                                  kills a process as a crash does (kill -9)
  deploy/local-cluster.sh restart silo1|silo2|api
                                  stops a process cleanly if it runs, starts it, and waits until it is ready

  --folder FOLDER   logs, database, process ids; $folder
  --port PORT       with start: the first of nine ports on 127.0.0.1; $base:
                    api, simulator, silo1, silo2 (their health), then two silo ports,
                    two gateway ports, PostgreSQL
  --foreground      with start: keeps running, and stops all on Ctrl-C
  --no-build        with start: uses the programs of an earlier build

Each start begins with an empty database, since the simulated Intercom starts empty, too.
HELP
}

is_port() { [[ $1 =~ ^[1-9][0-9]{3,4}$ ]] && [ "$1" -ge 1024 ] && [ "$1" -le 65000 ]; }

say() { printf '%s\n' "$*"; }

fail() {
    printf 'local-cluster: %s\n' "$*" >&2
    exit 1
}

port_of() {
    case $1 in
        api) say "$base" ;;
        simulator) say $((base + 1)) ;;
        silo1) say $((base + 2)) ;;
        silo2) say $((base + 3)) ;;
        silo1-silo) say $((base + 4)) ;;
        silo2-silo) say $((base + 5)) ;;
        silo1-gateway) say $((base + 6)) ;;
        silo2-gateway) say $((base + 7)) ;;
        postgres) say $((base + 8)) ;;
    esac
}

url_of() { say "http://127.0.0.1:$(port_of "$1")"; }

# The part of the command line that tells a process of this cluster from any other.
mark_of() { say "--contentRoot=$folder/$1"; }

# The process id, if that process still runs.
pid_of() {
    local pid
    [ -f "$folder/$1.pid" ] || return 1
    pid=$(<"$folder/$1.pid")
    [[ "$(ps -o args= -p "$pid" 2>/dev/null)" == *"$(mark_of "$1") "* ]] || return 1
    say "$pid"
}

# ---- PostgreSQL -------------------------------------------------------------------------------------------------

find_postgres() {
    local newest
    newest=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 || true)
    [ -n "$newest" ] || newest=$(command -v initdb) || fail "PostgreSQL's server is not installed (Debian: postgresql)."
    dirname "$newest"
}

# One of PostgreSQL's programs; the server does not run as root.
postgres() {
    local program=$1 as=()
    shift
    [ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups --)
    (cd / && "${as[@]}" "$(find_postgres)/$program" "$@")
}

# Shows the output only after a failure.
quiet_postgres() {
    postgres "$@" >"$folder/postgres.out" 2>&1 || { tail -n 20 "$folder/postgres.out" >&2; return 1; }
}

start_postgres() {
    local password=$1 home=$folder/postgres
    rm -rf -- "$home"
    mkdir -m 700 "$home"
    printf '%s' "$password" >"$home/password"
    if [ "$(id -u)" = 0 ]; then
        id postgres >/dev/null 2>&1 || fail "PostgreSQL's server does not run as root, and there is no user postgres."
        chown -R postgres "$home"
    fi
    quiet_postgres initdb -D "$home/data" -U claudia -A scram-sha-256 "--pwfile=$home/password" -E UTF8 --no-locale || return 1
    cat >>"$home/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $(port_of postgres)
unix_socket_directories = ''
max_connections = 300
CONF
    quiet_postgres pg_ctl start -w -s -t "$start_seconds" -D "$home/data" -l "$home/log"
}

postgres_runs() { [ -d "$folder/postgres/data" ] && postgres pg_ctl status -D "$folder/postgres/data" >/dev/null 2>&1; }

stop_postgres() {
    postgres_runs || return 0
    quiet_postgres pg_ctl stop -w -s -m fast -t "$stop_seconds" -D "$folder/postgres/data" || say "postgres: does not stop"
}

# ---- Settings ---------------------------------------------------------------------------------------------------

hash_of() { printf '%s' "$1" | sha256sum | cut -d ' ' -f 1; }

# One file for the processes, for "restart", and for a rehearsal.
write_settings() {
    local password=$1 it=Claudia__Workspaces__${workspace}__
    (umask 077 && cat >"$folder/settings.env" <<ENV
Claudia__Storage__Postgres='Host=127.0.0.1;Port=$(port_of postgres);Database=postgres;Username=claudia;Password=$password'
Claudia__Cluster__AdvertisedAddress='127.0.0.1'
Claudia__SetupPause='00:00:05'
Claudia__ApiKeys__0__Name='demo-operator'
Claudia__ApiKeys__0__Role='operator'
Claudia__ApiKeys__0__Sha256='$(hash_of "$operator_key")'
Claudia__ApiKeys__1__Name='demo-viewer'
Claudia__ApiKeys__1__Role='viewer'
Claudia__ApiKeys__1__Sha256='$(hash_of "$viewer_key")'
${it}AppId='sim_claudia'
${it}Region='us'
${it}AccessToken='sim-token'
${it}ClientSecret='sim-client-secret'
${it}ConnectorSecret='sim-connector-secret'
${it}AdminId='9000001'
${it}TeamId='7000001'
${it}BaseAddress='$(url_of simulator)'
${it}Destinations__level2='7000002'
${it}Destinations__billing='7000003'
${it}Rules='$root/src/Api/Rules/demo.yaml'
${it}Articles='$root/src/Api/Articles'
Simulator__Url='$(url_of simulator)'
Simulator__WebhookUrl='$(url_of api)/webhooks/intercom/$workspace'
Simulator__ConnectorUrl='$(url_of api)/connectors/intercom/$workspace/messages'
Simulator__ClaudiaUrl='$(url_of api)'
CLAUDIA_API_KEY='$operator_key'
ENV
    )
}

# Settings in this shell's environment would mix with those of the file.
load_settings() {
    unset ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS "${!Claudia__@}" "${!Simulator__@}"
    set -a
    # shellcheck disable=SC1091 # It is made at the start.
    . "$folder/settings.env"
    set +a
    export DOTNET_ENVIRONMENT=Production
}

# ---- Processes --------------------------------------------------------------------------------------------------

# launch NAME PROGRAM ARGUMENTS...: in a process group of its own, so that Ctrl-C here does not reach it.
launch() {
    local name=$1 program=$2
    shift 2
    mkdir -p "$folder/$name"
    (
        load_settings
        cd "$folder/$name"
        set -m
        nohup dotnet "$program" "$(mark_of "$name")" "$@" </dev/null >>"$folder/$name.log" 2>&1 &
        say $! >"$folder/$name.pid"
    )
    # Before the exec, the command line is still this script's.
    local tries=50
    until pid_of "$name" >/dev/null || [ "$((tries--))" = 0 ]; do sleep 0.1; done
}

start_process() {
    case $1 in
        simulator) launch simulator "$simulator_program" --Simulator:AppId=sim_claudia ;;
        api) launch api "$api_program" --role api --urls "$(url_of api)" ;;
        silo*) launch "$1" "$silo_program" --urls "$(url_of "$1")" \
            --Claudia:Cluster:SiloPort="$(port_of "$1-silo")" --Claudia:Cluster:GatewayPort="$(port_of "$1-gateway")" ;;
    esac
}

health_of() { if [ "$1" = simulator ]; then url_of "$1"; else say "$(url_of "$1")/health/ready"; fi; }

is_ready() { curl -fsS -o /dev/null --max-time 3 "$(health_of "$1")" 2>/dev/null; }

wait_until_ready() {
    local name=$1 began=$SECONDS
    until is_ready "$name"; do
        if ! pid_of "$name" >/dev/null; then
            say "$name: has ended"
            return 1
        fi
        if [ $((SECONDS - began)) -ge "$start_seconds" ]; then
            say "$name: not ready after $start_seconds seconds: $(curl -s --max-time 3 "$(health_of "$name")" || true)"
            return 1
        fi
        sleep 0.5
    done
    say "$name: ready"
}

# wait_until_gone NAME DEADLINE: the deadline is a value of this shell's SECONDS.
wait_until_gone() {
    while pid_of "$1" >/dev/null; do
        [ "$SECONDS" -lt "$2" ] || return 1
        sleep 0.2
    done
    rm -f "$folder/$1.pid"
}

signal() {
    local pid
    pid=$(pid_of "$2") && kill -s "$1" "$pid" 2>/dev/null
}

# Sends SIGTERM to all at the same time, and kills those that do not end.
stop_processes() {
    local name deadline=$((SECONDS + stop_seconds))
    for name in "$@"; do
        [ -f "$folder/$name.pid" ] || continue
        say "$name: stopping"
        signal TERM "$name" || true
    done
    for name in "$@"; do
        if wait_until_gone "$name" "$deadline"; then continue; fi
        say "$name: does not stop; killed"
        signal KILL "$name" || true
        wait_until_gone "$name" $((SECONDS + 10)) || say "$name: does not end"
    done
}

stop_all() {
    # The api first, so that it does not call silos that are stopping.
    stop_processes api
    stop_processes silo1 silo2
    stop_processes simulator
    stop_postgres
    rm -f "$folder/running"
}

# ---- Commands ---------------------------------------------------------------------------------------------------

build_programs() {
    say "building (build.log)"
    dotnet build -c Release --disable-build-servers "$root/src/Api" >"$folder/build.log" 2>&1 && return 0
    grep -E 'error' "$folder/build.log" | sort -u | head -n 5 >&2 || tail -n 5 "$folder/build.log" >&2
    if grep -qE 'error NU1[0-9]+' "$folder/build.log"; then
        fail "packages (see Directory.Packages.props) can't be restored from the package sources of this machine."
    fi
    fail "the build failed: $folder/build.log"
}

prepare_folder() {
    [ ! -e "$folder/running" ] || fail "a cluster was started in $folder: stop it first."
    if [ -d "$folder" ] && [ ! -e "$folder/claudia-cluster" ] && [ -n "$(ls -A "$folder")" ]; then
        fail "$folder holds other files: name another folder with --folder."
    fi
    [ -d "$folder" ] || [ ! -e "$folder" ] || fail "$folder is not a folder."
    mkdir -p "$folder"
    [ -O "$folder" ] || fail "$folder belongs to another user: name another folder with --folder."
    # Other users may enter it, as PostgreSQL's user must, but not list it.
    chmod 711 "$folder"
    rm -f "$folder"/*.log "$folder"/*.pid
    : >"$folder/claudia-cluster"
}

check_ports() {
    local port
    for port in $(seq "$base" $((base + 8))); do
        if (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            fail "port $port is in use: name others with --port."
        fi
    done
}

start_processes() {
    local name password
    password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    write_settings "$password"
    start_postgres "$password" || return 1
    say "postgres: ready"
    start_process simulator
    wait_until_ready simulator || { failed=simulator; return 1; }
    for name in silo1 silo2 api; do
        start_process "$name"
    done
    for name in silo1 silo2 api; do
        wait_until_ready "$name" || { failed=$name; return 1; }
    done
}

give_up() {
    [ -z "$failed" ] || tail -n 30 "$folder/$failed.log" >&2
    stop_all
    fail "the cluster did not start; logs are in $folder"
}

say_what_next() {
    cat <<NEXT

Claudia              $(url_of api)
simulated Intercom   $(url_of simulator)   write to Claudia as a customer
silos' health        $(url_of silo1)/health/ready, $(url_of silo2)/health/ready
operator's key       $operator_key   (viewer's: $viewer_key)
logs                 $folder

A customer asks for a person, and the conversation ends at Level 2:

  curl -s $(url_of simulator)/_sim/conversations -H 'Content-Type: application/json' -d '{"text": "Quero falar com um atendente, por favor."}'
  curl -s $(url_of api)/api/transfers -H 'Authorization: Bearer $viewer_key'

(The transfer appears some seconds after the message.) Test the whole set-up:

  (set -a; . $folder/settings.env; dotnet run --project $root/src/Cli -- rehearse --workspace $workspace --api $(url_of api) --contact 66f0000000000000000000a3)

Kill a silo, and start it again:

  $0 kill silo1$(same_folder)
  $0 restart silo1$(same_folder)

Show the state, and stop:

  $0 status$(same_folder)
  $0 stop$(same_folder)
NEXT
}

same_folder() { [ "$folder" = "$default_folder" ] || printf ' --folder %s' "$folder"; }

start() {
    local needed
    for needed in dotnet curl ps sha256sum; do
        command -v "$needed" >/dev/null || fail "$needed is not installed."
    done
    find_postgres >/dev/null
    prepare_folder
    check_ports
    [ "$build" = no ] || build_programs
    for needed in "$api_program" "$silo_program" "$simulator_program"; do
        [ -f "$needed" ] || fail "$needed does not exist: leave out --no-build."
    done
    say "$base" >"$folder/running"
    failed=""
    trap 'say; stop_all; exit 130' INT TERM
    start_processes || give_up
    trap - INT TERM
    say_what_next
    [ "$foreground" = no ] || stay
}

# Until Ctrl-C, or "stop" in another shell.
stay() {
    say
    say "Ctrl-C stops all."
    trap 'say; stop_all; exit 0' INT TERM
    while [ -e "$folder/running" ]; do sleep 1; done
}

status() {
    local name pid outcome=0
    if postgres_runs; then say "postgres   runs"; else say "postgres   stopped"; outcome=1; fi
    for name in "${processes[@]}"; do
        if ! pid=$(pid_of "$name"); then
            printf '%-10s stopped\n' "$name"
            outcome=1
        elif is_ready "$name"; then
            printf '%-10s ready      %s  process %s\n' "$name" "$(url_of "$name")" "$pid"
        else
            printf '%-10s not ready  %s  process %s\n' "$name" "$(url_of "$name")" "$pid"
            outcome=1
        fi
    done
    return "$outcome"
}

kill_one() {
    signal KILL "$1" || fail "$1 does not run."
    wait_until_gone "$1" $((SECONDS + 10)) || fail "$1 does not end."
    say "$1: killed"
}

restart_one() {
    stop_processes "$1"
    start_process "$1"
    wait_until_ready "$1" || { tail -n 30 "$folder/$1.log" >&2; fail "$1 did not start"; }
}

# Reads the port that "start" was given.
find_running() {
    [ -e "$folder/running" ] || fail "no cluster was started in $folder."
    [ -O "$folder/running" ] || fail "the cluster in $folder belongs to another user."
    base=$(<"$folder/running")
    is_port "$base" || fail "$folder/running does not hold the port of a start: end its processes by hand, and remove it."
}

default_folder=$folder
words=()
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h | help) usage; exit 0 ;;
        --folder) folder=${2:-}; shift; [ -n "$folder" ] || fail "--folder needs a folder." ;;
        --port) base=${2:-}; shift; [ -n "$base" ] || fail "--port needs a port." ;;
        --foreground) foreground=yes ;;
        --no-build) build=no ;;
        -*) fail "unknown option $1; --help lists them." ;;
        *) words+=("$1") ;;
    esac
    shift
done
is_port "$base" || fail "--port is a number from 1024 to 65000."
folder=$(realpath -m -- "$folder")
[[ $folder =~ ^[A-Za-z0-9_./@+-]+$ ]] || fail "the folder's path may hold letters, digits and _ . / @ + - only: $folder"

case "${words[*]:-}" in
    start) start ;;
    stop) find_running; stop_all ;;
    status) find_running; status ;;
    'kill silo1' | 'kill silo2' | 'kill api') find_running; kill_one "${words[1]}" ;;
    'restart silo1' | 'restart silo2' | 'restart api') find_running; restart_one "${words[1]}" ;;
    '') usage >&2; exit 2 ;;
    *)
        printf 'local-cluster: unknown command "%s"; --help lists them.\n' "${words[*]}" >&2
        exit 2
        ;;
esac
