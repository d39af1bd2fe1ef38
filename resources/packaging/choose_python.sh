#!/bin/sh
# Prints the Python that the environment is to be made with: $PYTHON if set, else the first of the
# usual names that is new enough. One that cannot make environments (Debian without python3-venv)
# is taken only when there is no better; system_libraries.sh then says how to mend it.
set -eu

candidates=${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}
second_best=

for name in $candidates; do
    path=$(command -v "$name") || continue
    "$path" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    if "$path" -c 'import venv, ensurepip' 2>/dev/null; then
        echo "$path"
        exit 0
    fi
    : "${second_best:=$path}"
done

if [ -n "$second_best" ]; then
    echo "$second_best"
    exit 0
fi

if [ -n "${PYTHON:-}" ]; then
    echo "Dateline needs Python 3.11 or newer; '$PYTHON' is not one." >&2
else
    echo "Dateline needs Python 3.11 or newer and found none; install one, or name it: make setup PYTHON=/path/to/python3" >&2
fi
exit 1
