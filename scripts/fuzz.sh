#!/usr/bin/env bash
# scripts/fuzz.sh [SECONDS] [TARGET...]: builds the targets of tests/fuzz with clang and runs each for that long (60) from the
# first inputs and from those that earlier runs left in build/fuzz/corpus. A finding ends it with 1; what led to it is kept in
# build/fuzz/findings, and the next step is an ordinary test with that input.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly SECONDS_EACH=${1:-60}
targets=("${@:2}")
if [[ ${#targets[@]} -eq 0 ]]; then
    targets=(book_stream clipboard html number ods ole open_prose package pdf_places period text word_prose xls xlsx)
fi
install_packages fuzz
# Which of two copies of a class one links to is told by their names alone; what a library keeps for its whole life is no leak.
export ASAN_OPTIONS=detect_odr_violation=0:detect_leaks=0:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1

echo "Building the targets."
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
mkdir -p build/fuzz/findings
failed=()
for target in "${targets[@]}"; do
    echo "$target, $SECONDS_EACH s."
    corpus=build/fuzz/corpus/$target
    case $target in
    number | period) longest=256 ;;
    *) longest=8192 ;;
    esac
    build/fuzz/bin/fuzz_seeds "$target" "$corpus"
    build/fuzz/bin/"fuzz_$target" "$corpus" -max_total_time="$SECONDS_EACH" -max_len="$longest" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
        -artifact_prefix="build/fuzz/findings/$target-" || failed+=("$target")
done
if [[ ${#failed[@]} -gt 0 ]]; then
    echo "Findings: ${failed[*]}; see build/fuzz/findings."
    exit 1
fi
echo "${#targets[@]} targets, no finding."
