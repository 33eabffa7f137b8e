#!/usr/bin/env bash
# Builds Xushi with its checks and runs every test; the last line is "N passed, M failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly LOG=build/ctest.log
passed=0 failed=0
export QT_QPA_PLATFORM=offscreen

# Runs on every way out, so that the count is always the last line and no test at all is a failure.
conclude() {
    local status=$?
    trap - EXIT
    if ((passed + failed == 0)); then
        echo "No test ran."
    fi
    if ((status == 0)) && ((failed > 0 || passed == 0)); then
        status=1
    fi
    echo "$passed passed, $failed failed"
    exit "$status"
}

build() {
    echo "Building Xushi and its tests."
    cmake --preset ci
    cmake --build --preset ci
}

# ctest counts a skipped test as passed; here it is neither.
count_results() {
    local total skipped
    read -r failed total < <(
        sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests? failed out of ([0-9]+)$/\1 \2/p' "$LOG"
        echo 0 0
    )
    skipped=$(grep -cE '^ *[0-9]+/[0-9]+ Test +#[0-9]+: .*\*\*\*Skipped' "$LOG") || true
    if ((skipped > 0)); then
        echo "$skipped skipped."
    fi
    passed=$((total - failed - skipped))
}

run_tests() {
    local status=0
    echo "Running the tests."
    mkdir -p build
    ctest --preset ci 2>&1 | tee "$LOG" || status=$?
    count_results
    return "$status"
}

trap conclude EXIT
install_packages test
build
run_tests
