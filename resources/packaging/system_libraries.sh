#!/bin/sh
# usage: system_libraries.sh [PYTHON]
#
# Sees to what pip cannot bring on Linux: the shared libraries that Qt's wheels link to, a font,
# and (given PYTHON) the part of Python that makes environments. Silent when nothing is missing.
# Otherwise, where there is apt, root gets them installed and anybody else is told the one command
# to type; elsewhere they are named. Exit status 0 means that all is there.
set -eu

[ "$(uname -s)" = Linux ] || exit 0
PATH=$PATH:/usr/sbin:/sbin # Debian hides ldconfig from ordinary users

# Soname and Debian package of all that QtGui, QtWidgets, QtSvg, QtDBus, QtNetwork and the xcb,
# Wayland and offscreen plugins of PySide6 6.11 link to outside the wheel. Sonames decide, for
# packages are renamed more often. To do it again: `objdump -p` on these files, the NEEDED lines.
libraries='
libEGL.so.1             libegl1
libGL.so.1              libgl1
libX11-xcb.so.1         libx11-xcb1
libX11.so.6             libx11-6
libbrotlidec.so.1       libbrotli1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libglib-2.0.so.0        libglib2.0-0
libgssapi_krb5.so.2     libgssapi-krb5-2
libgthread-2.0.so.0     libglib2.0-0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-glx.so.0         libxcb-glx0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-render.so.0      libxcb-render0
libxcb-shape.so.0       libxcb-shape0
libxcb-shm.so.0         libxcb-shm0
libxcb-sync.so.1        libxcb-sync1
libxcb-util.so.1        libxcb-util1
libxcb-xfixes.so.0      libxcb-xfixes0
libxcb-xkb.so.1         libxcb-xkb1
libxcb.so.1             libxcb1
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxkbcommon.so.0       libxkbcommon0
libz.so.1               zlib1g
libzstd.so.1            libzstd1
'

# Prints "name package" for each thing missing.
missing() {
    # Qt's wheels are 64-bit; 32-bit libraries are listed as a bare "(libc6)". No cache at all
    # (musl, NixOS) is no evidence of anything.
    present=$(ldconfig -p 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) (libc6,.*/<\1>/p')
    if [ -n "$present" ]; then
        echo "$libraries" | while read -r soname package; do
            case "$present" in
            *"<$soname>"*) ;;
            *) [ -z "$soname" ] || echo "$soname $package" ;;
            esac
        done
    fi
    has_font || echo "a-font fonts-dejavu-core"
    if [ -n "$python" ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        case "$python" in
        /usr/bin/python3 | /bin/python3) echo "python3-venv python3-venv" ;;
        *) version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
            echo "python$version-venv python$version-venv" ;;
        esac
    fi
}

has_font() {
    [ -n "$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" \
        "${HOME:-/root}/.fonts" -name '*.[to]t[fc]' 2>/dev/null | head -n 1)" ] ||
        [ -n "$(fc-list 2>/dev/null | head -n 1)" ]
}

# Ubuntu 24.04 and Debian 13 renamed some packages to …t64.
package_names() {
    echo "$lacking" | sed 's/.* //' | sort -u | while read -r package; do
        if apt-cache show "${package}t64" >/dev/null 2>&1; then package=${package}t64; fi
        printf ' %s' "$package"
    done
}

python=${1:-}
lacking=$(missing)
[ -n "$lacking" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Dateline needs some things of this system that are missing:" $(echo "$lacking" | sed 's/ .*//') >&2
    exit 1
fi

if [ "$(id -u)" -eq 0 ]; then
    echo "Installing what Dateline needs of this system:" $(echo "$lacking" | sed 's/ .*//')
    export DEBIAN_FRONTEND=noninteractive
    apt-get -qq update
    # shellcheck disable=SC2046  # one word a package
    apt-get -qq install --no-install-recommends -o Dpkg::Use-Pty=0 $(package_names) </dev/null >/dev/null
    lacking=$(missing)
    [ -z "$lacking" ] || echo "Still missing:" $(echo "$lacking" | sed 's/ .*//') >&2
    [ -z "$lacking" ]
    exit
fi

update=
apt-cache show libc6 >/dev/null 2>&1 || update='sudo apt-get update && '
echo "Dateline needs some packages of this system. Type this, then run make again:" >&2
echo "  ${update}sudo apt-get install --no-install-recommends$(package_names)" >&2
exit 1
