#!/bin/bash
# python.sh BUILD: `pip install ./src/python` into a fresh environment, and the package used from there as test_python.py says.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$build/python
rm -rf "$work" && mkdir -p "$work"
python3 -m venv "$work/venv"
MIRSAD_BUILD=$1 "$work/venv/bin/pip" install -q --disable-pip-version-check ./src/python
rm -rf src/python/build src/python/*.egg-info
MIRSAD_TREE=$PWD MIRSAD_PROGRAM=$build/mirsad
export MIRSAD_TREE MIRSAD_PROGRAM
cd "$work" && venv/bin/python -W error "$MIRSAD_TREE/tests/packaging/test_python.py"
