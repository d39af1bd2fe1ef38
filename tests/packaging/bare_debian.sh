#!/usr/bin/env bash
# usage: tests/packaging/bare_debian.sh      (root, Debian 12 with debootstrap; some minutes)
#
# Shows that a bare Debian 12 with nothing but python3, python3-venv, make and git gets from a clone
# of HEAD to a passing `make test` by that one command, that doing it again takes no network, and
# that somebody without root is told exactly what to type.
#
#   SUITE=bookworm MIRROR=...   what to bootstrap; the mirror is the host's own unless given
#   SCREENSHOT=window.png       a picture of the window (with Xvfb and ImageMagick on the host)
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
suite=${SUITE:-bookworm}

# In namespaces of their own, so that every mount and process is gone when this ends, however.
if [ -z "${BARE_ROOT:-}" ]; then
    [ "$(id -u)" -eq 0 ] || { echo "needs root" >&2; exit 2; }
    command -v debootstrap >/dev/null || { echo "needs debootstrap" >&2; exit 2; }
    BARE_ROOT=$(mktemp -d)
    chmod 755 "$BARE_ROOT" # ordinary users live in there, too
    export BARE_ROOT
    trap 'rm -rf --one-file-system "$BARE_ROOT"' EXIT
    unshare --mount --pid --fork --kill-child "$0" "$@"
    exit
fi

step() { printf '\n=== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# A clean environment (so the C locale and no display), but for how pip reaches its registry.
pip_environment=()
while IFS= read -r -d '' entry; do
    case "$entry" in PIP_*) pip_environment+=("$entry") ;; esac
done < <(env -0)

inside() { # inside USER_ID COMMAND…: in the bare Debian, in the clone
    local user=$1
    shift
    chroot "$BARE_ROOT" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        HOME="$([ "$user" = 0 ] && echo /root || echo /nonexistent)" "${pip_environment[@]}" \
        setpriv --reuid="$user" --regid="$user" --clear-groups \
        sh -c 'cd /dateline && exec "$@"' sh "$@" </dev/null
}

step "bare $suite"
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' | sed -n "s/ $suite\$//p" | head -n 1)}
debootstrap --variant=minbase --include=python3,python3-venv,make,git "$suite" "$BARE_ROOT" "$mirror" >/dev/null
mount -t proc proc "$BARE_ROOT/proc"

# The host's ways to its registries: apt's sources, pip's settings, the certificates they name.
rm -rf "$BARE_ROOT/etc/apt"
for path in /etc/apt /etc/hosts /etc/resolv.conf /etc/pip.conf ~/.config/pip ~/.pip \
    "${PIP_CERT:-}" "$(python3 -m pip config get global.cert 2>/dev/null || true)"; do
    [ -n "$path" ] && [ -e "$path" ] || continue
    mkdir -p "$BARE_ROOT$(dirname "$path")"
    cp -aLT "$path" "$BARE_ROOT$path"
done

git clone --quiet --no-hardlinks "$repository" "$BARE_ROOT/dateline"

step "make setup, broken off while pip is at work"
set -m # the job becomes a process group, so that all of it can be killed
inside 0 make setup >"$BARE_ROOT/log" 2>&1 &
job=$!
until grep -q '^Collecting matplotlib' "$BARE_ROOT/log"; do
    kill -0 $job 2>/dev/null || { cat "$BARE_ROOT/log"; fail "make setup ended early"; }
    sleep 0.2
done
kill -KILL -- -$job
wait $job 2>/dev/null && fail "it was not broken off"
set +m
head -n 1 "$BARE_ROOT/log"

step "make setup"
inside 0 make setup 2>&1 | tail -n 2 | cut -c 1-100

step "Qt's plugins find what they link to"
linked=$(inside 0 sh -c 'cd .venv/lib/python3*/site-packages/PySide6/Qt && ldd lib/libQt6Network.so.6 \
    plugins/platforms/libqxcb.so \
    plugins/platforms/libqwayland.so plugins/platforms/libqoffscreen.so plugins/imageformats/libqsvg.so \
    plugins/xcbglintegrations/*.so plugins/wayland-*client/*.so plugins/wayland-shell-integration/*.so')
lacking=$(printf '%s\n' "$linked" | sed -n 's/ => not found//p' | sort -u)
[ -z "$lacking" ] || fail "not found: $lacking"
printf '%s\n' "$linked" | grep -c ' => /'

step "make test"
inside 0 make test

step "make setup again, without network"
started=$(date +%s%N)
said=$(inside 0 unshare --net make setup 2>&1) || fail "it wants the network: $said"
echo "$(( ($(date +%s%N) - started) / 1000000 )) ms"
[ -z "$said" ] || fail "it is not silent: $said"

step "make run, without a display"
said=$(inside 0 timeout 60 make run 2>&1) && fail "it should not succeed: $said"
printf '%s\n' "$said"
case "$said" in *Traceback*) fail "a traceback is not an explanation" ;; esac

if command -v Xvfb >/dev/null && command -v xwininfo >/dev/null; then
    step "make run, on a display of the host's"
    Xvfb :98 -screen 0 1600x1000x24 >/dev/null 2>&1 &
    screen=$!
    inside 0 env DISPLAY=:98 make run >"$BARE_ROOT/log" 2>&1 &
    program=$!
    for _ in $(seq 60); do
        window=$(DISPLAY=:98 xwininfo -root -tree 2>/dev/null | grep -o '"Sample — Dateline"' | head -n 1) || true
        [ -n "$window" ] && break
        kill -0 $program 2>/dev/null || { cat "$BARE_ROOT/log"; fail "make run ended early"; }
        sleep 0.5
    done
    [ -n "$window" ] || { cat "$BARE_ROOT/log"; fail "no window with the sample came up"; }
    echo "a window named $window"
    sleep 1
    [ -z "${SCREENSHOT:-}" ] || import -display :98 -window root "$SCREENSHOT"
    cat "$BARE_ROOT/log" # it should have nothing to say
    kill $program $screen
    wait $program $screen 2>/dev/null || true
fi

advice() { # advice PACKAGES: what an ordinary user is told must name these and nothing else
    said=$(inside 65534 make setup 2>&1) && fail "it should not succeed: $said"
    printf '%s\n' "$said"
    command=$(printf '%s\n' "$said" | sed -n 's/^ *sudo \(apt-get install .*\)/\1/p')
    [ "$command" = "apt-get install --no-install-recommends $1" ] || fail "told to: $command"
    chroot "$BARE_ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c "$command --yes" \
        </dev/null >"$BARE_ROOT/log" 2>&1 || { cat "$BARE_ROOT/log"; fail "the command it gave does not work"; }
}

step "make setup as an ordinary user, a library missing"
chroot "$BARE_ROOT" apt-get remove --yes libxcb-cursor0 libglib2.0-0 </dev/null >/dev/null 2>&1
advice "libglib2.0-0 libxcb-cursor0"
inside 65534 make setup || fail "it is still not content"

step "make setup as an ordinary user, python3-venv missing"
chroot "$BARE_ROOT" apt-get remove --yes python3-venv 'python3.*-venv' </dev/null >/dev/null 2>&1
rm -r "$BARE_ROOT/dateline/.venv"
advice "python3-venv"

step "all is well"
