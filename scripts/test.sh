#!/usr/bin/env bash
# Builds Xushi with its checks and runs every test; the last line is "N passed, M failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly LOG=build/ctest.log
readonly RESULTS=build/ci/results
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

# The numbers behind "NAME": in what a test program left, of its first such line: the whole program's.
total_of() {
    sed -nE "0,/\"$1\":/s/^ *\"$1\": ([0-9]+),?$/\1/p" "$2"
}

# Every test program leaves its counts; one that died, and a check that is no such program, count as one test. A skipped
# test is neither passed nor failed.
count_results() {
    local line name file tests failures skipped all_skipped=0
    while read -r line; do
        name=$(sed -E 's/.*Test +#[0-9]+: ([^ ]+) .*/\1/' <<<"$line")
        file="$RESULTS/$name.json"
        if [[ -s "$file" ]]; then
            tests=$(total_of tests "$file") failures=$(total_of failures "$file")
            skipped=$(grep -c '"result": "SKIPPED"' "$file") || true
            passed=$((passed + tests - failures - skipped)) failed=$((failed + failures)) all_skipped=$((all_skipped + skipped))
            if ((failures == 0)) && ! grep -q ' Passed ' <<<"$line"; then
                failed=$((failed + 1))
            fi
        elif grep -q ' Passed ' <<<"$line"; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
    done < <(grep -E '^ *[0-9]+/[0-9]+ Test +#[0-9]+: ' "$LOG")
    if ((all_skipped > 0)); then
        echo "$all_skipped skipped."
    fi
}

run_tests() {
    local status=0
    echo "Running the tests."
    rm -rf "$RESULTS"
    mkdir -p "$RESULTS"
    ctest --preset ci 2>&1 | tee "$LOG" || status=$?
    count_results
    return "$status"
}

trap conclude EXIT
install_packages test
build
run_tests
